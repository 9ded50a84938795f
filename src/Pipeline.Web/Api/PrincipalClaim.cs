using System.Text.Json.Serialization;

namespace Pipeline.Web.Api;

/// <summary>One thing known of whoever signed in.</summary>
internal sealed record PrincipalClaim
{
    /// <summary>What it tells.</summary>
    [JsonPropertyName("typ")]
    public string Type { get; init; } = "";

    /// <summary>What it is.</summary>
    [JsonPropertyName("val")]
    public string Value { get; init; } = "";
}
