using System.Runtime.InteropServices;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>The header row of a table: which column holds what.</summary>
internal sealed class TableHeader
{
    private const int None = -1;
    private const int PeriodFlag = 1 << 16;

    // By column number: the meaning of the column, or PeriodFlag plus the index of its period column, or None.
    private readonly List<int> meanings = [];
    private readonly Dictionary<Column, CellAddress> addresses = [];
    private readonly Dictionary<Column, string> texts = [];
    private readonly HashSet<int> headed = [];

    private TableHeader(int row) => Row = row;

    /// <summary>Row of the header.</summary>
    public int Row { get; }

    /// <summary>First column that is read.</summary>
    public int FirstColumn { get; private set; } = int.MaxValue;

    /// <summary>Last column that is read.</summary>
    public int LastColumn { get; private set; }

    /// <summary>The columns headed by a period, left to right.</summary>
    public List<PeriodColumn> Periods { get; } = [];

    /// <summary>The columns that are read, left to right: number and heading.</summary>
    public IEnumerable<(int Number, string Heading)> Headings =>
        addresses.Select(known => (known.Value.Column, texts[known.Key]))
            .Concat(Periods.Select(period => (period.Column, period.Heading)))
            .OrderBy(known => known.Item1);

    /// <summary>True when a row can be the header of a table: a label beside a value, or beside periods.</summary>
    public static bool IsHeader(in Row row, ColumnHeadings headings, Workbook workbook, bool isInTable)
    {
        if (row.Cells.Length < 2 || (isInTable && HoldsFigures(row))) return false;
        bool label = false, value = false;
        foreach (ref readonly var cell in row.Cells)
        {
            if (cell.Kind != CellKind.Text || headings.Match(cell.Text) is not { } column) continue;
            label |= column is Column.Label or Column.Name;
            value |= column is Column.Value;
        }

        if (!label || value) return label;
        foreach (ref readonly var cell in row.Cells)
        {
            if (TryReadPeriod(cell, headings, workbook, out _, out _)) return true;
        }

        return false;
    }

    /// <summary>Reads the header; what is wrong with it is reported at its cells.</summary>
    /// <param name="row">A row that <see cref="IsHeader"/> accepts.</param>
    /// <param name="sheet">Its sheet.</param>
    /// <param name="headings">What headings mean.</param>
    /// <param name="workbook">The workbook, which knows how dates are stored.</param>
    /// <param name="findings">Where findings go.</param>
    public static TableHeader Read(in Row row, string sheet, ColumnHeadings headings, Workbook workbook, FindingList findings)
    {
        var header = new TableHeader(row.Number);
        foreach (ref readonly var cell in row.Cells)
        {
            if (CellText.IsBlank(cell)) continue;
            var text = CellText.Of(cell);
            header.headed.Add(cell.Address.Column);
            if (cell.Kind == CellKind.Text && headings.Match(text) is { } column)
                header.AddColumn(column, cell.Address, text, sheet, findings);
            else if (TryReadPeriod(cell, headings, workbook, out var period, out var warning))
                header.AddPeriod(period, warning, cell, text, sheet, findings);
            else if (!TemplateParts.IsHeading(text))
                findings.Add(ColumnHeadings.IsPersonal(text) ? FindingCodes.PersonalData : MissionLabels.AnnouncesPublication(text) ? FindingCodes.PublicationDateMisplaced : FindingCodes.ColumnIgnored, sheet, row.Number, cell.Address.Column, text);
        }

        header.Settle(sheet, findings);
        header.CheckNeighbour(row, sheet, findings);
        return header;
    }

    /// <summary>True when a column has a heading, read or not.</summary>
    public bool IsHeaded(int number) => headed.Contains(number);

    /// <summary>True when the table has the column.</summary>
    public bool Has(Column column) => addresses.ContainsKey(column);

    /// <summary>The number of a column; 0 when the table has none.</summary>
    public int NumberOf(Column column) => addresses.TryGetValue(column, out var address) ? address.Column : 0;

    /// <summary>The heading of a column as typed, with its cell.</summary>
    public (string Text, CellAddress Address) Heading(Column column) => (texts[column], addresses[column]);

    /// <summary>What the cells of a column number mean: a column, a period column (its index in <see cref="Periods"/>), or neither.</summary>
    public bool TryGetMeaning(int number, out Column column, out int period)
    {
        var meaning = number < meanings.Count ? CollectionsMarshal.AsSpan(meanings)[number] : None;
        column = (Column)(meaning & ~PeriodFlag);
        period = meaning >= PeriodFlag ? meaning - PeriodFlag : None;
        return meaning != None;
    }

    // Most rows are told from a header without looking at their texts: a number that is no year is a figure.
    private static bool HoldsFigures(in Row row)
    {
        foreach (ref readonly var cell in row.Cells)
        {
            if (cell.Kind == CellKind.Number && !cell.Format.IsDate && (cell.Text.Length < 4 || cell.Text[0] is not ('1' or '2') || (cell.Text.Length > 4 && cell.Text[4] != '.')))
                return true;
        }

        return false;
    }

    private static bool TryReadPeriod(in Cell cell, ColumnHeadings headings, Workbook workbook, out PeriodReading reading, out Problem? warning)
    {
        reading = default;
        warning = null;
        if (cell.Kind == CellKind.Text || (cell.Kind == CellKind.Number && !cell.Format.IsDate))
        {
            return FrenchPeriod.TryParseHeader(cell, out reading, out warning)
                || (headings.PeriodOf(cell.Text) is { } period && FrenchPeriod.TryParseHeader(period, out reading, out warning));
        }

        if (cell.Kind is not (CellKind.Number or CellKind.IsoDate)) return false;
        var date = FrenchPeriod.Parse(cell, workbook.ToDate(cell));
        (reading, warning) = (date.Value, date.Problem);
        return date.Success;
    }

    private void AddColumn(Column column, CellAddress address, string text, string sheet, FindingList findings)
    {
        if (addresses.TryGetValue(column, out var first))
        {
            findings.Add(FindingCodes.ColumnTwice.With(texts[column], first.ToString()), sheet, address.Row, address.Column, text);
            return;
        }

        addresses[column] = address;
        texts[column] = text;
        Mark(address.Column, (int)column);
    }

    private void AddPeriod(PeriodReading reading, Problem? warning, in Cell cell, string text, string sheet, FindingList findings)
    {
        if (Periods.Find(known => known.Reading.Period == reading.Period) is { } first)
        {
            findings.Add(FindingCodes.PeriodColumnTwice.With(first.Heading, first.Cell.Address.ToString()), sheet, cell.Address.Row, cell.Address.Column, text);
            return;
        }

        if (warning is not null) findings.Add(warning, sheet, cell.Address.Row, cell.Address.Column, text);
        Mark(cell.Address.Column, PeriodFlag + Periods.Count);
        Periods.Add(new PeriodColumn(cell, text, reading));
    }

    private void Mark(int number, int meaning)
    {
        while (meanings.Count <= number) meanings.Add(None);
        meanings[number] = meaning;
        FirstColumn = Math.Min(FirstColumn, number);
        LastColumn = Math.Max(LastColumn, number);
    }

    // Beyond an empty column, words of their own and then columns that we know are another table's.
    private void CheckNeighbour(in Row row, string sheet, FindingList findings)
    {
        var last = 0;
        Cell? stranger = null;
        foreach (ref readonly var cell in row.Cells)
        {
            if (CellText.IsBlank(cell)) continue;
            var number = cell.Address.Column;
            var isKnown = TryGetMeaning(number, out _, out _);
            if (last > 0 && number > last + 1 && !isKnown) stranger = cell;
            if (stranger is { } other && isKnown)
            {
                findings.Add(FindingCodes.TablesSideBySide, sheet, row.Number, other.Address.Column, CellText.Of(other));
                return;
            }

            last = number;
        }
    }

    private void Settle(string sheet, FindingList findings)
    {
        if (!Has(Column.Label) && addresses.Remove(Column.Name, out var name))
        {
            // A table without Libellé whose rows are named all the same.
            addresses[Column.Label] = name;
            texts[Column.Label] = texts[Column.Name];
            meanings[name.Column] = (int)Column.Label;
        }

        if (Has(Column.Value) && Periods.Count > 0)
        {
            var value = addresses[Column.Value];
            findings.Add(FindingCodes.ValueBesidePeriods.With(string.Join(", ", Periods.Select(period => period.Heading))), sheet, value.Row, value.Column, texts[Column.Value]);
        }
    }
}
