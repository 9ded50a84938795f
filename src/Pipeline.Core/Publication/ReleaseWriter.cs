using System.Collections.Concurrent;
using Pipeline.Core.Distributions;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Publication;

/// <summary>The writes of a publication, in the order that keeps readers whole: objects, the manifest in force, stable names, the release.</summary>
/// <param name="store">The storage.</param>
/// <param name="parallelism">How many files are written at once.</param>
internal sealed class ReleaseWriter(PipelineStore store, int parallelism)
{
    /// <summary>What goes with the manifest in force, and with that of a release that was cut.</summary>
    public static readonly BlobDressing Manifests = Dressing("application/json", Minute);

    private const string Minute = "public, max-age=60";
    private const string Day = "public, max-age=86400";
    private const string Forever = "public, max-age=31536000, immutable";

    /// <summary>Writes objects, those too that are there already: <see cref="UnusedObjects"/> may be about to delete them.</summary>
    public Task WriteObjectsAsync(IEnumerable<(ManifestFile File, BinaryData Content)> objects, CancellationToken cancellationToken) =>
        EachAsync(
            objects.DistinctBy(o => o.File.Blob, StringComparer.Ordinal),
            (o, token) => store.Public.RenewContentAsync(BlobPaths.Published(o.File.Blob), o.Content, Dressing(o.File.MediaType, Forever), token),
            cancellationToken);

    /// <summary>The single write that publishes; null when another publisher was first.</summary>
    public async Task<StoredManifest?> TrySwitchAsync(Manifest manifest, StoredManifest? over, CancellationToken cancellationToken)
    {
        var content = BinaryData.FromBytes(PipelineJson.Write(manifest));
        var written = await store.Public.TryWriteAsync(BlobPaths.Current, content, Manifests, over?.ETag, cancellationToken);
        return written.IsLost ? null : new StoredManifest(manifest, content, written.ETag);
    }

    /// <summary>
    /// Brings the stable names to a release that is in force. Any later run may do it, and doing it twice or late does no harm.
    /// </summary>
    /// <param name="manifest">The manifest in force.</param>
    /// <param name="rendered">Files of which the content is at hand, by stable name; others are read from their objects.</param>
    /// <param name="all">True to look at every name, not only at those that the release changed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The names that the storage refuses to write, in ordinal order: they stay as they are, and keep nothing else waiting.</returns>
    public async Task<IReadOnlyList<string>> MoveNamesAsync(
        Manifest manifest, IReadOnlyDictionary<string, PublicFile> rendered, bool all, CancellationToken cancellationToken)
    {
        var before = !all && manifest.Previous is { } previous ? await ReleaseHistory.ReadAsync(store, previous, cancellationToken) : null;
        var refused = new ConcurrentBag<string>();
        await EachAsync(
            ChangedNames(before, manifest.Files),
            async (name, token) =>
            {
                if (!await TryMoveAsync(name, manifest, rendered.GetValueOrDefault(name)?.Content, token)) refused.Add(name);
            },
            cancellationToken);
        return [.. refused.Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes the history copy of a release, whose presence says that everything else of it is done.</summary>
    public Task CloseAsync(StoredManifest stored, CancellationToken cancellationToken) => store.Public.CreateContentAsync(
        BlobPaths.Release(stored.Manifest.Number), stored.Content, Dressing("application/json", Forever), cancellationToken);

    /// <summary>Stable names whose content differs between two releases, those that leave included, in ordinal order.</summary>
    public static IReadOnlyList<string> ChangedNames(Manifest? before, IReadOnlyDictionary<string, ManifestFile> after) =>
    [
        .. after.Where(f => before?.Files.GetValueOrDefault(f.Key)?.Sha256 != f.Value.Sha256).Select(f => f.Key)
            .Concat((before?.Files.Keys ?? []).Where(name => !after.ContainsKey(name)))
            .Order(StringComparer.Ordinal),
    ];

    private async Task<bool> TryMoveAsync(string name, Manifest manifest, BinaryData? content, CancellationToken cancellationToken)
    {
        var file = manifest.Files.GetValueOrDefault(name);
        var mediaType = file?.MediaType ?? "";
        if (file is null) (content, mediaType) = Tombstone.Of(name);
        else content ??= (await store.Public.ReadAsync(BlobPaths.Published(file.Blob), cancellationToken: cancellationToken))?.Content;

        // An object that someone deleted cannot be copied; the next change of its mission makes it again.
        if (content is null) return true;

        var cacheControl = name.StartsWith(ApiDistribution.SchemaFolder, StringComparison.Ordinal) ? Day : Minute;
        return await store.Public.WriteForwardAsync(BlobPaths.Published(name), content.ToStream(), Dressing(mediaType, cacheControl), manifest.Number, cancellationToken) is not null;
    }

    // Everything published is text but workbooks.
    private static BlobDressing Dressing(string mediaType, string cacheControl) =>
        new(mediaType == PublicFile.Workbook ? mediaType : mediaType + "; charset=utf-8", cacheControl);

    private Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, Task> write, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken },
            async (item, token) => await write(item, token));
}
