using Pipeline.Core.Storage;

namespace Pipeline.Core.Publication;

/// <summary>
/// Deletes objects while publishers may be at work. One that looked at an object before the manifest in force is written again cannot switch to
/// a release that names it; one that begins later writes each object that it takes up again, so that the version listed is no longer there.
/// So no release ever comes into force that names what is gone, whatever the age of an object.
/// </summary>
internal static class UnusedObjects
{
    /// <summary>Deletes them.</summary>
    /// <param name="store">The storage.</param>
    /// <param name="current">The manifest in force: it names none of them, and was read after they were listed.</param>
    /// <param name="unused">The objects as they were listed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Paths of those that were deleted; null, and nothing is, when another release came into force meanwhile.</returns>
    public static async Task<IReadOnlyList<string>?> TryDeleteAsync(
        PipelineStore store, StoredManifest current, IReadOnlyCollection<BlobFacts> unused, CancellationToken cancellationToken)
    {
        if (unused.Count == 0) return [];
        if ((await store.Public.TryWriteAsync(BlobPaths.Current, current.Content, ReleaseWriter.Manifests, current.ETag, cancellationToken)).IsLost) return null;

        var deleted = new List<string>();
        foreach (var blob in unused)
        {
            if (await store.Public.TryDeleteAsync(blob, cancellationToken)) deleted.Add(blob.Path);
        }

        return deleted;
    }
}
