using System.Collections.Frozen;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>Tells headings that announce personal data, on any row that looks like headings: such data has no place in a published workbook.</summary>
internal static class PersonalData
{
    private const int LongestHeading = 60;

    // Nothing else is called so; a person's name is, and so is the label of a contact.
    private static readonly FrozenSet<string> Certain = Keys(
        "NIR", "N° NIR", "Numéro NIR", "Date de naissance", "Nom de naissance", "Nom de famille", "Nom et prénom", "Nom, prénom", "Prénom et nom", "Nom prénom",
        "Numéro de sécurité sociale", "N° de sécurité sociale", "N° sécurité sociale");

    private static readonly FrozenSet<string> Likely = Keys("Nom", "Noms", "Prénom", "Prénoms");

    /// <summary>True for a heading that announces personal data.</summary>
    public static bool IsHeading(string text) => IsOneOf(Certain, text) || IsOneOf(Likely, text);

    /// <summary>Reports the headings of a row that announce personal data.</summary>
    /// <param name="row">Any row of any sheet.</param>
    /// <param name="sheet">Its sheet.</param>
    /// <param name="isHeader">True when the row is the header of a table, where a name alone is enough.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(ReadOnlySpan<Cell> row, string sheet, bool isHeader, FindingList findings)
    {
        if (!MayHoldHeading(row)) return;
        var looksLikeHeadings = isHeader || LooksLikeHeadings(row);
        foreach (ref readonly var cell in row)
        {
            if (cell.Kind != CellKind.Text) continue;
            var text = CellText.Of(cell);
            if (IsOneOf(Certain, text) || (looksLikeHeadings && IsOneOf(Likely, text)))
                findings.Add(FindingCodes.PersonalData, sheet, cell.Address.Row, cell.Address.Column, text);
        }
    }

    // The common row costs a look at the first letters of its texts.
    private static bool MayHoldHeading(ReadOnlySpan<Cell> row)
    {
        foreach (ref readonly var cell in row)
        {
            if (cell.Kind == CellKind.Text && cell.Text.Length is >= 3 and <= LongestHeading && StartsAsOne(cell.Text) && IsHeading(CellText.Of(cell)))
                return true;
        }

        return false;
    }

    // Several short words without a digit. "Nom | Dupont" is a label and its value; "Nom | Prénom" is not.
    private static bool LooksLikeHeadings(ReadOnlySpan<Cell> row)
    {
        var cells = 0;
        var personal = 0;
        foreach (ref readonly var cell in row)
        {
            if (CellText.IsBlank(cell)) continue;
            if (cell.Kind != CellKind.Text || cell.Text.Length > LongestHeading || cell.Text.AsSpan().ContainsAnyInRange('0', '9')) return false;
            cells++;
            if (IsHeading(CellText.Of(cell))) personal++;
        }

        return personal >= 2 || cells >= 3;
    }

    private static bool StartsAsOne(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length > 1 && start[0] switch
        {
            'n' or 'N' => start[1] is 'o' or 'O' or 'i' or 'I' or 'u' or 'U' or '°',
            'p' or 'P' => start[1] is 'r' or 'R',
            'd' or 'D' => start[1] is 'a' or 'A',
            _ => false,
        };
    }

    private static bool IsOneOf(FrozenSet<string> headings, string text)
    {
        if (text.Length > LongestHeading) return false;
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        return headings.Contains(FrenchText.Key(text)) || (bracket > 0 && headings.Contains(FrenchText.Key(text[..bracket])));
    }

    private static FrozenSet<string> Keys(params string[] headings) => headings.Select(FrenchText.Key).ToFrozenSet(StringComparer.Ordinal);
}
