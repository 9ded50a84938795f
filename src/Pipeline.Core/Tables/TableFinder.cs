using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>
/// Reads every table of a workbook in sheet order, in one pass: a row whose headings name a label beside a value or periods starts a table,
/// which goes on to the next such row or the end of the sheet.
/// </summary>
internal sealed class TableFinder
{
    private readonly Workbook workbook;
    private readonly WorkbookLimits limits;
    private readonly FindingList findings;
    private readonly ColumnHeadings headings;
    private readonly VersionContext version;
    private readonly List<TableRange> tables = [];
    private readonly SortedSet<string> recognised = new(StringComparer.Ordinal);

    private TableFinder(Workbook workbook, Provenance origin, Catalogue? catalogue, WorkbookLimits limits, FindingList findings)
    {
        this.workbook = workbook;
        this.limits = limits;
        this.findings = findings;
        headings = new ColumnHeadings(catalogue);
        version = new VersionContext(workbook, origin, catalogue, MissionSheet.Find(workbook, headings, findings), findings);
    }

    /// <summary>Reads the figures of a workbook.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="origin">Provenance of every figure, but for its sheet and cell.</param>
    /// <param name="catalogue">The catalogue; null when missions are taken as typed and rights are not checked.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="published">Indicators of the document's accepted editions, to compare codes with.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="failure">A limit met or damage found midway, which ended the reading.</param>
    public static WorkbookFigures Read(
        Workbook workbook, Provenance origin, Catalogue? catalogue, WorkbookLimits limits, IReadOnlyCollection<Indicator> published, FindingList findings, out WorkbookFailure? failure)
    {
        var finder = new TableFinder(workbook, origin, catalogue, limits, findings);
        failure = finder.ReadSheets();
        finder.version.Figures.Close(finder.version.Catalogue, published);
        return new WorkbookFigures(finder.tables, finder.version.Figures.Figures, finder.version.VisibleFrom);
    }

    private bool HasTooMuch => version.Figures.Figures.Count >= limits.Figures || version.Figures.Characters >= limits.FigureCharacters;

    private bool IsFull => findings.IsFull || HasTooMuch;

    private WorkbookFailure? ReadSheets()
    {
        foreach (var sheet in workbook.Sheets)
        {
            var before = tables.Count;
            if (ReadSheet(sheet) is { } failure) return failure;
            if (tables.Count > before && sheet.IsHidden) findings.Add(FindingCodes.SheetHidden.With(sheet.Name), sheet.Name);
            if (tables.Count == before && !version.IsMissionSheet(sheet.Name)) findings.Add(FindingCodes.SheetIgnored.With(sheet.Name), sheet.Name);
            if (IsFull) break;
        }

        if (version.Figures.Figures.Count >= limits.Figures) findings.Add(FindingCodes.TooManyFigures.With(Display.Number(limits.Figures, 0)));
        else if (HasTooMuch) findings.Add(FindingCodes.TooMuchText.With(Display.Number(limits.FigureCharacters, 0)));
        else if (tables.Count == 0) findings.Add(FindingCodes.TableNotFound.With(recognised.Count == 0 ? "aucun" : string.Join(", ", recognised.Select(text => $"« {text} »"))));
        return null;
    }

    private WorkbookFailure? ReadSheet(Sheet sheet)
    {
        using var rows = workbook.OpenRows(sheet);
        var rowHeadings = new RowHeadings();
        StatedUnit? titleUnit = null;
        TableReader? table = null;
        while (!IsFull && rows.Read(out var row))
        {
            if (TableHeader.IsHeader(row, headings, workbook))
            {
                Close(table);
                var header = TableHeader.Read(row, sheet.Name, headings, workbook, findings);
                ReportHidden(header, sheet.Name, rows.HiddenColumns);
                table = new TableReader(version, workbook, sheet.Name, header, rowHeadings, titleUnit);
            }
            else if (table is not null)
            {
                table.Read(row);
            }
            else
            {
                titleUnit = ReadAbove(row) ?? titleUnit;
            }
        }

        Close(table);
        return rows.Failure;
    }

    // Above the first table: titles may name a unit, and headings that made no table are worth naming if none is found.
    private StatedUnit? ReadAbove(in Row row)
    {
        StatedUnit? unit = null;
        foreach (ref readonly var cell in row.Cells)
        {
            if (cell.Kind != CellKind.Text || cell.Text.Length > 200) continue;
            if (recognised.Count < 20 && headings.Match(cell.Text) is not null) recognised.Add(CellText.Of(cell));
            if (unit is null && UnitParser.ParseTitle(cell.Text) is { Success: true } stated) unit = new StatedUnit(stated.Value, CellText.Of(cell), cell.Address);
        }

        return unit;
    }

    private void ReportHidden(TableHeader header, string sheet, IReadOnlyList<ColumnRange> hidden)
    {
        if (hidden.Count == 0) return;
        foreach (var (number, heading) in header.Headings)
        {
            if (hidden.Any(range => range.Contains(number))) findings.Add(FindingCodes.ColumnHidden, sheet, header.Row, number, heading);
        }
    }

    private void Close(TableReader? table)
    {
        if (table is null) return;
        table.Close();
        tables.Add(table.Range);
    }
}
