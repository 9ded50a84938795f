using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>
/// The groups over columns by period. Beside columns under a name for values (<c>Réalisé</c>), those under other words are left aside; beside
/// values of a period, its share in percent is. Two groups of which nobody can say which holds the values are an error.
/// </summary>
internal sealed class PeriodGroups
{
    // Beginnings of what stands over values in every budget, or over dates, and needs no word.
    private static readonly string[] Plain = ["budget", "depenses", "recettes", "donnees", "chiffres", "total", "ensemble", "au ", "en ", "fin "];

    // Beginnings of words that stand over a part of what the labels name.
    private static readonly string[] Parts =
        ["femme", "homme", "fille", "garcon", "feminin", "masculin", "dont ", "part ", "moins de ", "plus de ", "autres", "hors ", "sauf ", "moyenne", "mediane", "rang "];


    private readonly bool hasValueGroup;
    private readonly HashSet<CellAddress> valuedPeriods;

    /// <summary>Looks at the groups; what is doubtful is reported at their cells.</summary>
    public PeriodGroups(HeaderRows rows, string sheet, FindingList findings)
    {
        var columns = rows.Headings.Where(heading => heading.Period is not null).ToList();
        hasValueGroup = columns.Exists(heading => heading.Group.IsValue);
        valuedPeriods = [.. columns.Where(heading => heading.Words.IsValue).Select(heading => heading.Group.Cell.Address)];
        if (hasValueGroup) return;

        var unknown = columns.Where(heading => heading.IsUnderUnknown).Select(heading => heading.Group).DistinctBy(group => group.Cell.Address).ToList();
        if (unknown.Count == 0) return;
        var last = unknown[^1];
        if (unknown.Count > 1)
            findings.Add(FindingCodes.GroupsOfPeriods.With(unknown[0].Text), sheet, last.Cell.Address.Row, last.Cell.Address.Column, last.Text);
        else if (IsPart(last.Text))
            findings.Add(FindingCodes.GroupIsPart, sheet, last.Cell.Address.Row, last.Cell.Address.Column, last.Text);
        else if (!Starts(last.Text, Plain))
            findings.Add(FindingCodes.GroupUnknown, sheet, last.Cell.Address.Row, last.Cell.Address.Column, last.Text);
    }

    /// <summary>True for words that name a part of what a label counts.</summary>
    public static bool IsPart(string text) => Starts(text, Parts);

    private static bool Starts(string text, string[] words)
    {
        var folded = FrenchText.Fold(text) + " ";
        return Array.Exists(words, word => folded.StartsWith(word, StringComparison.Ordinal));
    }

    /// <summary>True for a column by period that is not read.</summary>
    public bool Contains(in Heading heading) =>
        (hasValueGroup && heading.IsUnderUnknown) || (heading.Words.Kind == HeadingKind.Unit && valuedPeriods.Contains(heading.Group.Cell.Address));
}
