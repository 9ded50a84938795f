using Pipeline.Core.Datasets;
using Pipeline.Core.Distributions;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Publication;

/// <summary>The document of a mission as a release published it.</summary>
internal static class MissionObject
{
    /// <summary>Reads it; null when the release has no such mission, or its object is no longer there.</summary>
    /// <param name="store">The storage.</param>
    /// <param name="files">The release's files.</param>
    /// <param name="mission">Slug of the mission.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<MissionDocument?> ReadAsync(
        PipelineStore store, IReadOnlyDictionary<string, ManifestFile> files, string mission, CancellationToken cancellationToken)
    {
        if (!files.TryGetValue(JsonDistribution.MissionName(mission), out var file)) return null;
        var blob = await store.Public.ReadAsync(BlobPaths.Published(file.Blob), cancellationToken: cancellationToken);
        return blob?.Content.ToObjectFromJson<MissionDocument>(PipelineJson.Options);
    }
}
