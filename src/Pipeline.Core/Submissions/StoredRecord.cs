using System.Text.Json;
using Azure;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Submissions;

/// <summary>A record as the storage holds it.</summary>
/// <param name="Key">Under what it is kept.</param>
/// <param name="Record">The record.</param>
/// <param name="ETag">The blob's version.</param>
/// <param name="IsReportOwed">True while its report must still be rendered.</param>
internal sealed record StoredRecord(string Key, DocumentRecord Record, ETag ETag, bool IsReportOwed)
{
    /// <summary>The blob's version as a listing of the records tells it (<see cref="RecordSummary.Version"/>).</summary>
    public string Version => BlobFacts.VersionOf(ETag);

    /// <summary>Reads a record; null when there is none.</summary>
    /// <exception cref="JsonException">It is not a record.</exception>
    public static Task<StoredRecord?> ReadAsync(PipelineStore store, string key, CancellationToken cancellationToken) => store.Documents.ReadAsync(
        BlobPaths.Record(key),
        async (blob, content) =>
        {
            var record = await JsonSerializer.DeserializeAsync<DocumentRecord>(content, PipelineJson.Compact, cancellationToken) ?? throw new JsonException("A record is an object.");
            return new StoredRecord(key, record, blob.ETag, RecordSummary.Read(blob).IsReportOwed);
        },
        cancellationToken);

    /// <summary>Writes a record over the one that was read; null when another run was first.</summary>
    public static async Task<StoredRecord?> TryWriteAsync(
        PipelineStore store, string key, DocumentRecord record, StoredRecord? over, bool reportOwed, CancellationToken cancellationToken)
    {
        await using var content = TemporaryFile.Create();
        await JsonSerializer.SerializeAsync(content, record, PipelineJson.Compact, cancellationToken);
        var dressing = BlobDressing.Json with { Metadata = RecordSummary.Of(key, record, reportOwed).ToMetadata() };
        var written = await store.Documents.TryWriteAsync(BlobPaths.Record(key), content, dressing, over?.ETag, cancellationToken);
        return written.IsLost ? null : new StoredRecord(key, record, written.ETag, reportOwed);
    }
}
