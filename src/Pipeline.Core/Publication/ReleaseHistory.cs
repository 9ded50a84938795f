using System.Globalization;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Publication;

/// <summary>The releases that are kept.</summary>
public static class ReleaseHistory
{
    private const string Folder = "v1/releases/";

    /// <summary>Reads a release; null when it was never complete, or has been cut.</summary>
    public static async Task<Manifest?> ReadAsync(PipelineStore store, long number, CancellationToken cancellationToken = default) =>
        await store.Public.ReadAsync(BlobPaths.Release(number), cancellationToken: cancellationToken) is { } blob && !Tombstone.Is(blob.Content)
            ? blob.Content.ToObjectFromJson<Manifest>(PipelineJson.Options)
            : null;

    /// <summary>Reads the latest releases, the latest first.</summary>
    /// <param name="store">The storage.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="before">Only those with a lower number; null for all.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<IReadOnlyList<Manifest>> ReadAsync(PipelineStore store, int most, long? before = null, CancellationToken cancellationToken = default)
    {
        var releases = new List<Manifest>();
        foreach (var number in (await NumbersAsync(store, cancellationToken)).Where(n => before is null || n < before).OrderDescending())
        {
            if (releases.Count == most) break;
            if (await ReadAsync(store, number, cancellationToken) is { } release) releases.Add(release);
        }

        return releases;
    }

    /// <summary>The numbers of all releases, those that were cut included.</summary>
    internal static async Task<IReadOnlyList<long>> NumbersAsync(PipelineStore store, CancellationToken cancellationToken) =>
    [
        .. (await store.Public.ListAsync(Folder, cancellationToken)).Blobs.Select(b => NumberOf(b.Path)).OfType<long>(),
    ];

    /// <summary>The number of a release's path; null when it is none.</summary>
    internal static long? NumberOf(string path) =>
        long.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
