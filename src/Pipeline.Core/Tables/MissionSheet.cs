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
    /// <summary>How many rows at the top of a sheet are looked at for the labels.</summary>
    public const int SurveyedRows = 60;

    private const int MostCells = 20;

    private readonly Dictionary<MissionLabel, Placed> values = [];
    private readonly List<Placed> overruledMissions = [];

    /// <summary>What stands beside a label; null when the label is nowhere.</summary>
    public Placed? this[MissionLabel label] => values.TryGetValue(label, out var placed) ? placed : null;

    /// <summary>True when a label stands on a sheet.</summary>
    public bool IsOn(string sheet) => values.Values.Any(placed => string.Equals(placed.Sheet, sheet, StringComparison.Ordinal));

    /// <summary>Where a missing value belongs: the cell beside the label, or nowhere more precise than the file.</summary>
    /// <param name="findings">Where findings go.</param>
    /// <param name="label">The label.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="found">What a person sees in the cell, where that is not its text.</param>
    public void Report(FindingList findings, MissionLabel label, Problem problem, string? found = null)
    {
        if (this[label] is { } placed)
            findings.Add(problem, placed.Sheet, placed.Address.Row, placed.Address.Column, placed.IsTyped ? found ?? placed.Text : null);
        else
            findings.Add(problem, values.Values.FirstOrDefault().Sheet);
    }

    /// <summary>Takes what a row above a table, or of a sheet without one, says.</summary>
    public void Read(in Row row, string sheet, ColumnHeadings headings, FindingList findings)
    {
        var cells = new List<Cell>(4);
        foreach (ref readonly var cell in row.Cells)
        {
            if (!CellText.IsBlank(cell) && cells.Count < MostCells) cells.Add(cell);
        }

        var areInline = cells.TrueForAll(IsInline);
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (cell.Kind != CellKind.Text) continue;
            var text = CellText.Of(cell);
            if (i % 2 == 0 && MissionLabels.Match(text) is { } label && !IsHeading(cells, i + 1, headings))
            {
                var value = i + 1 < cells.Count ? cells[i + 1] : default;
                var address = i + 1 < cells.Count ? value.Address : cell.Address with { Column = cell.Address.Column + 1 };
                Keep(label, new Placed(i + 1 < cells.Count ? CellText.Of(value) : "", sheet, address, value), findings);
                if (label == MissionLabel.PublicationDate && i + 2 < cells.Count && HasDigit(cells[i + 2])) Refuse(cells[i + 2], sheet, findings);
                i++;
            }
            else if (areInline && MissionLabels.MatchStart(text, out var rest) is { } inline)
            {
                var value = new Cell { Address = cell.Address, Kind = CellKind.Text, Text = rest, Format = cell.Format };
                Keep(inline, new Placed(rest, sheet, cell.Address, value), findings);
            }
            else if (MissionLabels.AnnouncesPublication(text))
            {
                Refuse(cell, sheet, findings);
            }
        }
    }

    /// <summary>True for a row that is a label and its value, or labels each in one cell with its value.</summary>
    public static bool IsLabelled(in Row row)
    {
        if (row.Cells.Length == 0) return false;
        if (row.Cells.Length == 2 && row.Cells[0].Kind == CellKind.Text && MissionLabels.Match(CellText.Of(row.Cells[0])) is not null) return true;
        foreach (ref readonly var cell in row.Cells)
        {
            if (!IsInline(cell)) return false;
        }

        return true;
    }

    /// <summary>True for a row that states a year for what stands below, whatever the sheet Mission says.</summary>
    public static bool StatesYear(in Row row)
    {
        foreach (ref readonly var cell in row.Cells)
        {
            if (cell.Kind == CellKind.Text && CellText.Of(cell) is var text && (MissionLabels.Match(text) ?? MissionLabels.MatchStart(text, out _)) == MissionLabel.Exercice) return true;
        }

        return false;
    }

    private static bool IsInline(Cell cell) => cell.Kind == CellKind.Text && MissionLabels.MatchStart(CellText.Of(cell), out _) is not null;

    /// <summary>Refuses words about a later publication where they are not read: nothing may be published too early in silence.</summary>
    public static void RefusePublicationDates(in Row row, string sheet, FindingList findings)
    {
        foreach (ref readonly var cell in row.Cells)
        {
            if (cell.Kind == CellKind.Text && MissionLabels.AnnouncesPublication(CellText.Of(cell))) Refuse(cell, sheet, findings);
        }
    }

    private static void Refuse(in Cell cell, string sheet, FindingList findings) =>
        findings.Add(FindingCodes.PublicationDateMisplaced, sheet, cell.Address.Row, cell.Address.Column, CellText.Of(cell));

    // Two headings side by side are no label and value.
    private static bool IsHeading(List<Cell> cells, int index, ColumnHeadings headings) =>
        index < cells.Count && cells[index].Kind == CellKind.Text
        && (headings.Match(cells[index].Text) is not null || MissionLabels.Match(CellText.Of(cells[index])) is not null);

    private static bool HasDigit(in Cell cell) => cell.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static bool IsMissionSheet(string sheet) => string.Equals(FrenchText.Fold(sheet), "mission", StringComparison.Ordinal);

    private void Keep(MissionLabel label, Placed placed, FindingList findings)
    {
        if (placed.Cell is { Kind: CellKind.Blank, IsFormula: true } && label is not MissionLabel.Private)
            findings.Add(FindingCodes.FormulaNotCalculated, placed.Sheet, placed.Address.Row, placed.Address.Column, null);
        if (!values.TryGetValue(label, out var known) || !known.IsTyped)
        {
            values[label] = placed;
        }
        else if (IsMissionSheet(placed.Sheet) != IsMissionSheet(known.Sheet))
        {
            var isNearer = IsMissionSheet(placed.Sheet);
            if (label == MissionLabel.Mission) overruledMissions.Add(isNearer ? known : placed);
            if (isNearer) values[label] = placed;
        }
        else if (placed.IsTyped && label is not MissionLabel.Private && !string.Equals(FrenchText.Fold(known.Text), FrenchText.Fold(placed.Text), StringComparison.Ordinal))
            Refuse(label, known, placed, findings);
    }

    /// <summary>Refuses another mission above a table than the one of the sheet Mission, under which its figures would be published.</summary>
    /// <param name="findings">Where findings go.</param>
    /// <param name="differ">True for the name of the sheet Mission and another that is a mission's too.</param>
    public void CompareMissions(FindingList findings, Func<string, string, bool> differ)
    {
        foreach (var other in overruledMissions)
        {
            if (other.IsTyped && differ(values[MissionLabel.Mission].Text, other.Text)) Refuse(MissionLabel.Mission, values[MissionLabel.Mission], other, findings);
        }
    }

    private static void Refuse(MissionLabel label, in Placed known, in Placed placed, FindingList findings) =>
        findings.Add(FindingCodes.MissionLabelTwice.With(MissionLabels.Shown(label), known.Text, new Place(known.Sheet, known.Address.Row, known.Address.Column, null).In(placed.Sheet)), placed.Sheet, placed.Address.Row, placed.Address.Column, placed.Text);
}
