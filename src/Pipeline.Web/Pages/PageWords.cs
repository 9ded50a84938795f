using Pipeline.Core.Catalogues;
using Pipeline.Core.Datasets;
using Pipeline.Core.Distributions;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;
using Pipeline.Web.Figures;

namespace Pipeline.Web.Pages;

/// <summary>What the pages say in French.</summary>
internal static class PageWords
{
    private const char Nbsp = '\u00A0';
    private const int MostNamed = 6;

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The day of a moment in Paris (<c>24 novembre 2026</c>).</summary>
    public static string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Paris).DateTime));

    /// <summary>A day (<c>1er mars 2027</c>), which no line ends in.</summary>
    public static string Day(DateOnly day) => Period.OfDay(day).Label.Replace(' ', Nbsp);

    /// <summary>A size (<c>640 octets</c>, <c>18 ko</c>, <c>1,2 Mo</c>).</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1000 => Display.Number(bytes, 0) + Nbsp + "octets",
        < 999_500 => Display.Number(bytes / 1000m, 0) + Nbsp + "ko",
        _ => Display.Number(bytes / 1_000_000m, 1) + Nbsp + "Mo",
    };

    /// <summary>Words one after the other (<c>2019, 2020 et 2021</c>).</summary>
    public static string Join(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : string.Join(", ", words.SkipLast(1)) + " et " + words[^1];

    /// <summary>How many figures a mission has, and since when they are as they are.</summary>
    public static string Summary(MissionDocument mission)
    {
        var indicators = mission.AllIndicators().ToList();
        var count = ReportWords.Count(indicators.Count, "chiffre", "chiffres");
        return indicators.SelectMany(i => i.Observations).Max(o => o.Provenance.SubmittedAt) is { } at ? $"{count}, mis à jour le {Day(at)}." : $"{count}.";
    }

    /// <summary>What a mission's page is, for search engines.</summary>
    public static string Describe(MissionDocument mission, Imprint imprint) =>
        $"{mission.Title} : contexte, budget et actions en chiffres, avec leurs sources et les données à télécharger. {imprint.Departement.Publisher.Name}.";

    /// <summary>The services that gave a mission's figures, each with how many and since when.</summary>
    public static IReadOnlyList<string> Services(MissionDocument mission, Imprint imprint) =>
    [
        .. mission.AllIndicators()
            .SelectMany(i => i.Observations.Select(o => (i.Code, o.Provenance)))
            .Where(g => g.Provenance.Service is not null)
            .GroupBy(g => g.Provenance.Service!, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g =>
            {
                var count = ReportWords.Count(g.Select(f => f.Code).Distinct(StringComparer.Ordinal).Count(), "chiffre", "chiffres");
                var name = imprint.Services.GetValueOrDefault(g.Key, g.Key);
                return g.Max(f => f.Provenance.SubmittedAt) is { } at ? $"{name} : {count}, dernier dépôt le {Day(at)}." : $"{name} : {count}.";
            }),
    ];

    /// <summary>How the pages stand to the RGAA; without an audit they are not compliant.</summary>
    public static string Of(Accessibility accessibility) => accessibility.Audit?.Rate switch
    {
        100 => "totalement conforme",
        >= 50 => "partiellement conforme",
        _ => "non conforme",
    };

    /// <summary>A share (<c>87,5 %</c>).</summary>
    public static string Rate(decimal percent) => Display.Of(percent, Math.Min((int)percent.Scale, 2), Unit.Of(UnitCode.Percent));

    /// <summary>What a series shows, for who does not see its drawing.</summary>
    public static string Describe(Series series)
    {
        var valued = series.Valued.Select(p => p.Observation).ToList();
        var lowest = valued.MinBy(o => o.Value)!;
        var highest = valued.MaxBy(o => o.Value)!;
        var extremes = valued.Count > 2 ? $" La plus petite valeur est {At(lowest)}, la plus grande {At(highest)}." : "";
        return $"De {At(valued[0])} à {At(valued[^1])}.{extremes} Toutes les valeurs sont dans le tableau qui suit.";
    }

    /// <summary>What a drawing cannot say of its series: what is unsettled, what is missing and why; empty when there is nothing.</summary>
    public static string Caption(Series series)
    {
        var unsettled = series.Valued.Where(p => p.IsUnsettled)
            .GroupBy(p => p.Observation.Status)
            .Select(g => $"{Capital(FigureWords.Of(g.Key))}{Nbsp}: {Named([.. g.Select(p => p.Observation.Period.Label)])}.");
        var absent = series.Points.Where(p => p.Observation.Value is null)
            .GroupBy(p => p.Observation.Absence ?? Absence.Missing)
            .Select(g => $"{Capital(FigureWords.Of(g.Key))}{Nbsp}: {Named([.. g.Select(p => p.Observation.Period.Label)])}.");
        return string.Join(' ', [.. unsettled, .. absent]);
    }

    private static string Named(IReadOnlyList<string> periods) =>
        periods.Count <= MostNamed ? Join(periods) : $"{Display.Number(periods.Count, 0)}{Nbsp}périodes, de {periods[0]} à {periods[^1]}";

    private static string At(Observation observation) => $"{observation.Display} ({observation.Period.Label})";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
