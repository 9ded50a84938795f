using System.Text.Json.Serialization;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Tables;

namespace Pipeline.Core.Submissions;

/// <summary>How a version was handled.</summary>
public sealed record HandledVersion
{
    /// <summary>The inbox blob's ETag; empty for a name that cannot be read.</summary>
    [JsonPropertyName("etag")]
    public required string ETag { get; init; }

    /// <summary>SHA-256 of the workbook; null when it was not taken in (too large, or a name that cannot be read).</summary>
    public string? Sha256 { get; init; }

    /// <summary>When the storage received it; null for a name that cannot be read.</summary>
    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Accepted, rejected or failed.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The evaluator that judged it (<see cref="EvaluatorId"/>).</summary>
    public required string Evaluator { get; init; }

    /// <summary>Nothing of it is public before this; null for at once.</summary>
    public DateTimeOffset? VisibleFrom { get; init; }

    /// <summary>The tables that were read.</summary>
    public IReadOnlyList<TableRange> Tables { get; init; } = [];

    /// <summary>Everything that was noticed.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What was typed otherwise than it was understood: the first of them, in reading order.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>How many more there were.</summary>
    public int MoreReadings { get; init; }

    /// <summary>The pages that its figures stand on.</summary>
    public IReadOnlyList<MissionPage> Pages { get; init; } = [];

    /// <summary>What it changes in what the document says.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>Periods that stay as earlier versions stated them.</summary>
    public IReadOnlyList<KeptPeriod> Kept { get; init; } = [];

    /// <summary>The figures that could be read, when it is not accepted (an accepted version's are its edition's).</summary>
    public IReadOnlyList<Indicator> Unpublished { get; init; } = [];
}
