namespace Pipeline.Core.Storage;

/// <summary>What goes with the bytes of a blob.</summary>
/// <param name="MediaType">Its Content-Type, with charset where it is text.</param>
/// <param name="CacheControl">Its Cache-Control; null for private blobs.</param>
/// <param name="Metadata">Its metadata: ASCII only; null for none.</param>
public sealed record BlobDressing(string MediaType, string? CacheControl = null, IReadOnlyDictionary<string, string>? Metadata = null)
{
    /// <summary>A private JSON document.</summary>
    public static BlobDressing Json { get; } = new("application/json; charset=utf-8");
}
