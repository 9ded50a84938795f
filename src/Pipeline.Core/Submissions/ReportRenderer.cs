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

    /// <summary>Renders the report of a record as it was just read or written.</summary>
    /// <returns>The record as it is now.</returns>
    public static async Task<StoredRecord> RenderAsync(PipelineStore store, StoredRecord stored, CancellationToken cancellationToken)
    {
        while (true)
        {
            await WriteAsync(store, stored, cancellationToken);
            if (!stored.IsReportOwed) return stored;

            var done = RecordSummary.Of(stored.Key, stored.Record, reportOwed: false).ToMetadata();
            if (await store.Documents.TryMarkAsync(BlobPaths.Record(stored.Key), done, stored.ETag, cancellationToken)) return stored with { IsReportOwed = false };
            if (await StoredRecord.ReadAsync(store, stored.Key, cancellationToken) is not { } now) return stored;
            stored = now;
        }
    }

    private static async Task WriteAsync(PipelineStore store, StoredRecord stored, CancellationToken cancellationToken)
    {
        if (Report.Of(stored.Record) is not { } report) return;
        var content = BinaryData.FromBytes(PipelineJson.Write(report));
        await store.Reports.WriteForwardAsync(BlobPaths.LatestReport(stored.Key), content, BlobDressing.Json, stored.Record.Revision, cancellationToken);
        var dated = BlobPaths.DatedReport(stored.Key, VersionName(report));
        await store.Reports.WriteForwardAsync(dated, content, BlobDressing.Json, stored.Record.Revision, cancellationToken);
    }

    // 20261123T100000Z-9c1f2a3b: sorts by time, and tells two versions of one second apart.
    private static string VersionName(Report report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.SubmittedAt?.UtcDateTime ?? DateTime.UnixEpoch:yyyyMMdd'T'HHmmss'Z'}-{report.Sha256?[..8] ?? "non-lu"}");
}
