using System.Text.Json.Serialization;

namespace Pipeline.Core.Indicators;

/// <summary>Why an observation has no value.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Absence>))]
public enum Absence
{
    /// <summary>nd: not available.</summary>
    [JsonStringEnumMemberName("missing")] Missing,

    /// <summary>ns: not significant.</summary>
    [JsonStringEnumMemberName("not-significant")] NotSignificant,

    /// <summary>s: confidential.</summary>
    [JsonStringEnumMemberName("confidential")] Confidential,

    /// <summary>s.o.: not applicable.</summary>
    [JsonStringEnumMemberName("not-applicable")] NotApplicable,
}
