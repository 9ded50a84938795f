namespace Pipeline.Core.Findings;

/// <summary>What someone may have meant to type.</summary>
public static class Suggestion
{
    private const int LongestCompared = 100;

    /// <summary>The candidate nearest to a text, without regard to case; null when none is near enough to be what was meant.</summary>
    /// <param name="text">The text found.</param>
    /// <param name="candidates">What is known; of two equally near, the first.</param>
    public static string? For(string text, IEnumerable<string> candidates) => Nearest(text, candidates.Select(candidate => (candidate, candidate)));

    /// <summary>The candidate nearest to a folded text, as it is shown; null when none is near enough to be what was meant.</summary>
    /// <param name="text">The text found, folded.</param>
    /// <param name="candidates">What is known: how it is shown, and folded; of two equally near, the first.</param>
    /// <param name="most">How many letters may differ at most; a third of the text in any case.</param>
    public static string? Nearest(string text, IEnumerable<(string Shown, string Folded)> candidates, int most = LongestCompared)
    {
        if (text.Length is 0 or > LongestCompared) return null;
        string? best = null;
        var least = Math.Min(text.Length / 3, most) + 1;
        foreach (var (shown, folded) in candidates)
        {
            if (Math.Abs(folded.Length - text.Length) >= least) continue;
            var distance = Distance(text, folded);
            if (distance < least) (best, least) = (shown, distance);
        }

        return best;
    }

    /// <summary>The nearest candidate as the end of a French sentence (<c> : vouliez-vous dire « Contexte » ?</c>); a full stop when none is near.</summary>
    /// <param name="text">The text found, folded.</param>
    /// <param name="candidates">What is known: how it is shown, and folded.</param>
    public static string Ending(string text, IEnumerable<(string Shown, string Folded)> candidates) => Ending(Nearest(text, candidates));

    /// <summary>A suggestion as the end of a French sentence; a full stop when there is none.</summary>
    public static string Ending(string? nearest) => nearest is null ? "." : $"\u00A0: vouliez-vous dire «\u00A0{nearest}\u00A0»\u00A0?";

    /// <summary>Letters to add, remove, replace, or swap with their neighbour to go from one text to the other.</summary>
    private static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1], last = new int[b.Length + 1], row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1])) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
