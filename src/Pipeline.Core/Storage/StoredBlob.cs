using Azure;

namespace Pipeline.Core.Storage;

/// <summary>A blob as it was at one moment.</summary>
/// <param name="Facts">What the storage tells of it.</param>
/// <param name="Content">Its bytes; only the first ones when there are more than was asked for.</param>
/// <param name="AsOf">The Date of the storage's answer.</param>
public sealed record StoredBlob(BlobFacts Facts, BinaryData Content, DateTimeOffset AsOf)
{
    /// <summary>Its version.</summary>
    public ETag ETag => Facts.ETag;
}
