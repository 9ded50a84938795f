using Azure;

namespace Pipeline.Core.Storage;

/// <summary>What the storage tells of a blob without giving its content.</summary>
/// <param name="Path">Its name in its container.</param>
/// <param name="ETag">Its version.</param>
/// <param name="LastModified">When the storage received this version (resolution: one second).</param>
/// <param name="Metadata">Its metadata, as written.</param>
public sealed record BlobFacts(string Path, ETag ETag, DateTimeOffset LastModified, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Its version as a text to keep and to compare: a listing gives the ETag without the quotes that every other answer has.</summary>
    public string Version => VersionOf(ETag);

    /// <summary>The version that an ETag names.</summary>
    public static string VersionOf(ETag etag) => etag.ToString("G").Trim('"');
}
