using System.Text.Json.Serialization;

namespace Pipeline.Core.Indicators;

/// <summary>Where on its mission's page an indicator stands (column Rubrique).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Section>))]
public enum Section
{
    /// <summary>Contexte.</summary>
    [JsonStringEnumMemberName("context")]
    Context,

    /// <summary>Budget.</summary>
    [JsonStringEnumMemberName("budget")]
    Budget,

    /// <summary>Action: the indicator has an <see cref="ActionHeading"/>.</summary>
    [JsonStringEnumMemberName("action")]
    Action,
}
