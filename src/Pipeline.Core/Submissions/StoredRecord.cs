using System.Text.Json;
using Azure;
using Pipeline.Core.Notifications;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Submissions;

/// <summary>A record as the storage holds it.</summary>
/// <param name="Key">Under what it is kept.</param>
/// <param name="Record">The record.</param>
/// <param name="ETag">The blob's version.</param>
/// <param name="IsReportOwed">True while its report must still be rendered.</param>
/// <param name="Notices">The notifications that it owes, or owed.</param>
internal sealed record StoredRecord(string Key, DocumentRecord Record, ETag ETag, bool IsReportOwed, IReadOnlyList<Notice> Notices)
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
            var summary = RecordSummary.Read(blob);
            return new StoredRecord(key, record, blob.ETag, summary.IsReportOwed, summary.Notices);
        },
        cancellationToken);

    /// <summary>Writes a record over the one that was read; null when another run was first.</summary>
    /// <param name="store">The storage.</param>
    /// <param name="key">Under what it is kept.</param>
    /// <param name="record">The record.</param>
    /// <param name="over">The one that was read; null when there was none.</param>
    /// <param name="reportOwed">Whether its report must still be rendered.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <param name="notices">Its notifications; null for those of the one that was read.</param>
    public static async Task<StoredRecord?> TryWriteAsync(
        PipelineStore store, string key, DocumentRecord record, StoredRecord? over, bool reportOwed, CancellationToken cancellationToken, IReadOnlyList<Notice>? notices = null)
    {
        notices ??= over?.Notices ?? [];
        await using var content = TemporaryFile.Create();
        await JsonSerializer.SerializeAsync(content, record, PipelineJson.Compact, cancellationToken);
        var dressing = BlobDressing.Json with { Metadata = RecordSummary.Of(key, record, reportOwed, notices).ToMetadata() };
        var written = await store.Documents.TryWriteAsync(BlobPaths.Record(key), content, dressing, over?.ETag, cancellationToken);
        return written.IsLost ? null : new StoredRecord(key, record, written.ETag, reportOwed, notices);
    }

    /// <summary>Marks in the metadata what is owed; null when the record has moved on.</summary>
    public async Task<StoredRecord?> TryMarkAsync(PipelineStore store, CancellationToken cancellationToken) =>
        await store.Documents.TryMarkAsync(BlobPaths.Record(Key), RecordSummary.Of(Key, Record, IsReportOwed, Notices).ToMetadata(), ETag, cancellationToken) is { } marked
            ? this with { ETag = marked }
            : null;
}
