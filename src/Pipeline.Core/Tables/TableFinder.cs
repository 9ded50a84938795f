using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>
/// Reads every table of a workbook in sheet order: a row whose headings name a label beside a value or periods starts a table, which goes on to
/// the next such row or the end of the sheet. Rows are read once, but for the top of each sheet, where the mission and the year may stand
/// on any of them.
/// </summary>
internal sealed class TableFinder
{
    private const int SurveyedRows = 60;
    private const int MostRecognised = 20;
    private const int LongestTitle = 200;

    private readonly Workbook workbook;
    private readonly WorkbookLimits limits;
    private readonly FindingList findings;
    private readonly ColumnHeadings headings;
    private readonly MissionSheet cover = new();
    private readonly HashSet<Sheet> finished = [];
    private readonly List<WorkbookFailure> failures = [];
    private readonly List<TableRange> tables = [];
    private readonly SortedSet<string> recognised = new(StringComparer.Ordinal);
    private readonly VersionContext version;

    private TableFinder(Workbook workbook, Provenance origin, Catalogue? catalogue, WorkbookLimits limits, FindingList findings)
    {
        this.workbook = workbook;
        this.limits = limits;
        this.findings = findings;
        headings = new ColumnHeadings(catalogue);
        Survey();
        version = new VersionContext(workbook, origin, catalogue, cover, findings);
    }

    /// <summary>Reads the figures of a workbook.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="origin">Provenance of every figure, but for its sheet and cell.</param>
    /// <param name="catalogue">The catalogue; null when missions are taken as typed and rights are not checked.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="published">Indicators of the document's accepted editions, to compare codes with.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="failures">Limits met and damage found midway: what stands behind them was not read.</param>
    public static WorkbookFigures Read(
        Workbook workbook, Provenance origin, Catalogue? catalogue, WorkbookLimits limits, IReadOnlyCollection<Indicator> published, FindingList findings, out IReadOnlyList<WorkbookFailure> failures)
    {
        var finder = new TableFinder(workbook, origin, catalogue, limits, findings);
        finder.ReadSheets();
        failures = finder.failures;
        finder.version.Figures.Close(finder.version.Catalogue, published);
        var figures = finder.version.Figures;
        return new WorkbookFigures(finder.tables, figures.Figures, finder.version.VisibleFrom, figures.Mentioned, IsWhole: !finder.IsFull && failures.Count == 0);
    }

    private bool HasTooMuch => version.Figures.Figures.Count >= limits.Figures || version.Figures.Characters >= limits.FigureCharacters;

    private bool IsFull => findings.IsFull || HasTooMuch;

    // A sheet that is absent fails alone; any other failure is one of the whole file, and ends the reading.
    private bool HasFailed => failures.Exists(failure => failure.Kind != WorkbookFailureKind.MissingSheet);

    // Reads the top of each sheet down to its first table, for what holds for the whole workbook.
    private void Survey()
    {
        foreach (var sheet in workbook.Sheets)
        {
            using var rows = workbook.OpenRows(sheet, SurveyedRows);
            var header = false;
            while (!header && rows.Read(out var row))
            {
                header = TableHeader.IsHeader(row, headings, workbook, isInTable: false);
                if (!header) SurveyRow(row, sheet.Name);
            }

            if (rows.Failure is { } failure) failures.Add(failure);
            if (!header && !rows.IsCutShort) finished.Add(sheet);
            if (HasFailed) return;
        }
    }

    // Headings that made no table are worth naming if none is found.
    private void SurveyRow(in Row row, string sheet)
    {
        cover.Read(row, sheet, headings, findings);
        if (recognised.Count >= MostRecognised) return;
        foreach (ref readonly var cell in row.Cells)
        {
            if (cell.Kind == CellKind.Text && headings.Match(cell.Text) is not null) recognised.Add(CellText.Of(cell));
        }
    }

    private void ReadSheets()
    {
        foreach (var sheet in workbook.Sheets)
        {
            if (IsFull || HasFailed) break;
            var before = tables.Count;
            if (!finished.Contains(sheet)) ReadSheet(sheet);
            if (tables.Count > before && sheet.IsHidden) findings.Add(FindingCodes.SheetHidden.With(sheet.Name), sheet.Name);
            if (tables.Count == before && !version.IsMissionSheet(sheet.Name) && !TemplateParts.IsSheet(sheet.Name)) findings.Add(FindingCodes.SheetIgnored.With(sheet.Name), sheet.Name);
        }

        if (version.Figures.Figures.Count >= limits.Figures) findings.Add(FindingCodes.TooManyFigures.With(Display.Number(limits.Figures, 0)));
        else if (HasTooMuch) findings.Add(FindingCodes.TooMuchText.With(Display.Number(limits.FigureCharacters, 0)));
        else if (tables.Count == 0 && failures.Count == 0) findings.Add(FindingCodes.TableNotFound.With(recognised.Count == 0 ? "aucun" : string.Join(", ", recognised.Select(text => $"«\u00A0{text}\u00A0»"))));
    }

    private void ReadSheet(Sheet sheet)
    {
        using var rows = workbook.OpenRows(sheet);
        var rowHeadings = new RowHeadings();
        bool[]? hidden = null;
        var figuresAbove = false;
        StatedUnit? titleUnit = null;
        TableReader? table = null;
        while (!IsFull && rows.Read(out var row))
        {
            if (TableHeader.IsHeader(row, headings, workbook, isInTable: table is not null))
            {
                Close(table);
                rowHeadings.StartTable();
                var header = TableHeader.Read(row, sheet.Name, headings, workbook, findings);
                ReportHidden(header, sheet.Name, hidden ??= Hidden(rows.HiddenColumns));
                table = new TableReader(version, workbook, sheet.Name, header, rowHeadings, titleUnit);
                titleUnit = null;
            }
            else if (table?.Read(row) != true)
            {
                // Between tables too, a title may name the unit of the values below, or their section.
                titleUnit = TitleUnit(row) ?? titleUnit;
                if (table is null && row.Number > SurveyedRows) MissionSheet.RefusePublicationDates(row, sheet.Name, findings);
                if (table is null && HoldsFigure(row) && !figuresAbove)
                {
                    figuresAbove = true;
                    version.Report(FindingCodes.RowsAboveIgnored, new Place(sheet.Name, row.Number, row.Cells[0].Address.Column, CellText.Of(row.Cells[0])));
                }

                if (table is null && row.Cells.Length == 1 && rowHeadings.IsTitle(row.Cells[0]))
                    rowHeadings.TakeTitle(row.Cells[0], new Place(sheet.Name, row.Number, row.Cells[0].Address.Column, CellText.Of(row.Cells[0])));
            }
            else
            {
                titleUnit = null;
            }
        }

        Close(table);
        if (rowHeadings.Unused is { } unused) version.Report(FindingCodes.RowIgnored, unused);
        if (rows.Failure is { } failure) failures.Add(failure);
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

    // A title above a table may name the unit of its values; what the Mission sheet's labels announce is no title.
    private static StatedUnit? TitleUnit(in Row row)
    {
        foreach (ref readonly var cell in row.Cells)
        {
            if (cell.Kind != CellKind.Text || cell.Text.Length > LongestTitle) continue;
            var text = CellText.Of(cell);
            if (MissionLabels.Match(text) is not null || MissionLabels.MatchStart(text, out _) is not null || Notes.IsNote(text)) return null;
            if (UnitParser.ParseTitle(cell.Text) is { Success: true } stated)
                return new StatedUnit(stated.Value, CellText.Of(cell), cell.Address);
        }

        return null;
    }

    // By column number, once a sheet: ranges may be many, and so may headers.
    private bool[] Hidden(IReadOnlyList<ColumnRange> ranges)
    {
        var hidden = new bool[limits.Columns + 1];
        foreach (var range in ranges)
        {
            for (var column = range.First; column <= Math.Min(range.Last, limits.Columns); column++) hidden[column] = true;
        }

        return hidden;
    }

    private void ReportHidden(TableHeader header, string sheet, bool[] hidden)
    {
        foreach (var (number, heading) in header.Headings)
        {
            if (number < hidden.Length && hidden[number]) findings.Add(FindingCodes.ColumnHidden, sheet, header.Row, number, heading);
        }
    }

    private void Close(TableReader? table)
    {
        if (table is null) return;
        table.Close();
        tables.Add(table.Range);
    }
}
