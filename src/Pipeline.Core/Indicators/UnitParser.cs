using Pipeline.Core.Findings;

namespace Pipeline.Core.Indicators;

/// <summary>Reads the units that services type, in the Unité column, in headings and titles, and after numbers.</summary>
public static class UnitParser
{
    /// <summary>Longest text that can be a unit of the closed list, scale word included.</summary>
    internal const int LongestSpelling = 64;

    private static readonly string[] PriceBases = ["HT", "TTC", "courants", "constants"];

    /// <summary>
    /// Reads a cell of the column Unité. Null when it says nothing (a blank, a dash, "s.o.");
    /// <see cref="UnitCode.Other"/> with the words typed when they are none of the closed list.
    /// </summary>
    public static ParseResult<UnitExpression>? ParseColumn(string text)
    {
        if (!HasWord(text)) return IsNothing(FrenchText.Trim(text)) ? null : (ParseResult<UnitExpression>?)FindingCodes.ValueUnitUnknown;
        var bare = WithoutParentheses(FrenchText.Trim(text));
        if (bare.Length > 1 && FrenchAbsence.Read(bare) is not null) return null;
        if (StartsWithIn(bare)) bare = bare[3..].TrimStart();
        var match = MatchStated(bare, out var unit);
        if (match == UnitMatch.None) match = MatchStated(WithoutMark(bare), out unit);
        return match switch
        {
            UnitMatch.Found => unit!,
            UnitMatch.SmallM => FindingCodes.UnitSmallM,
            UnitMatch.MillionOrMilliard => FindingCodes.UnitMillionOrMilliard,
            _ => FreeText(text, bare),
        };
    }

    /// <summary>
    /// Reads the heading of a column: the unit in parentheses, after "en", or written as a symbol.
    /// Null when it states none, whatever its words; an error when it states two.
    /// </summary>
    public static ParseResult<UnitExpression>? ParseHeading(string text) => new UnitHeading(text, isTitle: false).Read();

    /// <summary>Reads a title above a table, as <see cref="ParseHeading"/> does, but only its money, percents and scales: it is about many figures. One that states two units says nothing.</summary>
    public static ParseResult<UnitExpression>? ParseTitle(string text) => new UnitHeading(text, isTitle: true).Read();

    /// <summary>Cuts a unit in parentheses, or after "en", from the end of a heading; false when there is none.</summary>
    internal static bool TryCutTrailing(string text, out string rest)
    {
        rest = text;
        var trimmed = FrenchText.Trim(text);
        var cut = trimmed is [.., ')'] ? trimmed.LastIndexOf('(') : trimmed.LastIndexOf(" en ", StringComparison.OrdinalIgnoreCase);
        if (cut <= 0) return false;
        var unit = WithoutParentheses(trimmed[cut..].TrimStart());
        if (StartsWithIn(unit)) unit = unit[3..].TrimStart();
        if (MatchStated(unit, out _) != UnitMatch.Found) return false;
        rest = trimmed[..cut].ToString();
        return true;
    }

    /// <summary>Matches a text that should be exactly a unit of the closed list, or a scale alone.</summary>
    internal static UnitMatch Match(ReadOnlySpan<char> text, out UnitExpression? unit)
    {
        unit = null;
        if (text.IsEmpty || text.Length > LongestSpelling) return UnitMatch.None;
        Span<char> buffer = stackalloc char[LongestSpelling * 2];
        ReadOnlySpan<char> flat = buffer[..FrenchText.Flatten(text, buffer)];
        if (UnitTable.TryFind(flat, out unit)) return flat[0] == 'm' && IsSmallM(text, flat) ? UnitMatch.SmallM : UnitMatch.Found;
        if (flat is "m d€" or "m d €" or "m ds€") return UnitMatch.MillionOrMilliard;
        if (UnitTable.ScaleWord(flat, out var counted) is not { } scale) return UnitMatch.None;
        unit = Scaled(scale, counted);
        return unit is null ? UnitMatch.None : UnitMatch.Found;
    }

    /// <summary>As <see cref="Match"/>, where a unit stands by itself: there, <c>Millions €</c>, <c>M euros</c> and <c>milliers d'€</c> can only be euros at a scale.</summary>
    internal static UnitMatch MatchStated(ReadOnlySpan<char> text, out UnitExpression? unit)
    {
        var match = Match(text, out unit);
        if (match != UnitMatch.None || text.Length > LongestSpelling) return match;
        Span<char> buffer = stackalloc char[LongestSpelling * 2];
        ReadOnlySpan<char> flat = buffer[..FrenchText.Flatten(text, buffer)];
        if (UnitTable.ScaledEuros(flat) is not { } scale) return UnitMatch.None;
        if (flat is ['m', not 'i', ..] && scale == 6 && text.TrimStart()[0] == 'm') return UnitMatch.SmallM;
        unit = new UnitExpression(UnitCode.Euro, Scale: scale);
        return UnitMatch.Found;
    }

    /// <summary>The text without what says on which prices amounts stand (<c>k€ HT</c>, <c>milliers d'euros courants</c>).</summary>
    internal static ReadOnlySpan<char> WithoutPriceBasis(ReadOnlySpan<char> text)
    {
        var bare = text.TrimEnd();
        foreach (var word in PriceBases)
        {
            if (bare.Length > word.Length && bare.EndsWith(word, StringComparison.OrdinalIgnoreCase) && char.IsWhiteSpace(bare[^(word.Length + 1)])) return bare[..^word.Length].TrimEnd();
        }

        return text;
    }

    // m€ could be thousandths or millions; nobody can tell what was meant.
    private static bool IsSmallM(ReadOnlySpan<char> text, ReadOnlySpan<char> flat) =>
        flat is "m€" or "m €" or "meur" && !text.TrimStart().StartsWith("M", StringComparison.Ordinal);

    private static UnitExpression? Scaled(int scale, ReadOnlySpan<char> counted)
    {
        if (counted.IsEmpty) return new UnitExpression(null, Scale: scale);
        var scales = UnitTable.TryFind(counted, out var unit) && unit is { Scale: 0, Code: not (UnitCode.Percent or UnitCode.Permille or UnitCode.Point) };
        return scales && !counted.Contains('€') ? unit! with { Scale = scale } : null;
    }

    // "milliers de repas": the scale is applied, the words are the label.
    private static ParseResult<UnitExpression> FreeText(string text, ReadOnlySpan<char> bare)
    {
        var label = FrenchText.Tidy(text);
        if (bare.Length > LongestSpelling) return new UnitExpression(UnitCode.Other, label);
        Span<char> buffer = stackalloc char[LongestSpelling * 2];
        ReadOnlySpan<char> flat = buffer[..FrenchText.Flatten(bare, buffer)];
        if (UnitTable.ScaleWord(flat, out var counted) is not { } scale || counted.IsEmpty)
            return UnitTable.StartsWithScale(flat) || bare is "M" || FrenchNumberDiagnosis.StartsWithUnknownScale(flat) ? FindingCodes.ValueUnitUnknown : Named(label);
        if (FrenchNumberDiagnosis.HoldsUnit(counted)) return FindingCodes.ValueUnitUnknown;
        var words = FrenchText.Tidy(bare.ToString());
        var afterScale = words[(words.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return new UnitExpression(UnitCode.Other, afterScale[2..].TrimStart(), scale); // without its "de" or "d’"
    }

    private static ParseResult<UnitExpression> Named(string label)
    {
        var near = Suggestion.Nearest(FrenchText.Fold(label), UnitTable.Words, most: 1);
        return ParseResult<UnitExpression>.Of(new UnitExpression(UnitCode.Other, label), near is null ? null : FindingCodes.UnitNearlyKnown.With(near));
    }

    private static bool HasWord(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c is '%' or '‰' or '€') return true;
        }

        return false;
    }

    // A dash or dots say that there is none; a ditto mark says that it is the one above, which is not for us to guess.
    private static bool IsNothing(ReadOnlySpan<char> text) => text.TrimStart("-–—−.…/ ").IsEmpty && text is not "//";

    private static ReadOnlySpan<char> WithoutParentheses(ReadOnlySpan<char> text) =>
        text is ['(', .., ')'] ? FrenchText.Trim(text[1..^1]) : text;

    // €*, k€ (1): a note, as beside a number.
    private static ReadOnlySpan<char> WithoutMark(ReadOnlySpan<char> text)
    {
        var bare = text is [.., '(', >= '1' and <= '9', ')'] ? text[..^3] : text;
        return bare.TrimEnd("*¹²³⁴⁵⁶⁷⁸⁹").TrimEnd();
    }

    private static bool StartsWithIn(ReadOnlySpan<char> text) =>
        text.Length > 3 && text.StartsWith("en", StringComparison.OrdinalIgnoreCase) && char.IsWhiteSpace(text[2]);
}
