using System.Text.Json.Serialization;

namespace Pipeline.Core.Findings;

/// <summary>How much a finding weighs. One error rejects the version; warnings and infos never do.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>The version cannot be published until it is mended.</summary>
    [JsonStringEnumMemberName("error")]
    Error,

    /// <summary>Published as read; a person should look.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>What was done, for whoever wonders.</summary>
    [JsonStringEnumMemberName("info")]
    Info,
}
