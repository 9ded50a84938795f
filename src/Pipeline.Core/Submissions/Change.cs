namespace Pipeline.Core.Submissions;

/// <summary>One figure that a version changes in what its document says.</summary>
/// <param name="Mission">Slug of its mission.</param>
/// <param name="Indicator">Code of its indicator.</param>
/// <param name="Period">Code of its period.</param>
/// <param name="Territory">Code of its territory.</param>
/// <param name="Kind">New, changed or removed.</param>
/// <param name="Old">The text shown before; null when new.</param>
/// <param name="New">The text shown from now on; null when removed.</param>
public sealed record Change(string Mission, string Indicator, string Period, string? Territory, ChangeKind Kind, string? Old, string? New)
{
    /// <summary>The indicator's full name.</summary>
    public string? Name { get; init; }
}
