using System.Text.Json.Serialization;

namespace Pipeline.Core.Publication;

/// <summary>How a publication ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PublishKind>))]
public enum PublishKind
{
    /// <summary>What is published is what there is to publish.</summary>
    [JsonStringEnumMemberName("nothing-new")] NothingNew,

    /// <summary>Readers were switched to a new release.</summary>
    [JsonStringEnumMemberName("published")] Published,

    /// <summary>A dry run found something to publish.</summary>
    [JsonStringEnumMemberName("planned")] Planned,

    /// <summary>The catalogue or the decisions cannot be used, or too much would go unasked; what was published stays.</summary>
    [JsonStringEnumMemberName("refused")] Refused,

    /// <summary>Other publishers were faster again and again; the next tick goes on.</summary>
    [JsonStringEnumMemberName("contended")] Contended,
}
