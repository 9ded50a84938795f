using System.Globalization;
using System.Text.Json.Serialization;

namespace Pipeline.Core.Indicators;

/// <summary>
/// A period of the calendar, made by its factories. Written by its code: <c>2021</c>, <c>2020-Q1</c>, <c>2021-S1</c>, <c>2020-03</c>,
/// <c>2020-12-31</c>, <c>2020-09/2021-08</c> (a school year), <c>2020/2021</c> (calendar years).
/// </summary>
[JsonConverter(typeof(PeriodJsonConverter))]
public readonly record struct Period : IComparable<Period>
{
    /// <summary>Earliest year of a period.</summary>
    public const int MinYear = 1900;

    /// <summary>Latest year of a period.</summary>
    public const int MaxYear = 2100;

    private static readonly string[] MonthNames =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>The words of a period, but for its numbers.</summary>
    internal static IReadOnlyList<string> Words { get; } = [.. MonthNames, "trimestre", "semestre", "année", "scolaire"];

    private static readonly Period[] Years = [.. Enumerable.Range(MinYear, MaxYear - MinYear + 1).Select(year => Make(Kind.Year, Text(year), year, 1, year, 12))];

    private readonly Kind kind;

    private Period(Kind kind, string code, DateOnly start, DateOnly end)
    {
        this.kind = kind;
        Code = code;
        Start = start;
        End = end;
    }

    private enum Kind
    {
        Year,
        Quarter,
        Half,
        Month,
        Day,
        SchoolYear,
        Years,
    }

    /// <summary>Its code.</summary>
    public string Code { get; }

    /// <summary>First day.</summary>
    public DateOnly Start { get; }

    /// <summary>Last day.</summary>
    public DateOnly End { get; }

    /// <summary>True for one calendar year.</summary>
    public bool IsYear => kind == Kind.Year;

    /// <summary>True for several calendar years.</summary>
    public bool IsYears => kind == Kind.Years;

    /// <summary>True when every day of another period is one of this.</summary>
    public bool Contains(Period other) => Start <= other.Start && other.End <= End;

    /// <summary>The kind of period and the years that it spans: periods of one shape follow each other in a series.</summary>
    internal (int Kind, int Years) Shape => ((int)kind, End.Year - Start.Year);

    /// <summary>French label: <c>1er trimestre 2020</c>, <c>1er janvier 2021</c>, <c>année scolaire 2020-2021</c>.</summary>
    public string Label => kind switch
    {
        Kind.Quarter => $"{Ordinal((Start.Month + 2) / 3)} trimestre {Text(Start.Year)}",
        Kind.Half => $"{Ordinal((Start.Month + 5) / 6)} semestre {Text(Start.Year)}",
        Kind.Month => $"{MonthNames[Start.Month - 1]} {Text(Start.Year)}",
        Kind.Day => $"{(Start.Day == 1 ? "1er" : Text(Start.Day))} {MonthNames[Start.Month - 1]} {Text(Start.Year)}",
        Kind.SchoolYear => $"année scolaire {Text(Start.Year)}-{Text(End.Year)}",
        Kind.Years => $"{Text(Start.Year)}-{Text(End.Year)}",
        _ => Code,
    };

    /// <summary>French label where there is little room: <c>T1 2020</c>, <c>S2 2021</c>, <c>03/2020</c>, <c>31/12/2020</c>, <c>2020-21</c>.</summary>
    public string ShortLabel => kind switch
    {
        Kind.Quarter => $"T{Text((Start.Month + 2) / 3)} {Text(Start.Year)}",
        Kind.Half => $"S{Text((Start.Month + 5) / 6)} {Text(Start.Year)}",
        Kind.Month => Start.ToString("MM'/'yyyy", CultureInfo.InvariantCulture),
        Kind.Day => Start.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture),
        Kind.SchoolYear => $"{Text(Start.Year)}-{TwoDigits(End.Year % 100)}",
        _ => Label,
    };

    /// <summary>True when both can stand in one series: two years, two quarters, two school years.</summary>
    public bool IsLike(Period other) => Shape == other.Shape;

    /// <summary>A calendar year.</summary>
    /// <param name="year">From <see cref="MinYear"/> to <see cref="MaxYear"/>, as for all factories.</param>
    public static Period OfYear(int year) => Years[year - MinYear];

    /// <summary>A quarter, from 1 to 4.</summary>
    public static Period OfQuarter(int year, int quarter) =>
        Make(Kind.Quarter, $"{Text(year)}-Q{Text(quarter)}", year, (quarter * 3) - 2, year, quarter * 3);

    /// <summary>A half-year, 1 or 2.</summary>
    public static Period OfHalf(int year, int half) => Make(Kind.Half, $"{Text(year)}-S{Text(half)}", year, (half * 6) - 5, year, half * 6);

    /// <summary>A month, from 1 to 12.</summary>
    public static Period OfMonth(int year, int month) => Make(Kind.Month, $"{Text(year)}-{TwoDigits(month)}", year, month, year, month);

    /// <summary>A day.</summary>
    public static Period OfDay(DateOnly day) => new(Kind.Day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day);

    /// <summary>The school year that starts in September of a year.</summary>
    public static Period OfSchoolYear(int firstYear) =>
        Make(Kind.SchoolYear, $"{Text(firstYear)}-09/{Text(firstYear + 1)}-08", firstYear, 9, firstYear + 1, 8);

    /// <summary>Whole calendar years, from one to a later one.</summary>
    public static Period OfYears(int firstYear, int lastYear) =>
        Make(Kind.Years, $"{Text(firstYear)}/{Text(lastYear)}", firstYear, 1, lastYear, 12);

    /// <summary>The same period some years later: the first quarter of another year, another school year; null beyond <see cref="MaxYear"/> or before <see cref="MinYear"/>.</summary>
    /// <param name="years">How many years later; negative for earlier.</param>
    public Period? Later(int years)
    {
        var (first, last) = (Start.Year + years, End.Year + years);
        if (!IsPossible(first) || !IsPossible(last)) return null;
        return kind switch
        {
            Kind.Quarter => OfQuarter(first, (Start.Month + 2) / 3),
            Kind.Half => OfHalf(first, (Start.Month + 5) / 6),
            Kind.Month => OfMonth(first, Start.Month),
            Kind.Day => OfDay(Start.AddYears(years)),
            Kind.SchoolYear => OfSchoolYear(first),
            Kind.Years => OfYears(first, last),
            _ => OfYear(first),
        };
    }

    /// <summary>Reads a code, exactly as <see cref="Code"/> writes it.</summary>
    public static bool TryParse(string? code, out Period period)
    {
        period = default;
        if (code is null) return false;
        var found = Read(new TextCursor(code));
        if (found is null || !string.Equals(found.Value.Code, code, StringComparison.Ordinal)) return false;
        period = found.Value;
        return true;
    }

    /// <summary>By last day, then first day, then code: the last is "the latest period".</summary>
    public int CompareTo(Period other)
    {
        var order = End.CompareTo(other.End);
        if (order == 0) order = Start.CompareTo(other.Start);
        return order != 0 ? order : string.CompareOrdinal(Code, other.Code);
    }

    /// <inheritdoc/>
    public override string ToString() => Code;

#pragma warning disable CS1591 // the comparison operators say what CompareTo says
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591

    // What a code could be; the caller compares the code of what is found, which settles every detail of writing.
    private static Period? Read(TextCursor cursor)
    {
        if (!cursor.TakeDigits(4, 4, out var year) || !IsPossible(year)) return null;
        if (cursor.AtEnd) return OfYear(year);
        if (cursor.Take('/')) return cursor.TakeDigits(4, 4, out var last) && IsPossible(last) && last > year ? OfYears(year, last) : null;
        if (!cursor.Take('-')) return null;
        if (cursor.Take('Q')) return cursor.TakeDigits(1, 1, out var quarter) && quarter is >= 1 and <= 4 ? OfQuarter(year, quarter) : null;
        if (cursor.Take('S')) return cursor.TakeDigits(1, 1, out var half) && half is 1 or 2 ? OfHalf(year, half) : null;
        if (!cursor.TakeDigits(2, 2, out var month) || month is < 1 or > 12) return null;
        if (cursor.AtEnd) return OfMonth(year, month);
        if (cursor.Take('/')) return year < MaxYear ? OfSchoolYear(year) : null;
        return cursor.Take('-') && cursor.TakeDigits(2, 2, out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? OfDay(new DateOnly(year, month, day))
            : null;
    }

    private static bool IsPossible(int year) => year is >= MinYear and <= MaxYear;

    private static Period Make(Kind kind, string code, int firstYear, int firstMonth, int lastYear, int lastMonth) => new(
        kind, code, new DateOnly(firstYear, firstMonth, 1), new DateOnly(lastYear, lastMonth, DateTime.DaysInMonth(lastYear, lastMonth)));

    private static string Ordinal(int number) => number == 1 ? "1er" : Text(number) + "e";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
