using Pipeline.Core.Findings;

namespace Pipeline.Core.Indicators;

/// <summary>One heading or title, searched for a unit: "Montant (k€)", "en milliers d'euros", "Part %".</summary>
internal ref struct UnitHeading(string text, bool isTitle)
{
    private const string Edges = "()[],;: ";

    private readonly ReadOnlySpan<char> text = FrenchText.Trim(FrenchText.Trim(text).TrimEnd(".!*"));
    private UnitExpression? found;
    private FindingCode? problem;
    private bool several;

    /// <summary>The unit stated; null when none is. Two different units are an error in a heading, and say nothing in a title.</summary>
    public ParseResult<UnitExpression>? Read()
    {
        if (text.Length > 1000) return null;
        if (isTitle && ReadWhole()) return (ParseResult<UnitExpression>)found!;
        ReadParentheses();
        ReadAfterIn();
        ReadSymbols();
        if (problem is not null) return (ParseResult<UnitExpression>)problem;
        if (several) return isTitle ? default(ParseResult<UnitExpression>?) : (ParseResult<UnitExpression>)FindingCodes.UnitHeadingAmbiguous;
        return found is null ? default(ParseResult<UnitExpression>?) : (ParseResult<UnitExpression>)found;
    }

    // "Millions d'euros" alone; "Unité : ETP", which may be any unit: it is said to be one.
    private bool ReadWhole()
    {
        var colon = text.IndexOf(':');
        var isNamed = colon > 0 && text[..colon].TrimEnd() is var name
            && (name.Equals("unité", StringComparison.OrdinalIgnoreCase) || name.Equals("unités", StringComparison.OrdinalIgnoreCase) || name.Equals("unite", StringComparison.OrdinalIgnoreCase));
        if (!isNamed) return Try(text) && found is not null;
        return UnitParser.MatchStated(FrenchText.Trim(text[(colon + 1)..]), out found) == UnitMatch.Found;
    }

    // (k€), (en %), (ETP)
    private void ReadParentheses()
    {
        var rest = text;
        while (rest.IndexOf('(') is var open and >= 0)
        {
            rest = rest[(open + 1)..];
            var close = rest.IndexOf(')');
            if (close < 0) return;
            Try(rest[..close]);
            rest = rest[(close + 1)..];
        }
    }

    // "en milliers d'euros", "en %": up to four words after "en" that are a unit, where the text or a part of it ends. "En place" is none.
    private void ReadAfterIn()
    {
        for (var i = 0; i + 3 < text.Length; i++)
        {
            var startsWord = i == 0 || !char.IsLetterOrDigit(text[i - 1]);
            if (!startsWord || !char.IsWhiteSpace(text[i + 2]) || !text[i..(i + 2)].Equals("en", StringComparison.OrdinalIgnoreCase)) continue;
            TryLongest(text[(i + 3)..].TrimStart(), toEnd: true);
        }
    }

    // €, %, k€ … as a word of its own; "un budget de 288 M€" is a figure, not the unit of a column.
    private void ReadSymbols()
    {
        var rest = text;
        while (!rest.IsEmpty)
        {
            var start = rest.IndexOfAny('€', '%', '‰');
            if (start < 0) return;
            var from = start;
            while (from > 0 && !IsEdge(rest[from - 1])) from--;
            ReadSymbol(rest, from, NextEdge(rest, start));
            rest = rest[start..];
            rest = rest[NextEdge(rest, 0)..];
        }
    }

    // With the word before it, or else by itself: "millions €", "k €".
    private void ReadSymbol(ReadOnlySpan<char> words, int from, int end)
    {
        var before = WordBefore(words, from);
        if (FollowsNumber(words[..from]) || FollowsNumber(words[..before])) return;
        if (before == from || !Try(words[before..end])) TryLongest(words[from..], toEnd: false);
    }

    private void TryLongest(ReadOnlySpan<char> words, bool toEnd)
    {
        Span<int> ends = stackalloc int[4];
        var count = 0;
        for (var at = 0; count < ends.Length && at < words.Length;)
        {
            at = NextEdge(words, at);
            ends[count++] = at;
            if (at < words.Length && !char.IsWhiteSpace(words[at])) break;
            while (at < words.Length && char.IsWhiteSpace(words[at])) at++;
        }

        while (count > 0)
        {
            var end = ends[--count];
            if (toEnd && (!EndsAt(words[end..].TrimStart()) || words[..end].Equals("place", StringComparison.OrdinalIgnoreCase))) continue;
            if (Try(words[..end])) return;
        }
    }

    private bool Try(ReadOnlySpan<char> candidate)
    {
        var bare = FrenchText.Trim(candidate);
        if (bare.Length > 3 && bare[..2].Equals("en", StringComparison.OrdinalIgnoreCase) && char.IsWhiteSpace(bare[2])) bare = bare[3..].TrimStart();
        switch (UnitParser.MatchStated(UnitParser.WithoutPriceBasis(bare), out var unit))
        {
            case UnitMatch.Found when isTitle && unit!.Code is not (null or UnitCode.Euro or UnitCode.EuroPerInhabitant or UnitCode.Percent or UnitCode.Permille):
                return true;
            case UnitMatch.Found:
                several |= found is not null && found != unit;
                found ??= unit;
                return true;
            case UnitMatch.SmallM:
                problem = FindingCodes.UnitSmallM;
                return true;
            case UnitMatch.MillionOrMilliard:
                problem = FindingCodes.UnitMillionOrMilliard;
                return true;
            default:
                return false;
        }
    }

    private static bool FollowsNumber(ReadOnlySpan<char> before) => before.TrimEnd() is [.., >= '0' and <= '9'];

    private static bool EndsAt(ReadOnlySpan<char> rest) => rest.IsEmpty || !char.IsLetterOrDigit(rest[0]);

    // The start of the word before a place; the place itself when it follows something else.
    private static int WordBefore(ReadOnlySpan<char> words, int place)
    {
        var end = words[..place].TrimEnd().Length;
        var start = end;
        while (start > 0 && char.IsLetter(words[start - 1])) start--;
        return start == end ? place : start;
    }

    private static int NextEdge(ReadOnlySpan<char> words, int from)
    {
        while (from < words.Length && !IsEdge(words[from])) from++;
        return from;
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || Edges.Contains(c, StringComparison.Ordinal);
}
