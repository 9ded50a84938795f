using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Tables;

namespace Pipeline.Core.Submissions;

/// <summary>What a version says, and what is to be said of it: a function of its bytes, the catalogue and the document's accepted editions.</summary>
public sealed record Evaluation
{
    /// <summary>Accepted or rejected.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Every finding, in reading order.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The tables that were read.</summary>
    public IReadOnlyList<TableRange> Tables { get; init; } = [];

    /// <summary>One indicator with one observation for each figure that could be read, in reading order, even when rejected.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>What was typed otherwise than it was understood: the first of them, in reading order.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>How many more there were.</summary>
    public int MoreReadings { get; init; }

    /// <summary>The pages that the figures stand on.</summary>
    public IReadOnlyList<MissionPage> Pages { get; init; } = [];

    /// <summary>Nothing of the version is public before this; null when it is public at once.</summary>
    public DateTimeOffset? VisibleFrom { get; init; }
}
