using System.Text;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Indicators;

/// <summary>Parts of a text typed as superscript, written with the superscript characters that the parser knows.</summary>
internal static class FrenchSuperscript
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>True for a superscript digit.</summary>
    public static bool IsDigit(char c) => Digits.Contains(c, StringComparison.Ordinal);

    /// <summary>The text of a cell, where superscript digits are superscript characters and other superscript marks after a digit are asterisks (the letters of 2nd are no marks).</summary>
    public static string Mark(in Cell cell)
    {
        var spans = cell.Superscripts;
        if (spans.Count == 0) return cell.Text;
        var text = new StringBuilder(cell.Text);
        foreach (var span in spans)
        {
            var end = Math.Min(span.Start + span.Length, text.Length);
            if (span.Start < 0 || span.Start >= end) continue;
            var afterDigit = LastVisible(text, span.Start) is var last && (char.IsAsciiDigit(last) || IsDigit(last) || last == '*');
            for (var i = span.Start; i < end; i++)
            {
                var inWord = (i > span.Start && char.IsLetter(text[i - 1])) || (i + 1 < end && char.IsLetter(text[i + 1]));
                text[i] = Raised(text[i], afterDigit && !inWord);
            }
        }

        return text.ToString();
    }

    private static char Raised(char c, bool afterDigit) => c switch
    {
        >= '0' and <= '9' => Digits[c - '0'],
        '(' or ')' or ',' when afterDigit => '*',
        >= 'a' and <= 'd' when afterDigit => '*',
        _ => c,
    };

    private static char LastVisible(StringBuilder text, int before)
    {
        while (before > 0 && char.IsWhiteSpace(text[before - 1])) before--;
        return before > 0 ? text[before - 1] : '\0';
    }
}
