using Pipeline.Core.Catalogues;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Datasets;

/// <summary>The figures of one version as the pages of their missions will show them: folded as a publication folds them, by themselves.</summary>
public static class MissionPreview
{
    private static readonly Headings Unknown = new("Contexte", "Budget de la mission", "Les actions du Département");

    /// <summary>The missions that a report's figures feed, in reading order.</summary>
    /// <param name="report">The report.</param>
    /// <param name="most">How many figures are taken at most, the first ones.</param>
    public static IReadOnlyList<MissionDocument> Of(Report report, int most)
    {
        var figures = report.Indicators.Take(most).ToList();
        var record = new DocumentRecord { Document = report.Document, Id = "", Revision = 0, Editions = [Edition(report, figures)] };
        return
        [
            .. figures.Select(figure => figure.Mission).Distinct(StringComparer.Ordinal)
                .Select(slug => DatasetFold.Fold(Mission(report, slug), [record], DateTimeOffset.MaxValue).Document)
                .OfType<MissionDocument>(),
        ];
    }

    private static Edition Edition(Report report, IEnumerable<Indicator> figures) => new()
    {
        Sha256 = report.Sha256 ?? "",
        SubmittedAt = report.SubmittedAt ?? default,
        Evaluator = "",
        Missions = StatedPeriods.Of(figures),
    };

    private static Mission Mission(Report report, string slug)
    {
        var page = report.Pages.FirstOrDefault(p => string.Equals(p.Slug, slug, StringComparison.Ordinal));
        return new Mission
        {
            Slug = slug,
            Title = page?.Title ?? slug,
            Headings = page?.Headings ?? Unknown,
            Indicators = [.. (page?.Order ?? []).Select(code => new CatalogueIndicator { Code = code, Section = Section.Context, Label = "" })],
        };
    }
}
