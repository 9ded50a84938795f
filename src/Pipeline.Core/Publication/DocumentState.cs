using System.Text.Json.Serialization;

namespace Pipeline.Core.Publication;

/// <summary>Where a document stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentState>))]
public enum DocumentState
{
    /// <summary>The version in the inbox, or the last one that was there, is handled.</summary>
    [JsonStringEnumMemberName("handled")] Handled,

    /// <summary>The inbox holds a version that no run has handled yet.</summary>
    [JsonStringEnumMemberName("waiting")] Waiting,
}
