using Pipeline.Core.Datasets;
using Pipeline.Core.Indicators;
using Pipeline.Web.Figures;

namespace Pipeline.Web.Pages;

/// <summary>The figures by which a mission is introduced.</summary>
internal static class KeyFigures
{
    private const int Most = 3;

    /// <summary>The first figure of its context, its budget and its first action; others of them where one is lacking.</summary>
    /// <param name="mission">The mission.</param>
    /// <param name="home">The département's territory.</param>
    public static IReadOnlyList<(Indicator Figure, Observation Latest)> Of(MissionDocument mission, Territory home)
    {
        var tree = new FigureTree(mission, home);
        IEnumerable<Indicator> actions = mission.Actions.SelectMany(a => a.Indicators);
        var parts = new[] { mission.Context, mission.Budget, actions }
            .Select(part => part.Where(tree.StandsAlone).Where(figure => tree.Latest(figure).Value is not null).ToList())
            .ToList();
        var first = parts.SelectMany(part => part.Take(1)).ToList();
        var chosen = first.Concat(parts.SelectMany(part => part)).Distinct().Take(Most).ToHashSet();
        return [.. parts.SelectMany(part => part).Where(chosen.Contains).Select(figure => (figure, tree.Latest(figure)))];
    }
}
