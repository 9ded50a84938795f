using System.Text.Json.Serialization;

namespace Pipeline.Core.Notifications;

/// <summary>How far a notification is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeState>))]
public enum NoticeState
{
    /// <summary>It is still to be sent, or to be sent again.</summary>
    [JsonStringEnumMemberName("owed")] Owed,

    /// <summary>The receiver has taken it.</summary>
    [JsonStringEnumMemberName("sent")] Sent,

    /// <summary>It was tried as often as it is, in vain.</summary>
    [JsonStringEnumMemberName("given-up")] GivenUp,
}
