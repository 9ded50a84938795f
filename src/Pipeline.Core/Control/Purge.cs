using System.Text.Json.Serialization;

namespace Pipeline.Core.Control;

/// <summary>A version that should never have been public.</summary>
public sealed record Purge
{
    /// <summary>Opaque id of its document.</summary>
    public required string Document { get; init; }

    /// <summary>SHA-256 of its bytes; null where it was never taken in.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The inbox version; null where it was gone already.</summary>
    [JsonPropertyName("etag")]
    public string? ETag { get; init; }

    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }
}
