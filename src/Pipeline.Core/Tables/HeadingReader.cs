using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>Tells what the cells of header rows say, one by one.</summary>
/// <param name="headings">What headings mean.</param>
/// <param name="workbook">The workbook, which knows how dates are stored.</param>
internal sealed class HeadingReader(ColumnHeadings headings, Workbook workbook)
{
    private const int LongestHeading = 100;
    private const int MostSeen = 1000;

    // Beginnings of words.
    private static readonly string[] ForecastWords = ["objectif", "cible", "prevision", "prevu", "projection", "simulation", "attendu"];

    private static readonly string[] AsideWords = [.. ForecastWords, "evolution", "variation", "ecart", "tendance", "croissance", "progression", "a venir"];

    // What makes a title that also speaks of forecasts one of real figures.
    private static readonly string[] RealWords = ["realise", "constate", "resultat", "bilan", "compte administratif"];

    // Each row near a header is weighed alone, with the one above and with the one below.
    private readonly Dictionary<string, HeadingWords> seen = new(StringComparer.Ordinal);

    /// <summary>The column that a text names; null when it names none.</summary>
    public Column? Match(string text) => headings.Match(text);

    /// <summary>What a cell says.</summary>
    public HeadingWords Read(in Cell cell)
    {
        if (CellText.IsBlank(cell)) return default;
        if (cell.Kind != CellKind.Text || cell.Superscripts.Count > 0) return Weigh(cell);
        if (seen.TryGetValue(cell.Text, out var known)) return known with { Cell = cell };
        var words = Weigh(cell);
        if (seen.Count < MostSeen) seen.Add(cell.Text, words);
        return words;
    }

    private HeadingWords Weigh(in Cell cell)
    {
        var text = CellText.Of(cell);
        if (cell.Kind == CellKind.Text && headings.Match(text) is { } column) return new HeadingWords(HeadingKind.Column, cell, text) { Column = column };
        if (ReadPeriod(cell, text) is { } period) return period;
        if (cell.Kind != CellKind.Text) return new HeadingWords(HeadingKind.Unknown, cell, text);
        if (IsAside(text)) return new HeadingWords(HeadingKind.Aside, cell, text);
        if (headings.NamesCount(text)) return new HeadingWords(HeadingKind.Column, cell, text) { Column = Column.Value, IsLoose = true };
        var unit = UnitParser.ParseColumn(text);
        var isUnit = unit is { Success: true } stated && stated.Value.Code != UnitCode.Other;
        return new HeadingWords(isUnit ? HeadingKind.Unit : HeadingKind.Unknown, cell, text);
    }

    /// <summary>The period that two headings make together (<c>T1</c> under <c>2020</c>); null when they make none.</summary>
    public static PeriodReading? Join(in HeadingWords group, in HeadingWords heading) =>
        FrenchPeriod.TryParseHeader($"{heading.Text} {group.Text}", out var reading, out _) ? reading : null;

    /// <summary>True for a title that announces forecasts or objectives, and nothing that was done.</summary>
    public static bool IsForecast(string text) => Holds(text, ForecastWords) && !Holds(text, RealWords);

    private static bool IsAside(string text) => text.Length <= LongestHeading && Holds(text, AsideWords);

    private static bool Holds(string text, string[] words)
    {
        var folded = $" {FrenchText.Fold(text)} ";
        return (words != RealWords && folded.Contains(" prev ", StringComparison.Ordinal)) || Array.Exists(words, word => folded.Contains(" " + word, StringComparison.Ordinal));
    }

    private HeadingWords? ReadPeriod(in Cell cell, string text)
    {
        if (cell.Kind == CellKind.Text || (cell.Kind == CellKind.Number && !cell.Format.IsDate))
        {
            var found = FrenchPeriod.TryParseHeader(cell, out var reading, out var warning)
                || (cell.Kind == CellKind.Text && FrenchPeriod.TryParseHeader(text, out reading, out warning))
                || (headings.PeriodOf(cell.Text) is { } stated && FrenchPeriod.TryParseHeader(stated, out reading, out warning));
            return found ? new HeadingWords(HeadingKind.Period, cell, text) { Period = reading, Warning = warning } : null;
        }

        if (cell.Kind is not (CellKind.Number or CellKind.IsoDate)) return null;
        var date = FrenchPeriod.Parse(cell, workbook.ToDate(cell));
        return date.Success ? new HeadingWords(HeadingKind.Period, cell, text) { Period = date.Value, Warning = date.Problem } : null;
    }
}
