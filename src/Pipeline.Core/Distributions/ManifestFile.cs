using System.Text.Json.Serialization;

namespace Pipeline.Core.Distributions;

/// <summary>A published file.</summary>
/// <param name="Blob">Where its bytes are, relative to <c>v1/</c> (<c>objects/{sha256}.json</c>).</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Mission">Slug of the mission that it belongs to; null for a file of the whole dataset.</param>
public sealed record ManifestFile([property: JsonPropertyName("object")] string Blob, string Sha256, long Size, string MediaType, string? Mission);
