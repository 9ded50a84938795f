using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>
/// What the sheet Mission says of the whole workbook. It may be any sheet, or rows above the table: what counts are the labels,
/// beside their values (<c>Mission | Insertion</c>) or in one cell with them (<c>Mission : Insertion</c>).
/// </summary>
internal sealed class MissionSheet
{
    private readonly Dictionary<MissionLabel, Placed> values = [];

    /// <summary>What stands beside a label; null when the label is nowhere.</summary>
    public Placed? this[MissionLabel label] => values.TryGetValue(label, out var placed) ? placed : null;

    /// <summary>True when a label stands on a sheet.</summary>
    public bool IsOn(string sheet) => values.Values.Any(placed => string.Equals(placed.Sheet, sheet, StringComparison.Ordinal));

    /// <summary>Where a missing value belongs: the cell beside the label, or nowhere more precise than the file.</summary>
    public void Report(FindingList findings, MissionLabel label, Problem problem)
    {
        if (this[label] is { } placed)
            findings.Add(problem, placed.Sheet, placed.Address.Row, placed.Address.Column, placed.IsTyped ? placed.Text : null);
        else
            findings.Add(problem, values.Values.FirstOrDefault().Sheet);
    }

    /// <summary>Takes what a row above a table, or of a sheet without one, says.</summary>
    public void Read(in Row row, string sheet, ColumnHeadings headings, FindingList findings)
    {
        var typed = 0;
        Cell first = default, second = default;
        foreach (ref readonly var cell in row.Cells)
        {
            if (CellText.IsBlank(cell)) continue;
            if (++typed == 1) first = cell;
            else if (typed == 2) second = cell;
        }

        if (typed == 0 || first.Kind != CellKind.Text) return;
        var text = CellText.Of(first);
        if (MissionLabels.Match(text) is { } label)
        {
            // Remarks may stand to the right of the value; two headings side by side are no label and value.
            if (typed > 2 && second.Kind == CellKind.Text && (headings.Match(second.Text) ?? (object?)MissionLabels.Match(second.Text)) is not null) return;
            var address = typed >= 2 ? second.Address : first.Address with { Column = first.Address.Column + 1 };
            Keep(label, new Placed(typed >= 2 ? CellText.Of(second) : "", sheet, address, second), findings);
        }
        else if (typed == 1 && MissionLabels.MatchStart(text, out var rest) is { } inline)
        {
            var value = new Cell { Address = first.Address, Kind = CellKind.Text, Text = rest, Format = first.Format };
            Keep(inline, new Placed(rest, sheet, first.Address, value), findings);
        }
    }

    private void Keep(MissionLabel label, Placed placed, FindingList findings)
    {
        if (placed.Cell is { Kind: CellKind.Blank, IsFormula: true } && label is not MissionLabel.Private)
            findings.Add(FindingCodes.FormulaNotCalculated, placed.Sheet, placed.Address.Row, placed.Address.Column, null);
        if (!values.TryGetValue(label, out var known) || !known.IsTyped)
            values[label] = placed;
        else if (placed.IsTyped && label is not MissionLabel.Private && !string.Equals(FrenchText.Fold(known.Text), FrenchText.Fold(placed.Text), StringComparison.Ordinal))
            findings.Add(FindingCodes.MissionLabelTwice.With(MissionLabels.Shown(label), known.Text, known.Address.ToString()), placed.Sheet, placed.Address.Row, placed.Address.Column, placed.Text);
    }
}
