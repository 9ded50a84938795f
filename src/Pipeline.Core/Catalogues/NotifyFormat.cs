using System.Text.Json.Serialization;

namespace Pipeline.Core.Catalogues;

/// <summary>The form of a notification.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NotifyFormat>))]
public enum NotifyFormat
{
    /// <summary>Plain JSON, for a program or a flow that sends mail.</summary>
    [JsonStringEnumMemberName("json")] Json,

    /// <summary>A message with an Adaptive Card, as a Power Automate workflow that posts to a Teams channel takes it.</summary>
    [JsonStringEnumMemberName("teams")] Teams,
}
