using Pipeline.Core.Findings;

namespace Pipeline.Core.Indicators;

/// <summary>One typed value without spaces at its edges, read step by step: sign, number, marks, unit or words, period, marks.</summary>
internal ref struct FrenchNumberText(ReadOnlySpan<char> text)
{
    private const char Minus = '\u2212';
    private const char EnDash = '\u2013';

    private readonly ReadOnlySpan<char> text = text;
    private ReadOnlySpan<char> rest;
    private decimal number;
    private Numeral numeral;
    private ObservationStatus? status;
    private Period? period;
    private UnitExpression? unit;
    private FindingCode? warning;

    /// <summary>What the text says.</summary>
    public ParseResult<Quantity> Read()
    {
        if (text.IsEmpty) return FindingCodes.ValueUnreadable;
        if (!char.IsAsciiDigit(text[0]) && FrenchAbsence.Read(text) is { } absence) return new Quantity { Absence = absence };
        if ((ReadNumber() ?? ReadWhatFollows()) is { } error)
            return error == FindingCodes.ValueAmbiguousSeparator ? Ambiguous(numeral.Value) : error;
        var quantity = new Quantity
        {
            Number = number,
            Decimals = numeral.Decimals,
            Status = status,
            Period = period,
            TextUnit = unit,
            IsAmbiguous = numeral.IsAmbiguous,
        };
        return warning is null
            ? quantity
            : ParseResult<Quantity>.Of(quantity, warning.With(Display.Number(number, numeral.Decimals)));
    }

    /// <summary>The error for a number that could be a thousand times as large, naming both.</summary>
    internal static Problem Ambiguous(decimal number) =>
        FindingCodes.ValueAmbiguousSeparator.With(Display.Number(number * 1000, 0), Display.Number(number, 3));

    private FindingCode? ReadNumber()
    {
        if (text[0] == '(') return ReadParenthesised();
        var negative = text[0] is '-' or Minus or EnDash;
        var start = negative || text[0] == '+' ? 1 : 0;
        if (start < text.Length && FrenchSuperscript.IsDigit(text[start])) return FindingCodes.ValueSuperscript;
        if (start == text.Length || !char.IsAsciiDigit(text[start])) return FrenchNumberDiagnosis.NoNumber(text);
        if (Take(text[start..]) is { } error) return error;
        if (negative) Negate();
        return null;
    }

    // (3,5) is how accountants write −3,5; (1) to (9) are footnotes.
    private FindingCode? ReadParenthesised()
    {
        if (text.Length < 2 || !char.IsAsciiDigit(text[1])) return FrenchNumberDiagnosis.NoNumber(text);
        if (Take(text[1..]) is { } error) return error;
        if (rest is not [')', ..]) return FindingCodes.ValueUnreadable;
        if (numeral.Length == 1) return FindingCodes.ValueFootnoteAlone;
        rest = rest[1..];
        Negate();
        warning = FindingCodes.ValueParentheses;
        return null;
    }

    // A decimal keeps the sign of zero; nobody means it.
    private void Negate() => number = number == 0 ? number : -number;

    private FindingCode? Take(ReadOnlySpan<char> from)
    {
        numeral = NumeralReader.Read(from);
        if (numeral.Error == FindingCodes.ValueLeadingZero && FrenchNumberDiagnosis.DateOrTime(from[numeral.Length..]) is { } better) return better;
        if (numeral.Error is not null) return numeral.Error;
        number = numeral.Value;
        rest = from[numeral.Length..];
        if (numeral.IsForeign) warning = FindingCodes.ValueForeignGrouping;
        return null;
    }

    private FindingCode? ReadWhatFollows()
    {
        if (rest.IsEmpty) return null;
        if (ReadLeadingMarks() is { } leading) return leading;
        if (rest.IsEmpty) return null;
        if (ReadTrailingMarks() is { } before) return before;
        if (CutPeriod() && ReadTrailingMarks() is { } after) return after;
        return ReadWords();
    }

    // 32 425*, 32 425 (1), 32 425¹, 7,8 (p).
    private FindingCode? ReadLeadingMarks()
    {
        while (true)
        {
            var next = rest.TrimStart();
            if (next.IsEmpty)
            {
                rest = next;
                return null;
            }

            var length = MarkLength(next);
            if (length == 0) return null;
            if (IsPowerOfTen(next)) return FindingCodes.ValueUnreadable;
            if (TakeMark(next[..length]) is { } error) return error;
            rest = next[length..];
        }
    }

    // 10³ is a thousand, not ten with a note.
    private readonly bool IsPowerOfTen(ReadOnlySpan<char> mark) =>
        number is 10 or -10 && numeral.Decimals == 0 && mark[0] != '\u00B9' && FrenchSuperscript.IsDigit(mark[0]);

    private static int MarkLength(ReadOnlySpan<char> next)
    {
        if (next is ['(', >= '1' and <= '9', ')', ..]) return 3;
        if (next is ['(', _, ')', ..] && StatusMark.Read(next[1..2]) is not null) return 3;
        if (next is ['(', _, _, ')', ..] && StatusMark.Read(next[1..3]) is not null) return 4;
        var length = 0;
        while (length < next.Length && (next[length] == '*' || FrenchSuperscript.IsDigit(next[length]))) length++;
        return length;
    }

    private FindingCode? ReadTrailingMarks()
    {
        while (true)
        {
            rest = rest.TrimEnd();
            var length = TrailingMarkLength();
            if (length == 0) return null;
            if (TakeMark(rest[^length..]) is { } error) return error;
            rest = rest[..^length];
        }
    }

    private readonly int TrailingMarkLength()
    {
        if (rest is [.., '(', _, ')'] && MarkLength(rest[^3..]) == 3) return 3;
        if (rest is [.., '(', _, _, ')'] && MarkLength(rest[^4..]) == 4) return 4;
        var length = 0;
        while (length < rest.Length && (rest[^(length + 1)] == '*' || FrenchSuperscript.IsDigit(rest[^(length + 1)]))) length++;
        return length == 1 && rest is [.., '\u00B2' or '\u00B3'] && EndsWithLength(rest[..^1]) ? 0 : length;
    }

    // ² and ³ after a length belong to the unit: km².
    private static bool EndsWithLength(ReadOnlySpan<char> words)
    {
        var start = words.Length;
        while (start > 0 && char.IsLetter(words[start - 1])) start--;
        return words[start..] is "m" or "mm" or "cm" or "dm" or "dam" or "hm" or "km" or "M" or "KM" or "Km";
    }

    private FindingCode? TakeMark(ReadOnlySpan<char> mark)
    {
        if (mark[0] == '(' && !char.IsAsciiDigit(mark[1])) return Status(mark[1..^1]);
        warning = FindingCodes.ValueMarkLeftOut;
        return null;
    }

    private FindingCode? Status(ReadOnlySpan<char> mark)
    {
        if (status is not null) return FindingCodes.ValueTwoStatuses;
        status = StatusMark.Read(mark);
        return null;
    }

    // A final "en 2021" is the period.
    private bool CutPeriod()
    {
        if (rest.Length < 8 || !rest[^4..].ContainsAnyInRange('0', '9') || rest[^4..].ContainsAnyExceptInRange('0', '9')) return false;
        var before = rest[..^4];
        var words = before.TrimEnd();
        if (words.Length == before.Length || words is not [.., var space, 'e' or 'E', 'n' or 'N'] || !char.IsWhiteSpace(space)) return false;
        var year = int.Parse(rest[^4..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        if (year is < Period.MinYear or > Period.MaxYear) return false;
        period = Indicators.Period.OfYear(year);
        rest = words[..^2].TrimEnd();
        return true;
    }

    private FindingCode? ReadWords()
    {
        var glued = !rest.IsEmpty && !char.IsWhiteSpace(rest[0]);
        var words = rest.TrimStart();
        if (words.IsEmpty) return null;
        if (words is "E") return FindingCodes.ValueUnitUnknown; // euros?
        if (words.Length == 1 && StatusMark.Read(words) is not null)
        {
            if (glued && words[0] is 'e' && numeral is { Decimals: 0, WholeDigits: <= 2 }) return FindingCodes.ValueOrdinal;
            return Status(words);
        }

        switch (UnitParser.Match(words, out var matched))
        {
            // 7M2 is as much seven million two hundred thousand as seven square metres.
            case UnitMatch.Found when glued && matched!.Code == UnitCode.SquareMetre && words is [.., 'M', '2']:
                return FindingCodes.ValueUnitUnknown;
            case UnitMatch.Found when matched!.Code is not null:
                unit = matched;
                return null;
            case UnitMatch.SmallM:
                return FindingCodes.UnitSmallM;
            case UnitMatch.MillionOrMilliard:
                return FindingCodes.UnitMillionOrMilliard;
            default:
                return FrenchNumberDiagnosis.Words(words, glued);
        }
    }
}
