using Pipeline.Core.Indicators;

namespace Pipeline.Core.Tables;

/// <summary>Tells the rows that stand among the figures and are none.</summary>
internal static class Notes
{
    private const int LongestLabel = 100;

    private static readonly string[] Starts = ["source", "note", "nota ", "nb ", "n b ", "champ", "lecture", "legende", "remarque", "precision", "definition"];

    /// <summary>True for a text alone on its row that reads as a note, a source or a caption rather than as the label of a figure.</summary>
    public static bool IsNote(string text) => text.Length > LongestLabel || IsMarked(text) || IsSource(text);

    /// <summary>True for a text that starts with a note's mark or a dash.</summary>
    public static bool IsMarked(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length > 0 && start[0] is '*' or '(' or '¹' or '²' or '³' or '—' or '–' or '-';
    }

    /// <summary>True for a label that announces a total or a part, exactly.</summary>
    public static bool IsTotal(string label) => IsTotal(label, out _);

    /// <summary>True for a text that starts as a note or a source does (<c>Source : …</c>), which no figure does, wherever it stands.</summary>
    public static bool IsSource(string text)
    {
        var folded = FrenchText.Fold(text);
        return Array.Exists(Starts, word => folded.StartsWith(word, StringComparison.Ordinal));
    }

    /// <summary>True for a label that announces a total or a part of the row above: nothing is ever summed, so it is no figure of its own.</summary>
    /// <param name="label">The label.</param>
    /// <param name="isDoubtful">True for a label that says more (<c>Total général</c>), or another word for what is computed (<c>Cumul</c>): it is a figure, and perhaps should not be.</param>
    public static bool IsTotal(string label, out bool isDoubtful)
    {
        isDoubtful = false;

        // The common case costs no folding.
        var start = label.AsSpan().TrimStart(" -–—•‣▪·>→(\u00a0");
        if (start.Length == 0 || start[0] is not ('t' or 'T' or 's' or 'S' or 'e' or 'E' or 'd' or 'D' or 'c' or 'C' or 'm' or 'M')) return false;
        var folded = FrenchText.Fold(label);
        if (folded is "total" or "sous total" or "s total" or "ss total" or "ensemble" or "dont" || folded.StartsWith("dont ", StringComparison.Ordinal)) return true;
        isDoubtful = folded is "totaux" or "cumul" or "somme" or "moyenne" || folded.StartsWith("s total ", StringComparison.Ordinal) || folded.StartsWith("total ", StringComparison.Ordinal) || folded.StartsWith("sous total ", StringComparison.Ordinal)
            || folded.StartsWith("ensemble ", StringComparison.Ordinal);
        return false;
    }
}
