using System.Text.Json.Serialization;

namespace Pipeline.Core.Submissions;

/// <summary>How a figure changes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeKind>))]
public enum ChangeKind
{
    /// <summary>It was not there.</summary>
    [JsonStringEnumMemberName("new")] New,

    /// <summary>It had another value, absence, status or unit.</summary>
    [JsonStringEnumMemberName("changed")] Changed,

    /// <summary>The period is stated again without it.</summary>
    [JsonStringEnumMemberName("removed")] Removed,
}
