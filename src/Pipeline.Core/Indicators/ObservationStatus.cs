using System.Text.Json.Serialization;

namespace Pipeline.Core.Indicators;

/// <summary>How settled an observation is (column Statut).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ObservationStatus>))]
public enum ObservationStatus
{
    /// <summary>Nothing was said.</summary>
    [JsonStringEnumMemberName("normal")] Normal,

    /// <summary>provisoire.</summary>
    [JsonStringEnumMemberName("provisional")] Provisional,

    /// <summary>estimé.</summary>
    [JsonStringEnumMemberName("estimated")] Estimated,

    /// <summary>révisé.</summary>
    [JsonStringEnumMemberName("revised")] Revised,

    /// <summary>définitif.</summary>
    [JsonStringEnumMemberName("definitive")] Definitive,
}
