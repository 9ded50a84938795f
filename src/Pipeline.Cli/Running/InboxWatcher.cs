using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Cli.Running;

/// <summary>Notices new versions in the inbox by listing it, as the blob trigger does in Azure by events.</summary>
/// <param name="store">The storage.</param>
/// <param name="ingestor">Handles a version.</param>
internal sealed class InboxWatcher(PipelineStore store, SubmissionIngestor ingestor)
{
    // The version last handled of each document: what a record says, then what was done since.
    private Dictionary<string, string>? handled;

    /// <summary>Handles what is new since the last look; the version in hand is finished when cancelled.</summary>
    /// <param name="tell">Hears of each version handled.</param>
    /// <param name="cancellationToken">Keeps it from beginning another version.</param>
    public async Task LookAsync(Action<IngestOutcome> tell, CancellationToken cancellationToken)
    {
        handled ??= await HandledAsync(cancellationToken);
        var inbox = await store.Submissions.ListAsync(cancellationToken: cancellationToken);
        foreach (var blob in inbox.Blobs)
        {
            var name = DocumentName.Of(blob.Path);
            var version = blob.Version;
            if (name.IsIgnored || string.Equals(handled.GetValueOrDefault(name.Key), version, StringComparison.Ordinal)) continue;

            cancellationToken.ThrowIfCancellationRequested();
            var outcome = await ingestor.IngestAsync(name, CancellationToken.None);
            if (outcome.Kind is IngestKind.Waiting or IngestKind.Contended) continue;
            handled[name.Key] = version;
            if (outcome.Kind == IngestKind.Handled) tell(outcome);
        }
    }

    private async Task<Dictionary<string, string>> HandledAsync(CancellationToken cancellationToken)
    {
        var records = await store.Documents.ListAsync(cancellationToken: cancellationToken);
        return records.Blobs.Select(RecordSummary.Read).ToDictionary(record => record.Key, record => record.ETag ?? "", StringComparer.Ordinal);
    }
}
