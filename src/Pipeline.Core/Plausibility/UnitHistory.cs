using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Plausibility;

/// <summary>The unit in which each indicator was given so far; another one is told once, at the indicator's first value.</summary>
internal sealed class UnitHistory
{
    private readonly Dictionary<(string Mission, string Code), Unit> units = [];

    /// <summary>Units by indicator: of the latest period that has a value.</summary>
    public UnitHistory(IReadOnlyList<Indicator> published)
    {
        foreach (var figure in published)
        {
            if (figure.Observations[0].Value is not null) units[(figure.Mission, figure.Code)] = figure.Unit;
        }
    }

    /// <summary>What is doubtful about a figure's unit; null when it is the known one, or was told.</summary>
    public Problem? Check(Indicator figure) =>
        units.Count > 0 && units.Remove((figure.Mission, figure.Code), out var before) && !before.IsSameKind(figure.Unit)
            ? FindingCodes.UnitChanged.With(figure.Name, UnitNames.French(figure.Unit), UnitNames.French(before))
            : null;
}
