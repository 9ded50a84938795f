namespace Pipeline.Core.Storage;

/// <summary>The blobs of a container.</summary>
/// <param name="Blobs">In ordinal order of their names.</param>
/// <param name="AsOf">The Date of the storage's answer.</param>
public sealed record Listing(IReadOnlyList<BlobFacts> Blobs, DateTimeOffset AsOf);
