using Pipeline.Core.Indicators;

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

    /// <summary>The change from one observation to another of the same figure, period and territory; null when there is none.</summary>
    /// <param name="old">The figure as it was, with that observation; null when it was not there.</param>
    /// <param name="was">The observation.</param>
    /// <param name="now">The figure as it is; null when it is gone.</param>
    /// <param name="is">The observation.</param>
    internal static Change? Between(Indicator? old, Observation? was, Indicator? now, Observation? @is)
    {
        if (was is not null && @is is not null && !Differs(old!.Unit, was, now!.Unit, @is)) return null;
        var kind = was is null ? ChangeKind.New : @is is null ? ChangeKind.Removed : ChangeKind.Changed;
        var (figure, observation) = (now ?? old!, @is ?? was!);
        return new Change(figure.Mission, figure.Code, observation.Period.Code, observation.Territory?.Code, kind, was?.Display, @is?.Display) { Name = figure.Name };
    }

    private static bool Differs(Unit unit, Observation a, Unit otherUnit, Observation b) =>
        a.Value != b.Value || a.Absence != b.Absence || a.Status != b.Status || unit.Code != otherUnit.Code
        || !string.Equals(a.Display, b.Display, StringComparison.Ordinal);
}
