using System.Globalization;
using System.Text;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>The words of a cell, as a person sees them.</summary>
internal static class CellText
{
    /// <summary>
    /// The text of a cell without what a person cannot see: edge spaces, double spaces, line breaks, control characters.
    /// A single no-break space stays where French typography wants one. Numbers are written as General shows them.
    /// </summary>
    public static string Of(in Cell cell) => cell.Kind switch
    {
        CellKind.Text => Clean(WithSuperscripts(cell)),
        CellKind.Boolean => cell.Text is "TRUE" ? "VRAI" : "FAUX",
        CellKind.Number when decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            number == 0 && cell.Text is not "0" ? cell.Text : (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        _ => cell.Text,
    };

    /// <summary>The text of a cell as a French screen shows it: <see cref="Of"/>, with a decimal comma in a number.</summary>
    public static string Shown(in Cell cell) => cell.Kind == CellKind.Number ? Of(cell).Replace('.', ',') : Of(cell);

    /// <summary>True when nothing can be seen in the cell.</summary>
    public static bool IsBlank(in Cell cell) =>
        (cell.Kind == CellKind.Blank && !cell.IsFormula) || (cell.Kind == CellKind.Text && !HasVisible(cell.Text));

    /// <summary>See <see cref="Of"/>.</summary>
    public static string Clean(string text) => IsClean(text) ? text : Rewrite(text);

    private static bool HasVisible(string text)
    {
        foreach (var c in text)
        {
            if (!IsGap(c)) return true;
        }

        return false;
    }

    private static bool IsClean(string text)
    {
        var previousIsGap = true;
        foreach (var c in text)
        {
            var gap = IsGap(c);
            if (gap && (previousIsGap || c != ' ')) return false;
            previousIsGap = gap;
        }

        return text.Length == 0 || !previousIsGap;
    }

    private static string Rewrite(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsGap(text[i]))
            {
                clean.Append(text[i]);
                continue;
            }

            var start = i;
            while (i + 1 < text.Length && IsGap(text[i + 1])) i++;
            if (clean.Length == 0 || i == text.Length - 1) continue;
            var typographic = start == i && text[i] is '\u00a0' or '\u202f' && ("!?:;%€»‰".Contains(text[i + 1], StringComparison.Ordinal) || text[i - 1] == '«');
            clean.Append(typographic ? text[i] : ' ');
        }

        return clean.ToString();
    }

    // The common letter costs one comparison.
    private static bool IsGap(char c) => c <= ' ' || (c > '~' && IsRareGap(c));

    private static bool IsRareGap(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200b' or '\ufeff' or '\u2060';

    // Superscript digits stay what they look like: km², ¹.
    private static string WithSuperscripts(in Cell cell)
    {
        if (cell.Superscripts.Count == 0) return cell.Text;
        var letters = cell.Text.ToCharArray();
        foreach (var span in cell.Superscripts)
        {
            for (var i = span.Start; i < span.Start + span.Length && i < letters.Length; i++)
            {
                if (char.IsAsciiDigit(letters[i])) letters[i] = "⁰¹²³⁴⁵⁶⁷⁸⁹"[letters[i] - '0'];
            }
        }

        return new string(letters);
    }
}
