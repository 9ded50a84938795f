using System.Runtime.InteropServices;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Tables;

namespace Pipeline.Core.Plausibility;

/// <summary>
/// What each figure of a version is compared with: the value that the document gave for the same period, and the one of the nearest earlier
/// period of the same length, for the same territory, in the version or, for periods that it does not restate, in what was said before.
/// </summary>
internal sealed class FigureHistory
{
    private const int None = -1;

    private readonly IReadOnlyList<Indicator> figures;
    private readonly Indicator?[] previous;
    private readonly Dictionary<(Series Series, Period Period), Indicator> published = [];

    /// <summary>Finds the history of each figure.</summary>
    /// <param name="version">The version.</param>
    /// <param name="published">What the document says so far.</param>
    public FigureHistory(WorkbookFigures version, IReadOnlyList<Indicator> published)
    {
        figures = version.Figures;
        previous = new Indicator?[figures.Count];
        if (!version.HasSeries && published.Count == 0) return;
        foreach (var figure in published) this.published[(Series.Of(figure), figure.Observations[0].Period)] = figure;

        var restated = published.Count == 0 ? [] : figures.Select(Stated).ToHashSet();
        Indicator[] all = [.. figures, .. published.Where(figure => !restated.Contains(Stated(figure)))];
        FindPrevious(all);
    }

    /// <summary>What is doubtful about a figure beside its history; null when nothing is.</summary>
    /// <param name="index">Its place among the figures of the version.</param>
    /// <param name="listed">What the catalogue knows of it; null when it does not list it.</param>
    public Problem? Check(int index, CatalogueIndicator? listed)
    {
        var figure = figures[index];
        var before = PublishedLike(figure);
        if (before is not null && FigureChange.Check(figure, before, $"{before.Observations[0].PeriodLabel}, dans ce qui est déjà publié", listed) is { } corrected) return corrected;

        // What the document says already was told when it was new.
        if (previous[index] is not { } earlier || (IsSaid(figure, before) && IsSaid(earlier, PublishedLike(earlier)))) return null;
        return FigureChange.Check(figure, earlier, earlier.Observations[0].PeriodLabel, listed);
    }

    private static bool IsSaid(Indicator figure, Indicator? before) => before is not null && before.Observations[0].Value == figure.Observations[0].Value;

    private Indicator? PublishedLike(Indicator figure) =>
        published.Count == 0 ? null : published.GetValueOrDefault((Series.Of(figure), figure.Observations[0].Period));

    private static (string Mission, Period Period) Stated(Indicator figure) => (figure.Mission, figure.Observations[0].Period);

    // Figures of one series are chained, most being alone in theirs; those that are not are put in order of time.
    private void FindPrevious(Indicator[] all)
    {
        var last = new Dictionary<Series, int>(all.Length);
        var next = new int[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(last, Series.Of(all[i]), out var exists);
            next[i] = exists ? head : None;
            head = i;
        }

        var series = new List<int>();
        foreach (var head in last.Values)
        {
            if (next[head] == None) continue;
            series.Clear();
            for (var i = head; i != None; i = next[i])
            {
                if (all[i].Observations[0].Value is not null) series.Add(i);
            }

            series.Sort((x, y) => InTime(all[x].Observations[0].Period, all[y].Observations[0].Period));
            for (var i = 1; i < series.Count; i++)
            {
                var (earlier, figure) = (all[series[i - 1]], series[i]);
                if (figure < previous.Length && earlier.Observations[0].Period.Shape == all[figure].Observations[0].Period.Shape) previous[figure] = earlier;
            }
        }
    }

    private static int InTime(Period x, Period y) => x.Shape.CompareTo(y.Shape) is var shapes && shapes != 0 ? shapes : x.CompareTo(y);

    private readonly record struct Series(string Mission, string Code, string? Level, string? Territory)
    {
        public static Series Of(Indicator figure) =>
            new(figure.Mission, figure.Code, figure.Observations[0].Territory?.Level, figure.Observations[0].Territory?.Code);
    }
}
