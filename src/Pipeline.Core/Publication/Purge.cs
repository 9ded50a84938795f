using System.Text.Json.Serialization;

namespace Pipeline.Core.Publication;

/// <summary>A version that should never have been public.</summary>
/// <param name="Document">Opaque id of its document.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="ETag">The inbox version.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Why">Why.</param>
public sealed record Purge(string Document, string? Sha256, [property: JsonPropertyName("etag")] string? ETag, string By, DateTimeOffset At, string Why);
