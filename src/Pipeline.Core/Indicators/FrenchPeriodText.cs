using System.Buffers;
using Pipeline.Core.Findings;

namespace Pipeline.Core.Indicators;

/// <summary>One text that should be a period, already lower-case and without accents, read step by step.</summary>
internal ref struct FrenchPeriodText(ReadOnlySpan<char> text)
{
    private static readonly string[] Months = ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];
    private static readonly string[] ShortMonths = ["janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"];
    private static readonly SearchValues<char> StatusLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz.");
    private static readonly string[] Ordinals = ["premier", "deuxieme", "troisieme", "quatrieme"];

    private TextCursor cursor = new(text);
    private ReadOnlySpan<char> text = text;
    private ObservationStatus? status;
    private Problem? problem;

    /// <summary>Writes the text as the steps expect it; gives its length.</summary>
    public static int Prepare(string typed, Span<char> destination) => FrenchText.Flatten(typed, destination);

    /// <summary>The period of the whole text.</summary>
    public ParseResult<PeriodReading> Read()
    {
        CutMarks();
        CutStatus();
        if (status is not null) CutMarks();
        cursor = new TextCursor(text);
        if (Statement() is { } period && cursor.AtEnd) return ParseResult<PeriodReading>.Of(new PeriodReading(period, status), problem);
        if (problem is { IsError: true }) return problem;
        return Diagnose();
    }

    // A footnote mark (*, ¹, (1)) after the period.
    private void CutMarks()
    {
        var bare = text.TrimEnd("*¹²³⁴⁵⁶⁷⁸⁹⁰ ");
        if (bare is [.., '(', >= '1' and <= '9', ')']) bare = bare[..^3].TrimEnd(' ');
        if (bare.Length == text.Length) return;
        problem = FindingCodes.PeriodMarkLeftOut;
        text = bare;
    }

    // (p), (prov.), provisoire or a lone p after the period; provisoire before it. Only p may touch its year.
    private void CutStatus()
    {
        var start = text is [.., ')'] ? text.LastIndexOf('(') : text.LastIndexOfAnyExcept(StatusLetters) + 1;
        if (start > 0 && (text[start..] is "p" or ['(', ..] || !char.IsAsciiDigit(text[start - 1])) && FrenchStatus.Read(text[start..].Trim("() ")) is { } after)
        {
            status = after;
            text = text[..start].TrimEnd(" ,:-");
        }
        else if (text.IndexOf(' ') is var end and > 1 && FrenchStatus.Read(text[..end]) is { } before)
        {
            status = before;
            text = text[end..].TrimStart(' ');
        }
    }

    private Period? Statement()
    {
        if (cursor.Take("annee scolaire ")) return SchoolYear();
        if (cursor.Take("exercice ") || cursor.Take("budget ") || cursor.Take("annee ")) return cursor.TakeDigits(4, 4, out var year) ? Year(year) : null;
        if (cursor.Take("a la fin ") || cursor.Take("fin ")) return EndOf();
        if (cursor.Take("de ")) return cursor.TakeDigits(4, 4, out var first) && cursor.Take(" a ") ? LastYear(first) : null;
        if (!cursor.Take("en ") && !cursor.Take("au ")) cursor.Take("le ");
        return Plain();
    }

    // "fin mars 2020", "fin du premier trimestre 2020": the period whose end is meant.
    private Period? EndOf()
    {
        if (!cursor.Take("du ") && !cursor.Take("de ")) cursor.Take("d'");
        return char.IsAsciiDigit(cursor.Next) ? OrdinalPart() : Plain();
    }

    private Period? Plain() => cursor.Next switch
    {
        >= '0' and <= '9' => FromDigits(),
        't' or 's' or 'q' when cursor.Rest.Length > 1 && char.IsAsciiDigit(cursor.Rest[1]) => LetteredPart(),
        _ => FromWords(),
    };

    // T1 2020, T1-2020, S1 2021.
    private Period? LetteredPart()
    {
        var letter = cursor.TakeAny("tsq");
        if (!cursor.TakeDigits(1, 1, out var part) || cursor.TakeAny(" -/") == '\0') return null;
        return cursor.TakeDigits(4, 4, out var year) ? Part(letter, part, year) : null;
    }

    private Period? FromDigits()
    {
        if (cursor.TakeDigits(4, 4, out var year)) return FromYear(year);
        if (!cursor.TakeDigits(1, 2, out var number)) return null;
        if (cursor.TakeAny("ts") is var letter and not '\0')
        {
            cursor.Take(' ');
            return cursor.TakeDigits(4, 4, out year) ? Part(letter, number, year) : null;
        }

        if (cursor.TakeAny("/.-") is var separator and not '\0') return FromNumericDate(number, separator);
        return cursor.Take(' ') ? DayOfMonthName(number) : AfterOrdinal(number);
    }

    // 2021, 2021.0, 2020 T1, 2020-2021, 2020-12-31, 2020-03.
    private Period? FromYear(int year)
    {
        if (cursor.AtEnd) return Year(year);
        if (cursor.Take(".0") || cursor.Take(",0"))
        {
            while (cursor.Take('0'))
            {
            }

            return Year(year);
        }

        if (cursor.Take(" a ") || cursor.Take(" - ")) return LastYear(year);
        var separator = cursor.TakeAny(" -/");
        if (cursor.TakeAny("tsq") is var letter and not '\0') return cursor.TakeDigits(1, 1, out var part) ? Part(letter, part, year) : null;
        if (separator is '-' && cursor.TakeDigits(2, 2, out var month)) return FromIsoMonth(year, month);
        return separator is '-' or '/' ? LastYear(year) : null;
    }

    // "2010-11" may be two years as well as November: only what cannot be a school or sports season is a month.
    private Period? FromIsoMonth(int year, int month)
    {
        if (cursor.Take('-')) return cursor.TakeDigits(2, 2, out var day) ? Day(year, month, day) : null;
        return month == (year + 1) % 100 ? null : Month(year, month);
    }

    // 31/12/2020, 03/2020.
    private Period? FromNumericDate(int number, char separator)
    {
        if (cursor.TakeDigits(4, 4, out var year)) return separator == '/' ? Month(year, number) : null;
        return cursor.TakeDigits(1, 2, out var month) && cursor.Take(separator) && cursor.TakeDigits(4, 4, out year) ? Day(year, month, number) : null;
    }

    private Period? OrdinalPart() => cursor.TakeDigits(1, 1, out var number) ? AfterOrdinal(number) : null;

    // 1er trimestre 2020, 2e semestre 2021, 1er janvier 2021.
    private Period? AfterOrdinal(int number)
    {
        if (!cursor.Take("er") && !cursor.Take("eme") && !cursor.Take("e") && !cursor.Take("nd")) return null;
        if (!cursor.Take(' ')) return null;
        if (char.IsAsciiLetter(cursor.Next) && PartOfYear(number) is { } part) return part;
        return number == 1 ? DayOfMonthName(1) : null;
    }

    private Period? PartOfYear(int number)
    {
        var letter = cursor.Take("trimestre ") ? 't' : cursor.Take("semestre ") ? 's' : '\0';
        return letter != '\0' && cursor.TakeDigits(4, 4, out var year) ? Part(letter, number, year) : null;
    }

    private Period? DayOfMonthName(int day) =>
        MonthName() is { } month && cursor.TakeDigits(4, 4, out var year) ? Day(year, month, day) : null;

    // mars 2020, premier trimestre 2020.
    private Period? FromWords()
    {
        for (var i = 0; i < Ordinals.Length; i++)
        {
            if (cursor.Take(Ordinals[i]) && cursor.Take(' ')) return PartOfYear(i + 1);
        }

        if (cursor.Take("second ")) return PartOfYear(2);
        return MonthName() is { } month && cursor.TakeDigits(4, 4, out var year) ? Month(year, month) : null;
    }

    // A month's name or its abbreviation, with the space that follows.
    private int? MonthName()
    {
        var name = cursor.TakeLetters();
        cursor.Take('.');
        if (!cursor.Take(' ')) return null;
        for (var i = 0; i < Months.Length; i++)
        {
            if (name.SequenceEqual(Months[i]) || name.SequenceEqual(ShortMonths[i])) return i + 1;
        }

        return null;
    }

    private Period? SchoolYear()
    {
        if (!cursor.TakeDigits(4, 4, out var first) || cursor.TakeAny("-/") == '\0' || !cursor.TakeDigits(4, 4, out var last)) return null;
        return Possible(first) && Possible(last) && last == first + 1 ? Period.OfSchoolYear(first) : null;
    }

    private Period? LastYear(int first) =>
        cursor.TakeDigits(4, 4, out var last) && Possible(first) && Possible(last) && last > first ? Period.OfYears(first, last) : null;

    private Period? Part(char letter, int part, int year)
    {
        if (!Possible(year)) return null;
        if (letter == 's') return part is 1 or 2 ? Period.OfHalf(year, part) : null;
        return part is >= 1 and <= 4 ? Period.OfQuarter(year, part) : null;
    }

    private Period? Year(int year) => Possible(year) ? Period.OfYear(year) : null;

    private Period? Month(int year, int month) => Possible(year) && month is >= 1 and <= 12 ? Period.OfMonth(year, month) : Impossible();

    private Period? Day(int year, int month, int day) =>
        Possible(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Period.OfDay(new DateOnly(year, month, day))
            : Impossible();

    private bool Possible(int year)
    {
        if (year is >= Period.MinYear and <= Period.MaxYear) return true;
        problem = FindingCodes.PeriodYearUnlikely;
        return false;
    }

    private Period? Impossible()
    {
        if (problem is not { IsError: true }) problem = FindingCodes.PeriodNoSuchDate;
        return null;
    }

    private readonly ParseResult<PeriodReading> Diagnose()
    {
        if (text.Contains("rentree", StringComparison.Ordinal) || text.Contains("dernier", StringComparison.Ordinal)
            || text.Contains("prochain", StringComparison.Ordinal) || text.Contains("en cours", StringComparison.Ordinal))
            return FindingCodes.PeriodRelative;
        if (text.Length == 5 && !text.ContainsAnyExceptInRange('0', '9')) return FindingCodes.PeriodPlainSerial;
        return HasYear() ? FindingCodes.PeriodUnreadable : FindingCodes.PeriodYearMissing;
    }

    private readonly bool HasYear()
    {
        var run = 0;
        foreach (var c in text)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run == 4) return true;
        }

        return false;
    }
}
