using System.Globalization;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Datasets;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Publication;

/// <summary>
/// What the pre-filled workbook of a mission holds: every figure that the catalogue lists or that is published, in page order,
/// beside the value published last. Pure: no clock, no storage.
/// </summary>
public sealed record MissionTemplate
{
    /// <summary>Title of the mission.</summary>
    public required string Mission { get; init; }

    /// <summary>Exercice; null when nothing tells which year is asked for.</summary>
    public int? Year { get; init; }

    /// <summary>Names of the services that may write to the mission.</summary>
    public required IReadOnlyList<string> Services { get; init; }

    /// <summary>The figures, in page order.</summary>
    public required IReadOnlyList<TemplateRow> Rows { get; init; }

    /// <summary>The numbered actions of the mission, as they are typed.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>Names of the territories that may be typed, the département's own first.</summary>
    public required IReadOnlyList<string> Territories { get; init; }

    /// <summary>The template of a mission.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="mission">One of its missions.</param>
    /// <param name="published">What the public sees of it; null when nothing is published.</param>
    /// <param name="year">The year asked for; when left out, the one after the latest that is published.</param>
    public static MissionTemplate Of(Catalogue catalogue, Mission mission, MissionDocument? published, int? year = null)
    {
        var latest = LatestYear(published);
        var home = catalogue.Departement.Territory;
        var actions = ActionsOf(mission, published);
        year ??= latest is { } last and < Period.MaxYear ? last + 1 : null;
        return new MissionTemplate
        {
            Mission = mission.Title,
            Year = year,
            Services = [.. catalogue.Services.Where(s => s.MayWriteTo(mission.Slug)).Select(s => s.Name)],
            Rows = [.. FiguresOf(mission, published).SelectMany(figure => RowsOf(figure, actions, home, period => Next(period, year, latest)))],
            Actions = [.. actions.Values],
            Territories = [home.Name, .. catalogue.Territories.Select(t => t.Name)],
        };
    }

    private static int? LatestYear(MissionDocument? published)
    {
        var years = (published?.AllIndicators() ?? []).SelectMany(i => i.Observations).Where(o => o.Period.IsYear).Select(o => o.Period.End.Year).ToList();
        return years.Count == 0 ? null : years.Max();
    }

    // By number. The title that is published counts: another one in the same workbook would look like a change that nobody made.
    private static SortedDictionary<int, string> ActionsOf(Mission mission, MissionDocument? published)
    {
        var actions = new SortedDictionary<int, string>();
        foreach (var (number, title) in mission.Actions.Concat((published?.Actions ?? []).Select(a => new ActionHeading(a.Number, a.Title))))
            actions[number] = string.Create(CultureInfo.InvariantCulture, $"{number}. {title}");
        return actions;
    }

    // As the page orders them: by section and action, those that the catalogue lists in its order, then the others as published.
    private static IEnumerable<Known> FiguresOf(Mission mission, MissionDocument? published)
    {
        var figures = published?.AllIndicators().ToList() ?? [];
        var byCode = figures.ToDictionary(i => i.Code, StringComparer.Ordinal);
        var listed = mission.Indicators.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        return mission.Indicators.Select(i => new Known(i, byCode.GetValueOrDefault(i.Code)))
            .Concat(figures.Where(i => !listed.Contains(i.Code)).Select(i => new Known(null, i)))
            .OrderBy(f => f.Section)
            .ThenBy(f => f.Action);
    }

    // One row for each territory that the figure was given for.
    private static IEnumerable<TemplateRow> RowsOf(Known figure, SortedDictionary<int, string> actions, Territory home, Func<Period?, string?> next)
    {
        var observations = (figure.Published?.Observations ?? [])
            .GroupBy(o => o.Territory)
            .Select(g => g.Last())
            .OrderBy(o => o.Territory is not null && o.Territory != home)
            .ThenBy(o => o.Territory?.Level, StringComparer.Ordinal)
            .ThenBy(o => o.Territory?.Code, StringComparer.Ordinal)
            .DefaultIfEmpty();
        var (listed, published) = (figure.Listed, figure.Published);
        var label = published?.Label ?? listed!.Label;
        var name = published?.Name ?? listed!.Name;
        var unit = figure.Unit;
        return observations.Select(observation => new TemplateRow
        {
            Code = figure.Code,
            Section = figure.Section,
            Action = figure.Action is { } number ? actions.GetValueOrDefault(number) : null,
            Label = label,
            Name = string.Equals(name, listed?.Name ?? label, StringComparison.Ordinal) && string.Equals(name, label, StringComparison.Ordinal) ? null : name,
            Unit = unit is null ? null : UnitNames.AsTyped(unit),
            UnitCode = unit?.Code,
            Period = next(observation?.Period),
            Territory = observation?.Territory is { } territory && territory != home ? territory.Name : null,
            Description = published?.Description,
            Parent = published is null ? listed!.Parent : published.Parent,
            Source = published?.Source,
            Note = published?.Note,
            LastValue = observation?.Display,
            LastPeriod = observation?.PeriodLabel,
        });
    }

    // The year asked for; of a quarter, a month or a school year, the one that is as far from it as the last was from the latest year.
    private static string? Next(Period? last, int? year, int? latest)
    {
        if (year is not { } asked) return null;
        var next = last is { IsYear: false } other ? other.Later(asked - (latest ?? other.End.Year)) : null;
        return (next ?? Period.OfYear(asked)).Label;
    }

    /// <summary>A figure that the catalogue lists, or that is published, or both. Where it stands is the catalogue's to say.</summary>
    private sealed record Known(CatalogueIndicator? Listed, Indicator? Published)
    {
        public string Code => Listed?.Code ?? Published!.Code;

        public Section Section => Listed?.Section ?? Published!.Section;

        public int? Action => Listed is { } listed ? listed.Action : Published!.Action?.Number;

        // As it is published, so that the value is typed as it was; a catalogue that says another kind wins, for it would refuse this one.
        public Unit? Unit => Listed?.Unit is { } code && code != Published?.Unit.Code ? Indicators.Unit.Of(code) : Published?.Unit;
    }
}
