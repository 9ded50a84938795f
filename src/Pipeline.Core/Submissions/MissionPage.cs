using Pipeline.Core.Catalogues;

namespace Pipeline.Core.Submissions;

/// <summary>What a version's report needs to show a mission's figures as its page will.</summary>
/// <param name="Slug">The mission's slug.</param>
/// <param name="Title">Its title; as typed where the catalogue does not know it.</param>
/// <param name="Headings">The headings of its page; null where the catalogue does not know it.</param>
/// <param name="Order">Codes of the version's figures that the catalogue puts in order.</param>
public sealed record MissionPage(string Slug, string Title, Headings? Headings, IReadOnlyList<string> Order)
{
    private const int Most = 50;

    /// <summary>The pages of the missions that figures feed, in reading order.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="catalogue">The catalogue; null without one.</param>
    internal static IReadOnlyList<MissionPage> Of(Tables.WorkbookFigures read, Catalogue? catalogue) =>
    [
        .. read.Figures.Select(figure => figure.Mission).Distinct(StringComparer.Ordinal).Take(Most).Select(slug =>
        {
            if (catalogue?.Missions.FirstOrDefault(m => string.Equals(m.Slug, slug, StringComparison.Ordinal)) is not { } known)
                return new MissionPage(slug, read.MissionTitles.GetValueOrDefault(slug, slug), null, []);
            var codes = read.Figures.Where(figure => string.Equals(figure.Mission, slug, StringComparison.Ordinal)).Select(figure => figure.Code).ToHashSet(StringComparer.Ordinal);
            return new MissionPage(known.Slug, known.Title, known.Headings, [.. known.Indicators.Select(i => i.Code).Where(codes.Contains)]);
        }),
    ];
}
