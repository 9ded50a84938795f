using Pipeline.Core.Catalogues;
using Pipeline.Core.Control;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Submissions;

/// <summary>
/// Looks after what no event handled: versions without a record, reports that a crash left owed, versions to judge anew because
/// the catalogue or the normaliser changed, and the reports when their container was lost.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="ingestor">Handles a version.</param>
/// <param name="reports">Renders reports.</param>
/// <param name="clock">Measures the time spent.</param>
public sealed class InboxSweeper(PipelineStore store, SubmissionIngestor ingestor, ReportRenderer reports, TimeProvider clock)
{
    /// <summary>Looks after everything, until the time is up.</summary>
    /// <param name="budget">When to stop beginning new documents; the one in hand is finished.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<SweepOutcome> SweepAsync(TimeSpan budget, CancellationToken cancellationToken = default)
    {
        var catalogue = (await StoredCatalogue.ReadAsync(store, cancellationToken)).Catalogue;
        var decisions = (await StoredDecisions.ReadAsync(store, cancellationToken)).Decisions;
        var documents = await store.Documents.ListAsync(cancellationToken: cancellationToken);
        return await SweepAsync([.. documents.Blobs.Select(RecordSummary.Read)], catalogue, decisions, budget, cancellationToken);
    }

    /// <summary>The same with the catalogue, the decisions and the records' listing already read.</summary>
    internal async Task<SweepOutcome> SweepAsync(
        IReadOnlyList<RecordSummary> records, Catalogue? catalogue, Decisions? decisions, TimeSpan budget, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var failures = new List<SweepFailure>();
        var inbox = await store.Submissions.ListAsync(cancellationToken: cancellationToken);
        var outcomes = new List<IngestOutcome>();
        foreach (var name in Work(inbox, records, catalogue))
        {
            if (IsTimeUp()) return new SweepOutcome(outcomes, IsComplete: false) { Failures = failures };
            await ContainAsync(name.Path, failures, async () => outcomes.Add(await ingestor.IngestAsync(name, catalogue, decisions, counted: true, cancellationToken)), cancellationToken);
        }

        var areRendered = await RestoreReportsAsync(records, failures, IsTimeUp, cancellationToken);
        return new SweepOutcome(outcomes, areRendered) { Failures = failures };

        bool IsTimeUp() => clock.GetElapsedTime(start) >= budget;
    }

    // What goes wrong with one document keeps no other waiting. A storage that answers nobody is no document's fault, and throws.
    private async Task ContainAsync(string document, List<SweepFailure> failures, Func<Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            await store.Configuration.StatAsync(BlobPaths.Catalogue, cancellationToken);
            failures.Add(new SweepFailure(document, e));
        }
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

    // The marker is written when every report is there; without it, those that are missing, of an older form or of another revision
    // are rendered again. False when time is up before.
    private async Task<bool> RestoreReportsAsync(
        IReadOnlyList<RecordSummary> records, List<SweepFailure> failures, Func<bool> isTimeUp, CancellationToken cancellationToken)
    {
        var marker = await store.Reports.ReadAsync(BlobPaths.ReportsRendered, cancellationToken: cancellationToken);
        if (string.Equals(marker?.Content.ToString(), ReportRenderer.Version, StringComparison.Ordinal)) return true;

        var there = await store.Reports.ListAsync(cancellationToken: cancellationToken);
        var rendered = there.Blobs.ToDictionary(r => r.Path, StringComparer.Ordinal);
        foreach (var summary in records.Where(r => !reports.IsRendered(r, rendered)))
        {
            if (isTimeUp()) return false;
            await ContainAsync(summary.Document, failures, () => RenderAsync(summary.Key, cancellationToken), cancellationToken);
        }

        if (failures.Count > 0) return true;
        await store.Reports.TryWriteAsync(
            BlobPaths.ReportsRendered, BinaryData.FromString(ReportRenderer.Version), BlobDressing.Json, marker?.ETag, cancellationToken);
        return true;
    }

    private async Task RenderAsync(string key, CancellationToken cancellationToken)
    {
        if (await StoredRecord.ReadAsync(store, key, cancellationToken) is { } stored) await reports.RenderAsync(stored, inHand: null, cancellationToken);
    }
}
