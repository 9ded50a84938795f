using Pipeline.Core.Indicators;

namespace Pipeline.Core.Submissions;

/// <summary>What a document says at a moment: for each (mission, period), the last edition visible then that contains it.</summary>
internal static class StatedPeriods
{
    /// <summary>The moment at which everything accepted is visible.</summary>
    public static readonly DateTimeOffset Always = DateTimeOffset.MaxValue;

    /// <summary>Which edition counts for each (mission, period).</summary>
    public static Dictionary<(string Mission, string Period), Edition> At(IReadOnlyList<Edition> editions, DateTimeOffset asOf)
    {
        var stated = new Dictionary<(string, string), Edition>();
        foreach (var edition in editions.Where(e => e.IsVisible(asOf)))
        {
            foreach (var key in Keys(edition))
                stated[key] = edition;
        }

        return stated;
    }

    /// <summary>The (mission, period)s that an edition contains.</summary>
    public static IEnumerable<(string Mission, string Period)> Keys(Edition edition) =>
        edition.Missions.SelectMany(mission => mission.Value.Keys.Select(period => (mission.Key, period)));

    /// <summary>What editions say together once all are visible, one observation each, in order of time; each period in reading order.</summary>
    public static IReadOnlyList<Indicator> Figures(IReadOnlyList<Edition> editions) =>
        [.. At(editions, Always).SelectMany(stated => stated.Value.Missions[stated.Key.Mission][stated.Key.Period]).OrderBy(figure => figure.Observations[0].Period)];

    /// <summary>Figures, in reading order, as an edition keeps them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<Indicator>>> Of(IEnumerable<Indicator> indicators) =>
        indicators.GroupBy(i => i.Mission, StringComparer.Ordinal).ToDictionary(
            mission => mission.Key,
            mission => (IReadOnlyDictionary<string, IReadOnlyList<Indicator>>)mission
                .GroupBy(i => i.Observations[0].Period.Code, StringComparer.Ordinal)
                .ToDictionary(period => period.Key, period => (IReadOnlyList<Indicator>)[.. period], StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>Drops from each edition what a later one, visible now, restates; an edition left with nothing goes.</summary>
    public static IReadOnlyList<Edition> Prune(IReadOnlyList<Edition> editions, DateTimeOffset asOf)
    {
        var restated = new HashSet<(string, string)>();
        var kept = new Stack<Edition>();
        foreach (var edition in editions.Reverse())
        {
            var rest = Without(edition, restated);
            if (rest.Missions.Count > 0) kept.Push(rest);
            if (edition.IsVisible(asOf)) restated.UnionWith(Keys(edition));
        }

        return [.. kept];
    }

    private static Edition Without(Edition edition, HashSet<(string Mission, string Period)> restated) =>
        Keys(edition).Any(restated.Contains)
            ? edition with { Missions = Of(Figures(edition).Where(i => !restated.Contains((i.Mission, i.Observations[0].Period.Code)))) }
            : edition;

    private static IEnumerable<Indicator> Figures(Edition edition) => edition.Missions.Values.SelectMany(periods => periods.Values).SelectMany(i => i);
}
