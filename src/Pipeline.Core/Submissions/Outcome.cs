using System.Text.Json.Serialization;

namespace Pipeline.Core.Submissions;

/// <summary>What became of a version.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>No error: it is an edition now.</summary>
    [JsonStringEnumMemberName("accepted")] Accepted,

    /// <summary>At least one error: what was published stays.</summary>
    [JsonStringEnumMemberName("rejected")] Rejected,

    /// <summary>It could not be handled, through no fault of the service.</summary>
    [JsonStringEnumMemberName("failed")] Failed,
}
