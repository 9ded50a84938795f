using System.Text.Json.Serialization;

namespace Pipeline.Core.Indicators;

/// <summary>The closed list of units; what is none of these is <see cref="Other"/> with a label.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UnitCode>))]
public enum UnitCode
{
    /// <summary>A number of things or people.</summary>
    [JsonStringEnumMemberName("COUNT")] Count,

    /// <summary>Euros.</summary>
    [JsonStringEnumMemberName("EUR")] Euro,

    /// <summary>Euros per inhabitant.</summary>
    [JsonStringEnumMemberName("EUR_PER_INHABITANT")] EuroPerInhabitant,

    /// <summary>Percent.</summary>
    [JsonStringEnumMemberName("PERCENT")] Percent,

    /// <summary>Per thousand.</summary>
    [JsonStringEnumMemberName("PERMILLE")] Permille,

    /// <summary>Percentage points, or points of an index.</summary>
    [JsonStringEnumMemberName("POINT")] Point,

    /// <summary>Hours.</summary>
    [JsonStringEnumMemberName("HOUR")] Hour,

    /// <summary>Days.</summary>
    [JsonStringEnumMemberName("DAY")] Day,

    /// <summary>Years, as a duration.</summary>
    [JsonStringEnumMemberName("YEAR")] Year,

    /// <summary>Full-time equivalents.</summary>
    [JsonStringEnumMemberName("FTE")] FullTimeEquivalent,

    /// <summary>Kilometres.</summary>
    [JsonStringEnumMemberName("KM")] Kilometre,

    /// <summary>Square kilometres.</summary>
    [JsonStringEnumMemberName("KM2")] SquareKilometre,

    /// <summary>Square metres.</summary>
    [JsonStringEnumMemberName("M2")] SquareMetre,

    /// <summary>Hectares.</summary>
    [JsonStringEnumMemberName("HA")] Hectare,

    /// <summary>Tonnes.</summary>
    [JsonStringEnumMemberName("TONNE")] Tonne,

    /// <summary>Kilowatt-hours.</summary>
    [JsonStringEnumMemberName("KWH")] KilowattHour,

    /// <summary>Megawatt-hours.</summary>
    [JsonStringEnumMemberName("MWH")] MegawattHour,

    /// <summary>Anything else, named by its label.</summary>
    [JsonStringEnumMemberName("OTHER")] Other,
}
