using Pipeline.Core.Catalogues;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Submissions;

/// <summary>
/// Looks after what no event handled: versions without a record, reports that a crash left owed, versions to judge anew because
/// the catalogue or the normaliser changed, and the reports when their container was lost.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="ingestor">Handles a version.</param>
/// <param name="clock">Measures the time spent.</param>
public sealed class InboxSweeper(PipelineStore store, SubmissionIngestor ingestor, TimeProvider clock)
{
    /// <summary>Looks after everything, until the time is up.</summary>
    /// <param name="budget">When to stop beginning new documents; the one in hand is finished.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<SweepOutcome> SweepAsync(TimeSpan budget, CancellationToken cancellationToken = default)
    {
        var catalogue = (await StoredCatalogue.ReadAsync(store, cancellationToken)).Catalogue;
        var documents = await store.Documents.ListAsync(cancellationToken: cancellationToken);
        return await SweepAsync([.. documents.Blobs.Select(RecordSummary.Read)], catalogue, budget, cancellationToken);
    }

    /// <summary>The same with the catalogue and the records' listing already read.</summary>
    internal async Task<SweepOutcome> SweepAsync(
        IReadOnlyList<RecordSummary> records, Catalogue? catalogue, TimeSpan budget, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var inbox = await store.Submissions.ListAsync(cancellationToken: cancellationToken);
        var outcomes = new List<IngestOutcome>();
        foreach (var name in Work(inbox, records, catalogue))
        {
            if (clock.GetElapsedTime(start) >= budget) return new SweepOutcome(outcomes, IsComplete: false);
            outcomes.Add(await ingestor.IngestAsync(name, catalogue, counted: true, cancellationToken));
        }

        await RestoreReportsAsync(records, cancellationToken);
        return new SweepOutcome(outcomes, IsComplete: true);
    }

    // New versions first, then what is owed or to be judged anew; each in ordinal order.
    private static IEnumerable<DocumentName> Work(Listing inbox, IReadOnlyList<RecordSummary> records, Catalogue? catalogue)
    {
        var known = records.ToDictionary(r => r.Key, StringComparer.Ordinal);
        var fresh = inbox.Blobs
            .Select(blob => (Name: DocumentName.Of(blob.Path), Blob: blob))
            .Where(b => !b.Name.IsIgnored && known.GetValueOrDefault(b.Name.Key)?.Handles(b.Name, b.Blob) != true)
            .Select(b => b.Name)
            .ToList();
        var evaluator = catalogue is null ? null : EvaluatorId.For(catalogue);
        var behind = records.Where(r => r.IsReportOwed || IsOutdated(r.Evaluator)).Select(r => DocumentName.Of(r.Document));
        return fresh.Concat(behind).DistinctBy(name => name.Key, StringComparer.Ordinal);

        bool IsOutdated(string? by) =>
            by is not null && evaluator is not null && !string.Equals(by, evaluator, StringComparison.Ordinal) && EvaluatorId.VersionOf(by) <= Evaluator.Version;
    }

    // The marker is written when every report is there; without it, those that are missing or of an older form are rendered again.
    private async Task RestoreReportsAsync(IReadOnlyList<RecordSummary> records, CancellationToken cancellationToken)
    {
        var marker = await store.Reports.ReadAsync(BlobPaths.ReportsRendered, cancellationToken: cancellationToken);
        if (string.Equals(marker?.Content.ToString(), ReportRenderer.Version, StringComparison.Ordinal)) return;

        foreach (var summary in records)
        {
            if (await StoredRecord.ReadAsync(store, summary.Key, cancellationToken) is { } stored)
                await ReportRenderer.RenderAsync(store, stored, cancellationToken);
        }

        await store.Reports.TryWriteAsync(
            BlobPaths.ReportsRendered, BinaryData.FromString(ReportRenderer.Version), BlobDressing.Json, marker?.ETag, cancellationToken);
    }
}
