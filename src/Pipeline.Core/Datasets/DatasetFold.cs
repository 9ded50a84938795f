using Pipeline.Core.Catalogues;
using Pipeline.Core.Control;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Datasets;

/// <summary>
/// Folds the records of documents into what is published of a mission. Pure: the same records, catalogue and moment give the same
/// figures in the same order, whatever the order of the records.
/// </summary>
public static class DatasetFold
{
    /// <summary>Folds a mission.</summary>
    /// <param name="mission">The mission, as the catalogue knows it.</param>
    /// <param name="records">The records that feed it; others do no harm.</param>
    /// <param name="asOf">The moment as of which editions are visible.</param>
    /// <param name="decisions">What operators took out; null for nothing.</param>
    public static FoldedMission Fold(Mission mission, IEnumerable<DocumentRecord> records, DateTimeOffset asOf, Decisions? decisions = null)
    {
        var given = records
            .OrderBy(r => r.Document, StringComparer.Ordinal)
            .SelectMany(record => Figures(record, mission.Slug, asOf, decisions ?? Decisions.None))
            .Select((figure, order) => figure with { Order = order })
            .ToList();
        var groups = given.GroupBy(f => f.Key).Select(g => g.OrderDescending(Figure.ByPrecedence).ToList()).ToList();
        return new FoldedMission(Document(mission, groups.ConvertAll(g => g[0])), Overlaps(mission.Slug, groups, given.CountBy(f => f.Document, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal)));
    }

    // What a document says of a mission, by period in order of time, each in reading order.
    private static IEnumerable<Figure> Figures(DocumentRecord record, string mission, DateTimeOffset asOf, Decisions decisions) =>
        StatedPeriods.At([.. record.Editions.Where(e => !decisions.IsPurged(e.Sha256))], asOf)
            .Where(stated => string.Equals(stated.Key.Mission, mission, StringComparison.Ordinal))
            .Where(stated => !decisions.Withdraws(record.Document, stated.Key.Period, stated.Value.SubmittedAt))
            .Select(stated => (Edition: stated.Value, Figures: stated.Value.Missions[mission][stated.Key.Period]))
            .OrderByDescending(stated => stated.Figures[0].Observations[0].Period)
            .SelectMany(stated => stated.Figures.Select(figure => new Figure(record.Document, stated.Edition.SubmittedAt, figure, Order: 0)));

    private static MissionDocument? Document(Mission mission, List<Figure> figures)
    {
        if (figures.Count == 0) return null;

        var places = mission.Indicators.Select((indicator, place) => (indicator.Code, place)).ToDictionary(p => p.Code, p => p.place, StringComparer.Ordinal);
        var indicators = figures
            .GroupBy(f => f.Indicator.Code, StringComparer.Ordinal)
            .OrderBy(g => places.GetValueOrDefault(g.Key, int.MaxValue))
            .ThenBy(g => g.Min(f => f.Order))
            .Select(Merge)
            .ToList();
        return new MissionDocument
        {
            Mission = mission.Slug,
            Title = mission.Title,
            Headings = mission.Headings,
            Context = [.. indicators.Where(i => i.Section == Section.Context)],
            Budget = [.. indicators.Where(i => i.Section == Section.Budget)],
            Actions =
            [
                .. indicators.Where(i => i.Section == Section.Action)
                    .GroupBy(i => i.Action?.Number ?? 0)
                    .OrderBy(g => g.Key)
                    .Select(g => new MissionAction(g.Key, TitleOf(g), [.. g])),
            ],
        };

        // Two documents may title an action differently: the figure submitted last decides, as it does for a figure's own fields.
        static string TitleOf(IEnumerable<Indicator> action) => action
            .OrderBy(i => i.Observations.Max(o => o.Provenance.SubmittedAt))
            .ThenBy(i => i.Code, StringComparer.Ordinal)
            .Last().Action?.Title ?? "";
    }

    // An indicator's own fields are those of its latest period, ties to the latest submission.
    private static Indicator Merge(IEnumerable<Figure> figures)
    {
        var ordered = figures
            .OrderBy(f => f.Observation.Period)
            .ThenBy(f => f.Observation.Territory?.Level, StringComparer.Ordinal)
            .ThenBy(f => f.Observation.Territory?.Code, StringComparer.Ordinal)
            .ToList();
        var latest = ordered
            .Where(f => f.Observation.Period == ordered[^1].Observation.Period)
            .MaxBy(f => f, Figure.ByPrecedence)!;
        return latest.Indicator with { Observations = ordered.ConvertAll(f => f.Observation) };
    }

    private static Dictionary<string, IReadOnlyList<Overlap>> Overlaps(
        string mission, List<List<Figure>> groups, Dictionary<string, int> figures) =>
        groups
            .SelectMany(group => group.Skip(1).SelectMany(loser => new[]
            {
                (group[0].Document, With: loser.Document, Published: true, Figure: loser),
                (loser.Document, With: group[0].Document, Published: false, Figure: loser),
            }))
            .GroupBy(pair => (pair.Document, pair.With, pair.Published))
            .Select(g => (g.Key.Document, Overlap: new Overlap(
                mission, g.Key.With, g.Key.Published, g.Count(), g.First().Figure.Indicator.Code, g.First().Figure.Observation.Period.Code, figures[g.Key.With])))
            .GroupBy(o => o.Document, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => (IReadOnlyList<Overlap>)[.. g.Select(o => o.Overlap).OrderBy(o => o.With, StringComparer.Ordinal).ThenBy(o => o.Published)],
                StringComparer.Ordinal);
}
