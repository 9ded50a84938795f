using System.Security.Cryptography;

namespace Pipeline.Core.Distributions;

/// <summary>A file to publish.</summary>
/// <param name="Name">Its stable name, relative to <c>v1/</c>; a page's begins with <c>../</c>.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="MediaType">Its media type, without charset.</param>
/// <param name="Mission">Slug of the mission that it belongs to; null for a file of the whole dataset.</param>
public sealed record PublicFile(string Name, BinaryData Content, string MediaType, string? Mission)
{
    /// <summary>The media type of an .xlsx workbook.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The media type of a page.</summary>
    public const string Page = "text/html";

    /// <summary>What the manifest says of it.</summary>
    public ManifestFile Describe()
    {
        var bytes = Content.ToMemory();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        return new ManifestFile($"objects/{sha256}{Path.GetExtension(Name)}", sha256, bytes.Length, MediaType, Mission);
    }
}
