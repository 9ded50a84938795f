using Pipeline.Core.Catalogues;
using Pipeline.Core.Indicators;
using Pipeline.Core.Tables;

namespace Pipeline.Core.Plausibility;

/// <summary>
/// Totals from which the one masked value among their parts can be computed. Three kinds of total are known, each for one period: a figure and
/// those attached to it; a row labelled Total (with a code, else it is not published) and the other figures of its section or action; the
/// département's figure and those of all the territories of one level that the catalogue lists.
/// </summary>
internal static class MaskedValues
{
    /// <summary>The totals, each with the value that it reveals.</summary>
    public static IEnumerable<(Indicator Total, Indicator Masked)> Revealed(IReadOnlyList<Indicator> figures, CatalogueIndex? catalogue)
    {
        var concerned = figures.Where(IsMasked).Select(Scope).ToHashSet();
        if (concerned.Count == 0) return [];
        var candidates = figures.Where(figure => concerned.Contains(Scope(figure))).ToList();
        return OfParents(candidates).Concat(OfTotalRows(candidates)).Concat(OfTerritories(candidates, catalogue)).DistinctBy(revealed => (revealed.Total, revealed.Masked));
    }

    private static IEnumerable<(Indicator Total, Indicator Masked)> OfParents(List<Indicator> figures)
    {
        var children = figures.Where(figure => figure.Parent is not null).ToLookup(figure => (Scope(figure), Territory(figure), figure.Parent!));
        return figures.SelectMany(total => Revealed(total, children[(Scope(total), Territory(total), total.Code)]));
    }

    private static IEnumerable<(Indicator Total, Indicator Masked)> OfTotalRows(List<Indicator> figures) => figures
        .GroupBy(figure => (Scope(figure), Territory(figure), figure.Section, figure.Action?.Number))
        .Where(group => group.Count(figure => Notes.IsTotal(figure.Label)) == 1)
        .SelectMany(group =>
        {
            var total = group.Single(figure => Notes.IsTotal(figure.Label));
            return Revealed(total, group.Where(figure => !ReferenceEquals(figure, total) && (figure.Parent is null || figure.Parent == total.Code)));
        });

    private static IEnumerable<(Indicator Total, Indicator Masked)> OfTerritories(List<Indicator> figures, CatalogueIndex? catalogue)
    {
        if (catalogue is null) return [];
        var parts = figures.ToLookup(figure => (Scope(figure), figure.Code, figure.Observations[0].Territory?.Level));
        return figures
            .Where(total => total.Observations[0].Territory == catalogue.OwnTerritory)
            .SelectMany(total => catalogue.TerritoriesByLevel.SelectMany(level =>
            {
                var given = parts[(Scope(total), total.Code, level.Key)].Where(part => !ReferenceEquals(part, total)).ToList();
                return given.Count == level.Value ? Revealed(total, given) : [];
            }));
    }

    // What is not masked must be known and come to no more than the total; else these are not its parts, and nothing can be computed.
    private static IEnumerable<(Indicator Total, Indicator Masked)> Revealed(Indicator total, IEnumerable<Indicator> parts)
    {
        if (total.Observations[0].Value is not { } rest) yield break;
        Indicator? masked = null;
        var others = 0;
        foreach (var part in parts)
        {
            if (!MayBePart(part, total)) continue;
            if (IsMasked(part) && masked is null) masked = part;
            else if (part.Observations[0].Value is not { } value || value < 0 || value > rest) yield break;
            else (rest, others) = (rest - value, others + 1);
        }

        if (masked is not null && others > 0) yield return (total, masked);
    }

    private static bool IsMasked(Indicator figure) => figure.Observations[0].Absence == Absence.Confidential;

    // A masked value that states no unit is a count like any other.
    private static bool MayBePart(Indicator part, Indicator total) => part.Unit.IsSameKind(total.Unit) || (IsMasked(part) && part.Unit.Code == UnitCode.Count);

    private static (string Mission, Period Period) Scope(Indicator figure) => (figure.Mission, figure.Observations[0].Period);

    private static (string? Level, string? Code) Territory(Indicator figure) => (figure.Observations[0].Territory?.Level, figure.Observations[0].Territory?.Code);
}
