using Pipeline.Core.Indicators;
using Pipeline.Core.Tables;

namespace Pipeline.Core.Plausibility;

/// <summary>
/// Indicators of the document's last period that no row of a later version names. Compared are, mission by mission, the periods that the version
/// which gave the latest one ended with (a workbook may hold years and quarters); a version that only goes back to earlier periods is a
/// correction, and what a version has left out once is not asked about again.
/// </summary>
internal static class MissingIndicators
{
    /// <summary>What is missing, each with a sheet of the version on which its mission's figures are.</summary>
    public static IEnumerable<(Indicator Missing, string Sheet)> Find(WorkbookFigures version, IReadOnlyList<Indicator> published)
    {
        if (published.Count == 0) yield break;
        var before = published.ToLookup(figure => figure.Mission, StringComparer.Ordinal);
        foreach (var mission in version.Figures.Where(figure => before.Contains(figure.Mission)).GroupBy(figure => figure.Mission, StringComparer.Ordinal))
        {
            var latest = before[mission.Key].MaxBy(PeriodOf)!;
            if (mission.Max(PeriodOf) < PeriodOf(latest)) continue;
            foreach (var missing in LastPeriods(before[mission.Key], latest).Where(figure => !version.Mentions(figure.Mission, figure.Code)))
                yield return (missing, mission.First().Observations[0].Provenance.Sheet);
        }
    }

    private static IEnumerable<Indicator> LastPeriods(IEnumerable<Indicator> figures, Indicator latest) => figures
        .Where(figure => figure.Observations[0].Provenance.Sha256 == latest.Observations[0].Provenance.Sha256)
        .GroupBy(figure => PeriodOf(figure).Shape)
        .SelectMany(like => like.GroupBy(PeriodOf).MaxBy(period => period.Key)!)
        .DistinctBy(figure => figure.Code, StringComparer.Ordinal);

    private static Period PeriodOf(Indicator figure) => figure.Observations[0].Period;
}
