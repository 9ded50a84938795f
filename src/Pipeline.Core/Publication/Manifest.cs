using Pipeline.Core.Distributions;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Publication;

/// <summary>
/// A release: every published file by its stable name (<c>v1/current.json</c>, and <c>v1/releases/{number}.json</c> for good).
/// </summary>
public sealed record Manifest
{
    /// <summary>The number of the release; it only ever grows.</summary>
    public required long Number { get; init; }

    /// <summary>The number of the release before; null for the first.</summary>
    public long? Previous { get; init; }

    /// <summary>When it was published, by the storage's clock.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The moment as of which editions were due, by the storage's clock.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Digest of the files: two releases with the same files have the same.</summary>
    public required string Content { get; init; }

    /// <summary>Digests of what the files were made from.</summary>
    public required ReleaseInputs Inputs { get; init; }

    /// <summary>The files by their stable names (<c>missions/{mission}.json</c>), in ordinal order.</summary>
    public required IReadOnlyDictionary<string, ManifestFile> Files { get; init; }

    /// <summary>Slugs of the missions that have a file, in the order of the names.</summary>
    public IEnumerable<string> Missions() => Files.Values.Select(f => f.Mission).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Paths of its objects in the container, each as often as files share it.</summary>
    internal IEnumerable<string> ObjectPaths() => Files.Values.Select(f => BlobPaths.Published(f.Blob));
}
