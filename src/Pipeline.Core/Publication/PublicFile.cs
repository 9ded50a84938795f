using System.Security.Cryptography;

namespace Pipeline.Core.Publication;

/// <summary>A file to publish.</summary>
/// <param name="Name">Its stable name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="MediaType">Its media type, without charset.</param>
/// <param name="Mission">Slug of the mission that it belongs to; null for a file of the whole dataset.</param>
public sealed record PublicFile(string Name, BinaryData Content, string MediaType, string? Mission)
{
    /// <summary>What the manifest says of it.</summary>
    public ManifestFile Describe()
    {
        var bytes = Content.ToMemory();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        return new ManifestFile($"objects/{sha256}{Path.GetExtension(Name)}", sha256, bytes.Length, MediaType, Mission);
    }
}
