using System.Text.Json.Serialization;

namespace Pipeline.Core.Catalogues;

/// <summary>What a service can be notified of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NotifyEvent>))]
public enum NotifyEvent
{
    /// <summary>A version was rejected: it has to be mended.</summary>
    [JsonStringEnumMemberName("rejected")] Rejected,

    /// <summary>A version could not be handled: operators have to look.</summary>
    [JsonStringEnumMemberName("failed")] Failed,

    /// <summary>What an accepted version says is online.</summary>
    [JsonStringEnumMemberName("published")] Published,
}
