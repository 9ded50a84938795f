using System.Globalization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Submissions;

/// <summary>
/// Renders a document's report from its record, in every form, then marks it done. Reports carry the record's revision and only move
/// forward; a mark that is refused means that the record has moved on, and its report is rendered again.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="forms">The forms, in the order in which they are written.</param>
public sealed class ReportRenderer(PipelineStore store, IEnumerable<IReportForm> forms)
{
    /// <summary>Version of what is rendered; when it is raised, every report is rendered again.</summary>
    internal const string Version = "3";

    private const string FormKey = "form";

    private readonly IReadOnlyList<IReportForm> forms = [.. forms];

    /// <summary>True when every form of a record's report is there as the record now is.</summary>
    /// <param name="record">The record, as listed.</param>
    /// <param name="reports">All reports by their path, as listed.</param>
    internal bool IsRendered(RecordSummary record, IReadOnlyDictionary<string, BlobFacts> reports) =>
        forms.All(form => reports.TryGetValue(BlobPaths.LatestReport(record.Key, form.Extension), out var report) && RevisionOf(report) == record.Revision);

    /// <summary>Renders the report of a record as it was just read or written.</summary>
    /// <param name="stored">The record.</param>
    /// <param name="inHand">A workbook that need not be read again; null for none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The record as it is now.</returns>
    internal async Task<StoredRecord> RenderAsync(StoredRecord stored, OriginalWorkbook? inHand, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await WriteAsync(stored, inHand, cancellationToken) is not { } order) return stored;
            if (order > stored.Record.Revision)
            {
                if (await CatchUpAsync(stored, order, cancellationToken) is not { } later) return stored;
                stored = later;
                continue;
            }

            if (!stored.IsReportOwed) return stored;

            if (await (stored with { IsReportOwed = false }).TryMarkAsync(store, cancellationToken) is { } done) return done;
            if (await StoredRecord.ReadAsync(store, stored.Key, cancellationToken) is not { } now) return stored;
            stored = now;
        }
    }

    // -1 when it is to be rendered again.
    private static long RevisionOf(BlobFacts report) =>
        string.Equals(report.Metadata.GetValueOrDefault(FormKey), Version, StringComparison.Ordinal) ? StoreContainer.OrderOf(report) : -1;

    // Reports of a later revision are there. Either the record has moved on, or it was lost or restored and counts from too low a
    // number: then it takes one that its reports have not reached.
    private async Task<StoredRecord?> CatchUpAsync(StoredRecord stored, long order, CancellationToken cancellationToken)
    {
        var now = await StoredRecord.ReadAsync(store, stored.Key, cancellationToken);
        if (now is null || now.ETag != stored.ETag) return now;
        var record = now.Record with { Revision = order + 1 };
        return await StoredRecord.TryWriteAsync(store, stored.Key, record, now, reportOwed: true, cancellationToken) ?? stored;
    }

    // The highest revision found. Null when the storage refuses a name: the report stays owed.
    private async Task<long?> WriteAsync(StoredRecord stored, OriginalWorkbook? inHand, CancellationToken cancellationToken)
    {
        var highest = stored.Record.Revision;
        if (Report.Of(stored.Record) is not { } report) return highest;

        var workbook = forms.Any(form => form.RepeatsWorkbook) ? await WorkbookAsync(report, inHand, cancellationToken) : null;
        foreach (var form in forms)
        {
            await using var content = TemporaryFile.Create();
            await form.RenderAsync(report, form.RepeatsWorkbook ? workbook : null, content, cancellationToken);
            var dressing = new BlobDressing(form.MediaType, Metadata: new Dictionary<string, string>(StringComparer.Ordinal) { [FormKey] = Version });
            foreach (var path in Paths(stored.Key, form, report))
            {
                if (await store.Reports.WriteForwardAsync(path, content, dressing, stored.Record.Revision, cancellationToken) is not { } order) return null;
                highest = Math.Max(highest, order);
            }
        }

        return highest;
    }

    // The dated report comes before the latest.
    private static IEnumerable<string> Paths(string key, IReportForm form, Report report)
    {
        if (form is JsonReport) yield return BlobPaths.DatedReport(key, VersionName(report));
        yield return BlobPaths.LatestReport(key, form.Extension);
    }

    private async Task<BinaryData?> WorkbookAsync(Report report, OriginalWorkbook? inHand, CancellationToken cancellationToken)
    {
        if (report.Sha256 is not { } sha256) return null;
        return string.Equals(inHand?.Sha256, sha256, StringComparison.Ordinal)
            ? inHand!.Content
            : (await store.Originals.ReadAsync(BlobPaths.Original(sha256), cancellationToken: cancellationToken))?.Content;
    }

    // 20261123T100000Z-9c1f2a3b: sorts by time, and tells two versions of one second apart.
    private static string VersionName(Report report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.SubmittedAt?.UtcDateTime ?? DateTime.UnixEpoch:yyyyMMdd'T'HHmmss'Z'}-{report.Sha256?[..8] ?? "non-lu"}");
}
