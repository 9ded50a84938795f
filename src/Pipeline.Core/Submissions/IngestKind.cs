using System.Text.Json.Serialization;

namespace Pipeline.Core.Submissions;

/// <summary>What a run found to do.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IngestKind>))]
public enum IngestKind
{
    /// <summary>A version was judged; its record and report are written.</summary>
    [JsonStringEnumMemberName("handled")] Handled,

    /// <summary>The version in the inbox was handled before; what was owed for it is done.</summary>
    [JsonStringEnumMemberName("already-handled")] AlreadyHandled,

    /// <summary>Not a workbook that anybody submits: an Excel lock file or a folder.</summary>
    [JsonStringEnumMemberName("ignored")] Ignored,

    /// <summary>Nothing is in the inbox under that name.</summary>
    [JsonStringEnumMemberName("gone")] Gone,

    /// <summary>There is no usable catalogue; the version stays unhandled, and the sweep comes back to it.</summary>
    [JsonStringEnumMemberName("waiting")] Waiting,

    /// <summary>Other runs were faster again and again; the sweep comes back to it.</summary>
    [JsonStringEnumMemberName("contended")] Contended,
}
