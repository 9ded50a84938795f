using System.Text.Json.Serialization;

namespace Pipeline.Core.Publication;

/// <summary>How far the version of a document has come on its way from the inbox to the public.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentStanding>))]
public enum DocumentStanding
{
    /// <summary>The inbox holds a version that no run has handled yet.</summary>
    [JsonStringEnumMemberName("waiting")] Waiting,

    /// <summary>It has to be mended; what was published before stays.</summary>
    [JsonStringEnumMemberName("rejected")] Rejected,

    /// <summary>It could not be handled; what was published before stays.</summary>
    [JsonStringEnumMemberName("failed")] Failed,

    /// <summary>It is accepted, and is published with the next release.</summary>
    [JsonStringEnumMemberName("accepted")] Accepted,

    /// <summary>It is accepted, and waits for its day.</summary>
    [JsonStringEnumMemberName("scheduled")] Scheduled,

    /// <summary>It is accepted, and operators hold an earlier release in force.</summary>
    [JsonStringEnumMemberName("held")] Held,

    /// <summary>It was accepted, and operators have withdrawn it.</summary>
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,

    /// <summary>The release in force is made from it.</summary>
    [JsonStringEnumMemberName("published")] Published,
}
