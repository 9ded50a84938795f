using Pipeline.Core.Catalogues;
using Pipeline.Core.Control;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>Reads every edition again from its original, and makes every published file again: the same originals give the same objects.</summary>
/// <param name="store">The storage.</param>
/// <param name="ingestor">Reads versions.</param>
/// <param name="publisher">Publishes.</param>
public sealed class PipelineRebuild(PipelineStore store, SubmissionIngestor ingestor, ReleasePublisher publisher)
{
    /// <summary>Rebuilds.</summary>
    /// <param name="progress">Told of each document once it was read; null to tell nobody.</param>
    /// <param name="options">How files are published; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<PublishOutcome> RunAsync(Action<IngestOutcome>? progress = null, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        var catalogue = (await StoredCatalogue.ReadAsync(store, cancellationToken)).Catalogue;
        var decisions = (await StoredDecisions.ReadAsync(store, cancellationToken)).Decisions;
        foreach (var record in (await store.Documents.ListAsync(cancellationToken: cancellationToken)).Blobs.Select(RecordSummary.Read))
        {
            var outcome = await ingestor.ReadAgainAsync(DocumentName.Of(record.Document), catalogue, decisions, cancellationToken);
            progress?.Invoke(outcome);
        }

        return await publisher.PublishAsync((options ?? new PublishOptions()) with { Afresh = true }, cancellationToken);
    }
}
