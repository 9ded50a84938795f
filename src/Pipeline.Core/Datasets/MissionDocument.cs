using Pipeline.Core.Catalogues;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Datasets;

/// <summary>A mission as it is published (<c>missions/{mission}.json</c>): a page can be drawn from it without sorting or looking anything up.</summary>
public sealed record MissionDocument
{
    /// <summary>Its slug.</summary>
    public required string Mission { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The headings of its page.</summary>
    public required Headings Headings { get; init; }

    /// <summary>Context figures, in page order.</summary>
    public required IReadOnlyList<Indicator> Context { get; init; }

    /// <summary>The budget, in page order.</summary>
    public required IReadOnlyList<Indicator> Budget { get; init; }

    /// <summary>The numbered actions, in order.</summary>
    public required IReadOnlyList<MissionAction> Actions { get; init; }

    /// <summary>All its indicators, in page order.</summary>
    public IEnumerable<Indicator> AllIndicators() => [.. Context, .. Budget, .. Actions.SelectMany(a => a.Indicators)];

    /// <summary>The mission without some of its observations; null when none is left.</summary>
    /// <param name="isTaken">The observations to take out.</param>
    public MissionDocument? Without(Func<Observation, bool> isTaken)
    {
        if (!AllIndicators().SelectMany(i => i.Observations).Any(isTaken)) return this;
        var rest = this with
        {
            Context = Rest(Context),
            Budget = Rest(Budget),
            Actions = [.. Actions.Select(a => a with { Indicators = Rest(a.Indicators) }).Where(a => a.Indicators.Count > 0)],
        };
        return rest.AllIndicators().Any() ? rest : null;

        IReadOnlyList<Indicator> Rest(IReadOnlyList<Indicator> indicators) =>
        [
            .. indicators.Select(i => i with { Observations = [.. i.Observations.Where(o => !isTaken(o))] }).Where(i => i.Observations.Count > 0),
        ];
    }
}
