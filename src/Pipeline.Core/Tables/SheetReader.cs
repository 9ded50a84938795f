using System.Globalization;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>
/// Reads the tables of one sheet in one pass: each row waits for the next one, because two rows may be a header together and because the row
/// below shows where labels without heading are.
/// </summary>
internal sealed class SheetReader
{
    private const int LongestTitle = 200;

    private readonly VersionContext version;
    private readonly Workbook workbook;
    private readonly Sheet sheet;
    private readonly HeaderFinder finder;
    private readonly List<TableRange> tables;
    private readonly WorkbookLimits limits;
    private readonly MergedCells merges;
    private readonly RowHeadings rowHeadings;
    private readonly SheetTitles titles;
    private readonly Func<bool> isFull;
    private bool[]? hidden;
    private Place? figuresAbove;
    private StatedUnit? titleUnit;
    private readonly ScaleMentions scales;
    private StatedUnit? noteUnit;
    private int latestRow;
    private bool isRightUnderTable;
    private TableReader? table;
    private List<(int Number, string Text)> header = [];
    private bool hasTextBelow;
    private Cell[] waiting = new Cell[16];
    private int waitingCount;
    private bool waitingIsHidden;

    public SheetReader(VersionContext version, Workbook workbook, Sheet sheet, HeadingReader reader, WorkbookLimits limits, List<TableRange> tables, Func<bool> isFull)
    {
        this.version = version;
        this.workbook = workbook;
        this.sheet = sheet;
        this.limits = limits;
        this.tables = tables;
        this.isFull = isFull;
        merges = new MergedCells(workbook, sheet, limits.Columns);
        rowHeadings = new RowHeadings(sheet.Name);
        finder = new HeaderFinder(version, sheet.Name, reader, merges, rowHeadings);
        titles = new SheetTitles(version, sheet.Name);
        scales = new ScaleMentions(version, sheet.Name);
    }

    /// <summary>Reads the sheet; gives why reading stopped before its end, and null when it did not.</summary>
    public WorkbookFailure? Read()
    {
        using var rows = workbook.OpenRows(sheet);
        while (!isFull() && rows.Read(out var row))
        {
            hidden ??= Hidden(rows.HiddenColumns);
            PersonalData.Check(row.Cells, sheet.Name, isHeader: false, version.Findings);
            if (waitingCount > 0 && TakeWaiting(row)) continue;
            if (table is null || !HeaderRows.HoldsFigures(row.Cells)) Wait(row);
            else TakeRow(row);
        }

        if (waitingCount > 0) TakeWaiting(default);
        Close(nextHeader: null);
        scales.Close();
        rowHeadings.Close(version);
        return rows.Failure;
    }

    private void Wait(in Row row)
    {
        if (waiting.Length < row.Cells.Length) waiting = new Cell[row.Cells.Length];
        row.Cells.CopyTo(waiting);
        waitingCount = row.Cells.Length;
        waitingIsHidden = row.IsHidden;
    }

    // Takes the row that waited; true when it took the row below with it, as the second of a header.
    private bool TakeWaiting(in Row below)
    {
        var row = new Row(waiting[0].Address.Row, waitingIsHidden, waiting.AsSpan(0, waitingCount));
        waitingCount = 0;
        if (finder.Find(row, below, isInTable: table is not null) is not { } header)
        {
            if (finder.IsBroken) Close(row.Number);
            TakeRow(row);
            return false;
        }

        Start(header, row);
        return header.LastRow > row.Number;
    }

    // What stands right under a table and away from what follows is said of that table; it is no title of the next.
    private void PassTo(int row)
    {
        if (isRightUnderTable && row > latestRow + 1)
        {
            isRightUnderTable = false;
            if (titleUnit?.Cell != table!.TitleUnit?.Cell) titleUnit = null;
            scales.EndNotes(table.LastRow);
        }

        latestRow = row;
    }

    private void Start(HeaderRows rows, in Row row)
    {
        PassTo(rows.FirstRow);
        isRightUnderTable = false;
        latestRow = rows.LastRow;

        // The same headings right under the rows are those of the next page.
        List<(int Number, string Text)> headings = [.. rows.Headings.Select(heading => (heading.Number, heading.Text))];
        var isRepeated = table is not null && headings.SequenceEqual(header);
        var goesOn = isRepeated && !hasTextBelow;
        if (goesOn) titleUnit = table!.TitleUnit;
        else rowHeadings.StartTable();
        (header, hasTextBelow) = (headings, false);
        if (table is { IsBare: true } bare && (bare.LastRow + 1 == rows.FirstRow || isRepeated))
            version.Findings.Add(FindingCodes.HeaderPassedOver.With(rows.FirstRow.ToString(CultureInfo.InvariantCulture)), sheet.Name, bare.LastRow, rows.Headings[0].Number, found: null);
        else Close(rows.FirstRow);
        if (figuresAbove is { } above) version.Report(FindingCodes.RowsAboveIgnored, above);
        figuresAbove = null;
        PersonalData.Check(row.Cells, sheet.Name, isHeader: true, version.Findings);
        var columns = TableHeader.Read(rows, sheet.Name, version.Findings);
        ReportHidden(columns);
        if (!columns.Has(Column.Territory)) ReportTerritories(rows);
        table = new TableReader(version, workbook, sheet.Name, columns, rowHeadings, merges, titles, titleUnit);
        scales.Start(titleUnit);
        titleUnit = null;
    }

    // « France » over 2020 and 2021: figures that are not the département's.
    private void ReportTerritories(HeaderRows rows)
    {
        foreach (var group in rows.Headings.Where(heading => heading.IsUnderUnknown).Select(heading => heading.Group).DistinctBy(group => group.Cell.Address))
        {
            var cell = group.Cell.Address;
            if (RowHeadings.NamesForeign(group.Text, version)) version.Findings.Add(FindingCodes.TitleIsTerritory, sheet.Name, cell.Row, cell.Column, group.Text);
        }
    }

    private void TakeRow(in Row row)
    {
        PassTo(row.Number);
        if (table?.Read(row) == true)
        {
            isRightUnderTable = true;
            titleUnit = null;
            hasTextBelow = false;
            return;
        }

        hasTextBelow = true;

        // Between tables too, a title may name the unit of the values below, or their section, or their year.
        var title = TitleUnit(row);
        titleUnit = title ?? titleUnit;
        var isApplied = title is not null && title.Value.Cell == table?.TitleUnit?.Cell;
        if (!isApplied) scales.Take(row, title);
        if (table is not null && !isApplied) noteUnit ??= UnitOf(row);
        if (!MissionSheet.IsLabelled(row) || MissionSheet.StatesYear(row)) titles.Take(row);
        if (table is null) TakeRowAbove(row);
    }

    private void TakeRowAbove(in Row row)
    {
        var first = row.Cells[0];
        var place = new Place(sheet.Name, row.Number, first.Address.Column, CellText.Of(first));
        if (row.Number > MissionSheet.SurveyedRows) MissionSheet.RefusePublicationDates(row, sheet.Name, version.Findings);
        if (HoldsFigure(row)) figuresAbove ??= place;
        if (row.Cells.Length == 1 && (rowHeadings.IsTitle(first, version) || RowHeadings.NamesTerritory(CellText.Of(first), version))) rowHeadings.TakeTitle(first, place, version);
    }

    private static bool HoldsFigure(in Row row)
    {
        var text = false;
        var number = false;
        foreach (ref readonly var cell in row.Cells)
        {
            text |= cell.Kind == CellKind.Text && MissionLabels.Match(CellText.Of(cell)) is null;
            number |= cell.Kind == CellKind.Number;
        }

        return text && number && MissionLabels.Match(CellText.Of(row.Cells[0])) is null;
    }

    // A title above a table may name the unit of its values; what the Mission sheet's labels announce is no title, nor is a note, but for a unit in parentheses.
    private static StatedUnit? TitleUnit(in Row row)
    {
        foreach (ref readonly var cell in row.Cells)
        {
            if (cell.Kind != CellKind.Text) continue;
            var text = CellText.Of(cell);
            if (MissionLabels.Match(text) is not null || MissionLabels.MatchStart(text, out _) is not null) return null;
            if (Notes.IsSource(text) || (Notes.IsMarked(text) && text is not ['(', .., ')'])) return null;
            if (UnitOf(cell) is { } unit) return unit;
        }

        return null;
    }

    private static StatedUnit? UnitOf(in Row row)
    {
        foreach (ref readonly var cell in row.Cells)
        {
            if (cell.Kind == CellKind.Text && UnitOf(cell) is { } unit) return unit;
        }

        return null;
    }

    private static StatedUnit? UnitOf(in Cell cell) =>
        cell.Text.Length <= LongestTitle && UnitParser.ParseTitle(cell.Text) is { Success: true } unit ? new StatedUnit(unit.Value, CellText.Of(cell), cell.Address) : null;

    // By column number, once a sheet: ranges may be many, and so may headers.
    private bool[] Hidden(IReadOnlyList<ColumnRange> ranges)
    {
        var columns = new bool[limits.Columns + 1];
        foreach (var range in ranges)
        {
            for (var column = range.First; column <= Math.Min(range.Last, limits.Columns); column++) columns[column] = true;
        }

        return columns;
    }

    private void ReportHidden(TableHeader columns)
    {
        foreach (var (number, heading) in columns.Headings)
        {
            if (number < hidden!.Length && hidden[number]) version.Findings.Add(FindingCodes.ColumnHidden, sheet.Name, columns.Row, number, heading);
        }
    }

    // What stands between two tables and names a unit is taken for the title of the second.
    private void Close(int? nextHeader)
    {
        if (table is null) return;
        table.Close();
        tables.Add(table.Range);
        var told = scales.Close(table, nextHeader);
        if (!told && noteUnit is { } note && table.HasFigureWithoutUnit && !(nextHeader is not null && titleUnit is not null))
            version.Findings.Add(FindingCodes.UnitInNote, sheet.Name, note.Cell.Row, note.Cell.Column, note.Text);
        noteUnit = null;
        isRightUnderTable = false;
        table = null;
    }
}
