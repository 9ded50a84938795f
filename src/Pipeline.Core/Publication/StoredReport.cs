using System.Text.Json;
using Pipeline.Core.Findings;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>A report that is kept of a document.</summary>
/// <param name="Blob">The report.</param>
/// <param name="Sha256">SHA-256 of the version that it is on; null where that was never taken in, or the report is not JSON.</param>
/// <param name="IsRefusal">True when it only says that the version had been purged.</param>
internal sealed record StoredReport(BlobFacts Blob, string? Sha256, bool IsRefusal)
{
    /// <summary>Reads all reports of a document.</summary>
    /// <param name="store">The storage.</param>
    /// <param name="name">The document.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<IReadOnlyList<StoredReport>> ReadAsync(PipelineStore store, DocumentName name, CancellationToken cancellationToken)
    {
        var reports = new List<StoredReport>();
        var folder = BlobPaths.ReportFolder(name.Key);
        foreach (var blob in (await store.Reports.ListAsync(folder, cancellationToken)).Blobs)
        {
            // Another document's may lie below.
            if (blob.Path.IndexOf('/', folder.Length) < 0) reports.Add(await ReadAsync(store, blob, cancellationToken));
        }

        return reports;
    }

    private static async Task<StoredReport> ReadAsync(PipelineStore store, BlobFacts blob, CancellationToken cancellationToken)
    {
        if (!blob.Path.EndsWith(".json", StringComparison.Ordinal)) return new StoredReport(blob, null, IsRefusal: false);
        var content = (await store.Reports.ReadAsync(blob.Path, cancellationToken: cancellationToken))?.Content;
        return content is null ? new StoredReport(blob, null, IsRefusal: false) : Read(blob, content);
    }

    private static StoredReport Read(BlobFacts blob, BinaryData content)
    {
        try
        {
            using var report = JsonDocument.Parse(content.ToMemory());
            var root = report.RootElement;
            var isRefusal = root.GetProperty("findings").EnumerateArray().Any(f => f.GetProperty("code").GetString() == FindingCodes.DocumentPurged.Id);
            return new StoredReport(blob, root.GetProperty("sha256").GetString(), isRefusal);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // None of ours.
            return new StoredReport(blob, null, IsRefusal: false);
        }
    }
}
