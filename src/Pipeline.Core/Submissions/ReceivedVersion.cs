using System.Security.Cryptography;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Submissions;

/// <summary>A version of a document, as received.</summary>
/// <param name="ETag">The inbox blob's ETag; empty for a name that cannot be read.</param>
/// <param name="Sha256">SHA-256 of its bytes; null when it is larger than what is taken in.</param>
/// <param name="SubmittedAt">When the storage received it; null for a name that cannot be read.</param>
internal sealed record ReceivedVersion(string ETag, string? Sha256, DateTimeOffset? SubmittedAt)
{
    /// <summary>True when it counts as submitted now although the edition accepted last has the same bytes: that one was withdrawn since.</summary>
    public bool CountsAnew { get; init; }

    /// <summary>The version that the inbox holds.</summary>
    /// <param name="inbox">The blob, or its beginning where it is larger than what is taken in.</param>
    /// <param name="maxBytes">How much is taken in.</param>
    public static ReceivedVersion Of(StoredBlob inbox, long maxBytes) => new(
        inbox.Facts.Version,
        inbox.Content.ToMemory().Length <= maxBytes ? Convert.ToHexStringLower(SHA256.HashData(inbox.Content.ToMemory().Span)) : null,
        inbox.Facts.LastModified);
}
