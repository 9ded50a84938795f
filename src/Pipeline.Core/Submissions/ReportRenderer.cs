using System.Globalization;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Submissions;

/// <summary>
/// Renders a document's report from its record, then marks it done. Reports carry the record's revision and only move forward;
/// a mark that is refused means that the record has moved on, and its report is rendered again.
/// </summary>
internal static class ReportRenderer
{
    /// <summary>Version of what is rendered; when it is raised, every report is rendered again.</summary>
    public const string Version = "1";

    private const string FormKey = "form";

    /// <summary>The revision of the record that a listed report was rendered from; -1 when it is to be rendered again.</summary>
    public static long RevisionOf(BlobFacts report) =>
        string.Equals(report.Metadata.GetValueOrDefault(FormKey), Version, StringComparison.Ordinal) ? StoreContainer.OrderOf(report) : -1;

    /// <summary>Renders the report of a record as it was just read or written.</summary>
    /// <returns>The record as it is now.</returns>
    public static async Task<StoredRecord> RenderAsync(PipelineStore store, StoredRecord stored, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await WriteAsync(store, stored, cancellationToken) is not { } order) return stored;
            if (order > stored.Record.Revision)
            {
                if (await CatchUpAsync(store, stored, order, cancellationToken) is not { } later) return stored;
                stored = later;
                continue;
            }

            if (!stored.IsReportOwed) return stored;

            var done = RecordSummary.Of(stored.Key, stored.Record, reportOwed: false).ToMetadata();
            if (await store.Documents.TryMarkAsync(BlobPaths.Record(stored.Key), done, stored.ETag, cancellationToken)) return stored with { IsReportOwed = false };
            if (await StoredRecord.ReadAsync(store, stored.Key, cancellationToken) is not { } now) return stored;
            stored = now;
        }
    }

    // Reports of a later revision are there. Either the record has moved on, or it was lost or restored and counts from too low a
    // number: then it takes one that its reports have not reached.
    private static async Task<StoredRecord?> CatchUpAsync(PipelineStore store, StoredRecord stored, long order, CancellationToken cancellationToken)
    {
        var now = await StoredRecord.ReadAsync(store, stored.Key, cancellationToken);
        if (now is null || now.ETag != stored.ETag) return now;
        var record = now.Record with { Revision = order + 1 };
        return await StoredRecord.TryWriteAsync(store, stored.Key, record, now, reportOwed: true, cancellationToken) ?? stored;
    }

    // The latest report comes last: when it is there, so is the dated one. Null when the storage refuses one: it stays owed.
    private static async Task<long?> WriteAsync(PipelineStore store, StoredRecord stored, CancellationToken cancellationToken)
    {
        var revision = stored.Record.Revision;
        if (Report.Of(stored.Record) is not { } report) return revision;
        var content = BinaryData.FromBytes(PipelineJson.Write(report));
        var dressing = BlobDressing.Json with { Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [FormKey] = Version } };
        var dated = await store.Reports.WriteForwardAsync(BlobPaths.DatedReport(stored.Key, VersionName(report)), content, dressing, revision, cancellationToken);
        var latest = await store.Reports.WriteForwardAsync(BlobPaths.LatestReport(stored.Key), content, dressing, revision, cancellationToken);
        return dated is null || latest is null ? null : Math.Max(dated.Value, latest.Value);
    }

    // 20261123T100000Z-9c1f2a3b: sorts by time, and tells two versions of one second apart.
    private static string VersionName(Report report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.SubmittedAt?.UtcDateTime ?? DateTime.UnixEpoch:yyyyMMdd'T'HHmmss'Z'}-{report.Sha256?[..8] ?? "non-lu"}");
}
