using System.Globalization;
using Pipeline.Core.Findings;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Indicators;

/// <summary>Reads the periods that services type (workbook contract, section 3).</summary>
public static class FrenchPeriod
{
    private const int LongestText = 80;
    private const int ShortestMended = 4;
    private const int MostWords = 6;

    /// <summary>Reads a cell of the column Période, or a heading.</summary>
    /// <param name="cell">The cell; a blank one is not a period.</param>
    /// <param name="date">The date that a number cell stands for when its format shows one (it depends on the workbook's calendar).</param>
    public static ParseResult<PeriodReading> Parse(in Cell cell, DateTime? date = null) =>
        cell.Kind == CellKind.Text ? ParseText(FrenchSuperscript.Mark(cell)) : WithSuggestion(ParseOther(cell, date), "");

    private static ParseResult<PeriodReading> ParseOther(in Cell cell, DateTime? date) => cell.Kind switch
    {
        CellKind.Number when cell.Format.IsDate => FromDate(date, cell.Format),
        CellKind.Number => FromNumber(cell.Text),
        CellKind.IsoDate => FromDate(SerialDate.FromIso(cell.Text), cell.Format),
        CellKind.Error => FindingCodes.PeriodExcelError,
        CellKind.Blank when cell.IsFormula => FindingCodes.FormulaNotCalculated,
        _ => FindingCodes.PeriodUnreadable,
    };

    /// <summary>Reads a text.</summary>
    public static ParseResult<PeriodReading> ParseText(string text) => WithSuggestion(Read(text), text);

    private static ParseResult<PeriodReading> Read(string text)
    {
        if (text.Length > LongestText) return FindingCodes.PeriodUnreadable;
        Span<char> buffer = stackalloc char[LongestText * 2];
        return new FrenchPeriodText(buffer[..FrenchPeriodText.Prepare(text, buffer)]).Read();
    }

    // « fin 2020 » is a day for most, and the year for others: it is for them to say.
    private static string? LastDay(string[] words) =>
        words is [var end, var year] && string.Equals(end, "fin", StringComparison.OrdinalIgnoreCase) && Read("31/12/" + year).Success ? "31/12/" + year : null;

    // « fevrer 2020 »: what is read once each word is the one it is near to.
    private static ParseResult<PeriodReading> WithSuggestion(ParseResult<PeriodReading> read, string text)
    {
        if (read.Problem?.Code != FindingCodes.PeriodUnreadable) return read;
        var words = text.Length > LongestText ? [] : FrenchText.Tidy(text).Split(' ');
        if (words.Length > MostWords) words = [];
        var mended = string.Join(' ', words.Select(word => word.Length < ShortestMended ? word : Suggestion.For(word, Period.Words) ?? word));
        return FindingCodes.PeriodUnreadable.With(Suggestion.Ending(Read(mended).Success ? mended : LastDay(words)));
    }

    /// <summary>
    /// Reads the heading of a column of figures of one period: <c>2019</c>, <c>T1 2020</c>, <c>2025 (p)</c>, <c>2020 corrigé</c>, <c>2021 (k€)</c>.
    /// False for every heading that says more than a period and a unit (<c>Évolution 2019-2021</c>, <c>Objectif 2022</c>, <c>2022 (prév.)</c>).
    /// </summary>
    public static bool TryParseHeader(string text, out PeriodReading reading, out Problem? warning)
    {
        var result = Read(text);
        if (!result.Success && UnitParser.TryCutTrailing(text, out var withoutUnit)) result = Read(withoutUnit);
        reading = result.Success ? result.Value : default;
        warning = result.Success ? result.Problem : null;
        return result.Success;
    }

    /// <summary>Reads the heading of a column as <see cref="TryParseHeader(string, out PeriodReading, out Problem?)"/> does, superscript marks left out.</summary>
    public static bool TryParseHeader(in Cell cell, out PeriodReading reading, out Problem? warning) =>
        TryParseHeader(FrenchSuperscript.Mark(cell), out reading, out warning);

    private static ParseResult<PeriodReading> FromNumber(string stored)
    {
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return FindingCodes.PeriodUnreadable;
        if (!Decimals.IsWhole(number)) return FindingCodes.PeriodUnreadable;
        if (number is >= Period.MinYear and <= Period.MaxYear) return new PeriodReading(Period.OfYear((int)number));
        return number switch
        {
            >= 1000 and <= 9999 => FindingCodes.PeriodYearUnlikely,
            > 10_000 and < 100_000 => FindingCodes.PeriodPlainSerial,
            _ => FindingCodes.PeriodUnreadable,
        };
    }

    // A year typed into a cell formatted as a date is day 2021 of Excel's calendar: a day of 1905, which nobody means.
    private static ParseResult<PeriodReading> FromDate(DateTime? date, NumberFormat format)
    {
        if (date is not { } day) return FindingCodes.PeriodUnreadable;
        if (day.Year is 1905 or < Period.MinYear or > Period.MaxYear) return FindingCodes.PeriodYearAsDate;
        if (format.IsDate && !format.ShowsDay && format.ShowsMonth) return new PeriodReading(Period.OfMonth(day.Year, day.Month));
        if (format.IsDate && !format.ShowsDay && format.ShowsYear) return new PeriodReading(Period.OfYear(day.Year));
        if (format.IsDate && !format.ShowsDay) return FindingCodes.PeriodUnreadable;
        return new PeriodReading(Period.OfDay(DateOnly.FromDateTime(day)));
    }
}
