using Azure;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Publication;

/// <summary>The manifest in force as the storage holds it.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="ETag">The blob's version.</param>
internal sealed record StoredManifest(Manifest Manifest, BinaryData Content, ETag ETag)
{
    /// <summary>Reads the manifest in force, or that of a release; null when there is none.</summary>
    public static async Task<StoredManifest?> ReadAsync(PipelineStore store, string path, CancellationToken cancellationToken) =>
        await store.Public.ReadAsync(path, cancellationToken: cancellationToken) is { } blob
            ? new StoredManifest(blob.Content.ToObjectFromJson<Manifest>(PipelineJson.Options)!, blob.Content, blob.ETag)
            : null;
}
