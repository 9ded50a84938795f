using System.Text.Json.Serialization;

namespace Pipeline.Web.Api;

/// <summary>Who signed in, as App Service authentication says it.</summary>
internal sealed record Principal
{
    /// <summary>How they signed in; <c>aad</c> is Entra.</summary>
    [JsonPropertyName("auth_typ")]
    public string? Provider { get; init; }

    /// <summary>What is known of them.</summary>
    [JsonPropertyName("claims")]
    public IReadOnlyList<PrincipalClaim> Claims { get; init; } = [];
}
