using Pipeline.Core.Indicators;

namespace Pipeline.Core.Submissions;

/// <summary>What one accepted version says.</summary>
public sealed record Edition
{
    /// <summary>SHA-256 of the workbook.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When the storage received it.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>From when it is public; null for at once.</summary>
    public DateTimeOffset? VisibleFrom { get; init; }

    /// <summary>The evaluator that read it.</summary>
    public required string Evaluator { get; init; }

    /// <summary>Indicators with one observation each, by mission slug and period code, in reading order.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<Indicator>>> Missions { get; init; }

    /// <summary>True when the public may see it at that moment.</summary>
    public bool IsVisible(DateTimeOffset asOf) => VisibleFrom is not { } from || from <= asOf;
}
