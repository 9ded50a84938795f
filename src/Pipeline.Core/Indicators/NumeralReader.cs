using Pipeline.Core.Findings;

namespace Pipeline.Core.Indicators;

/// <summary>
/// Reads digits and the separators between them: groups of three after spaces, points, commas or apostrophes, and a decimal comma or point.
/// A separator counts only between two digits.
/// </summary>
internal static class NumeralReader
{
    private const int MostGroups = 16;
    private const char Space = ' ';
    private const char Break = '\n';
    private const char Apostrophe = '\'';

    /// <summary>Reads the numeral at the start of a text that begins with a digit.</summary>
    public static Numeral Read(ReadOnlySpan<char> text)
    {
        Span<int> lengths = stackalloc int[MostGroups];
        Span<char> separators = stackalloc char[MostGroups];
        UInt128 digits = 0;
        var significant = 0;
        var groups = 0;
        var at = 0;
        while (true)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                if (significant > 0 || text[at] != '0') significant++;
                if (significant <= Indicators.Decimals.MaxDigits) digits = (digits * 10) + (uint)(text[at] - '0');
                at++;
            }

            lengths[groups++] = at - start;
            var next = SeparatorAt(text, at, out var separator);
            if (next == at) break;
            if (groups == MostGroups) return new Numeral { Error = FindingCodes.ValueTooManyDigits };
            separators[groups] = separator;
            at = next;
        }

        if (significant > Indicators.Decimals.MaxDigits) return new Numeral { Error = FindingCodes.ValueTooManyDigits };
        return Settle(digits, lengths[..groups], separators[1..groups], text[0] == '0') with { Length = at };
    }

    // The place after a separator that stands between two digits; the same place when there is none.
    private static int SeparatorAt(ReadOnlySpan<char> text, int at, out char separator)
    {
        separator = '\0';
        var next = at;
        if (next >= text.Length) return at;
        switch (text[next])
        {
            case '.' or ',':
                separator = text[next++];
                break;
            case '\'' or '’':
                separator = Apostrophe;
                next++;
                break;
            default:
                while (next < text.Length && char.IsWhiteSpace(text[next]))
                {
                    separator = text[next] is '\n' or '\r' or '\t' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' || separator == Break ? Break : Space;
                    next++;
                }

                break;
        }

        return next > at && next < text.Length && char.IsAsciiDigit(text[next]) ? next : at;
    }

    private static Numeral Settle(UInt128 digits, ReadOnlySpan<int> lengths, ReadOnlySpan<char> separators, bool startsWithZero)
    {
        if (separators.IsEmpty)
            return startsWithZero && lengths[0] > 1 ? Failed(FindingCodes.ValueLeadingZero) : Number(digits, 0, lengths);
        if (separators.Contains(Break)) return Failed(FindingCodes.ValueTwoNumbers);

        var last = separators[^1];
        var grouping = separators[0];
        var uniform = !separators.ContainsAnyExcept(grouping);
        if (separators.Length == 1 && last is '.' or ',') return OneMark(digits, lengths, last, startsWithZero);

        var hasDecimals = !uniform;
        var wholeGroups = hasDecimals ? lengths[..^1] : lengths;
        if (hasDecimals && (separators[..^1].ContainsAnyExcept(grouping) || !CanEnd(grouping, last))) return Failed(Mixed(separators, grouping, last));
        if (uniform && grouping == '.' && LooksLikeDate(lengths)) return Failed(FindingCodes.ValueDate);
        if (!AreGroups(wholeGroups)) return Failed(grouping == Space ? FindingCodes.ValueTwoNumbers : FindingCodes.ValueSeparators);
        if (startsWithZero) return Failed(FindingCodes.ValueLeadingZero);
        return Number(digits, hasDecimals ? lengths[^1] : 0, lengths) with { IsForeign = grouping is Apostrophe || (grouping is ',' && uniform) };
    }

    // 12,75 · 0.234 · 1234.567 are decimals; 1.234 could be a thousand; 1,234 is a decimal only where the unit has decimals.
    private static Numeral OneMark(UInt128 digits, ReadOnlySpan<int> lengths, char mark, bool startsWithZero)
    {
        if (startsWithZero && lengths[0] > 1) return Failed(FindingCodes.ValueLeadingZero);
        var couldBeThousands = lengths[0] <= 3 && lengths[1] == 3 && !startsWithZero;
        var number = Number(digits, lengths[1], lengths) with { IsAmbiguous = couldBeThousands };
        return couldBeThousands && mark == '.' ? number with { Error = FindingCodes.ValueAmbiguousSeparator } : number;
    }

    private static bool CanEnd(char grouping, char mark) => grouping switch
    {
        Space or Apostrophe => mark is ',' or '.',
        '.' => mark == ',',
        _ => false,
    };

    private static FindingCode Mixed(ReadOnlySpan<char> separators, char grouping, char last)
    {
        if (separators.Contains(Space)) return FindingCodes.ValueTwoNumbers;
        return grouping == ',' && last == '.' ? FindingCodes.ValueForeignDecimals : FindingCodes.ValueSeparators;
    }

    private static bool AreGroups(ReadOnlySpan<int> lengths) => lengths[0] <= 3 && !lengths[1..].ContainsAnyExcept(3);

    private static bool LooksLikeDate(ReadOnlySpan<int> lengths) => lengths is [<= 2, <= 2, 2 or 4];

    private static Numeral Failed(FindingCode error) => new() { Error = error };

    private static Numeral Number(UInt128 digits, int decimals, ReadOnlySpan<int> lengths)
    {
        if (decimals > Indicators.Decimals.MaxDigits) return Failed(FindingCodes.ValueTooManyDigits);
        var total = 0;
        foreach (var length in lengths) total += length;
        return new Numeral
        {
            Value = new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), isNegative: false, (byte)decimals),
            Decimals = decimals,
            WholeDigits = total - decimals,
        };
    }
}
