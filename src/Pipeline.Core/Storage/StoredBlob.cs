using Azure;

namespace Pipeline.Core.Storage;

/// <summary>A blob as it was at one moment.</summary>
/// <param name="Facts">What the storage tells of it.</param>
/// <param name="Content">Its bytes; only the first ones when <see cref="IsWhole"/> is false.</param>
/// <param name="IsWhole">False when it is larger than what was asked for.</param>
/// <param name="AsOf">The Date of the storage's answer.</param>
public sealed record StoredBlob(BlobFacts Facts, BinaryData Content, bool IsWhole, DateTimeOffset AsOf)
{
    /// <summary>Its version.</summary>
    public ETag ETag => Facts.ETag;
}
