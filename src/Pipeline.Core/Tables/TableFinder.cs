using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>
/// Reads every table of a workbook in sheet order: rows whose headings name a label beside a value or periods start a table, which goes on to
/// the next such rows or the end of the sheet. Rows are read once, but for the top of each sheet, where the mission and the year may stand
/// on any of them.
/// </summary>
internal sealed class TableFinder
{
    private const int MostRecognised = 20;

    private readonly Workbook workbook;
    private readonly WorkbookLimits limits;
    private readonly FindingList findings;
    private readonly ColumnHeadings headings;
    private readonly HeadingReader reader;
    private readonly List<Sheet> sheets;
    private readonly MissionSheet cover = new();
    private readonly HashSet<Sheet> unreadable = [];
    private readonly List<WorkbookFailure> failures = [];
    private readonly List<TableRange> tables = [];
    private readonly SortedSet<string> recognised = new(StringComparer.Ordinal);
    private HashSet<Column> nearest = [];
    private readonly VersionContext version;

    private TableFinder(Workbook workbook, Provenance origin, Catalogue? catalogue, WorkbookLimits limits, FindingList findings)
    {
        this.workbook = workbook;
        this.limits = limits;
        this.findings = findings;
        headings = new ColumnHeadings(catalogue);
        reader = new HeadingReader(headings, workbook);
        sheets = [.. workbook.Sheets.Where(sheet => !OwnReport.IsOn(workbook, sheet))];
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
        var read = finder.version;
        var figures = read.Figures;
        figures.Close(read.Catalogue, published);
        read.CheckMission();
        read.CompareExercice();
        read.Scales.Close();
        var isWhole = !finder.IsFull && failures.Count == 0;
        return new WorkbookFigures(finder.tables, figures.Figures, figures.Withheld, read.VisibleFrom, figures.HasSeries, figures.Mentions, isWhole, read.Readings, read.MissionTitles);
    }

    private bool HasTooMuch => version.Figures.Figures.Count >= limits.Figures || version.Figures.Characters >= limits.FigureCharacters;

    private bool IsFull => findings.IsFull || HasTooMuch;

    // A sheet that is absent fails alone; any other failure is one of the whole file, and ends the reading.
    private bool HasFailed => failures.Exists(failure => failure.Kind != WorkbookFailureKind.MissingSheet);

    // Reads the top of each sheet down to its first table, for what holds for the whole workbook.
    private void Survey()
    {
        foreach (var sheet in sheets)
        {
            using var rows = workbook.OpenRows(sheet, MissionSheet.SurveyedRows);
            var merges = new MergedCells(workbook, sheet, limits.Columns);
            Cell[] above = [];
            while (rows.Read(out var row) && !HeaderRows.One(row.Cells, reader).IsComplete && HeaderRows.Two(above, row.Cells, reader, merges) is not { IsComplete: true })
            {
                SurveyRow(row, sheet.Name);
                above = row.Cells.ToArray();
            }

            if (rows.Failure is not { } failure) continue;
            failures.Add(failure);
            unreadable.Add(sheet);
            if (HasFailed) return;
        }
    }

    // Headings that made no table are worth naming if none is found.
    private void SurveyRow(in Row row, string sheet)
    {
        cover.Read(row, sheet, headings, findings);
        if (recognised.Count >= MostRecognised || TemplateParts.IsSheet(sheet)) return;
        var found = new HashSet<Column>();
        foreach (ref readonly var cell in row.Cells)
        {
            if (cell.Kind != CellKind.Text || headings.Match(cell.Text) is not { } column) continue;
            recognised.Add(CellText.Of(cell));
            if (column is Column.Section or Column.Label or Column.Value) found.Add(column);
        }

        if (found.Count > nearest.Count) nearest = found;
    }

    private void ReadSheets()
    {
        foreach (var sheet in sheets)
        {
            if (IsFull || HasFailed) break;
            var before = tables.Count;
            if (!unreadable.Contains(sheet) && new SheetReader(version, workbook, sheet, reader, limits, tables, () => IsFull).Read() is { } failure) failures.Add(failure);
            if (sheet.IsHidden && (tables.Count > before || version.IsMissionSheet(sheet.Name))) findings.Add(FindingCodes.SheetHidden.With(sheet.Name), sheet.Name);
            if (tables.Count == before && !version.IsMissionSheet(sheet.Name) && !TemplateParts.IsSheet(sheet.Name)) findings.Add(FindingCodes.SheetIgnored.With(sheet.Name), sheet.Name);
        }

        if (version.Figures.Figures.Count >= limits.Figures) findings.Add(FindingCodes.TooManyFigures.With(Display.Number(limits.Figures, 0)));
        else if (HasTooMuch) findings.Add(FindingCodes.TooMuchText.With(Display.Number(limits.FigureCharacters, 0)));
        else if (tables.Count == 0 && failures.Count == 0 && !findings.Raise(FindingCodes.TablePassedOver)) findings.Add(FindingCodes.TableNotFound.With(recognised.Count == 0 ? "aucun" : Quoted(recognised), Missing()));
    }

    // The end of a sentence that names what was recognised: what the row most like a header lacks.
    private string Missing()
    {
        var missing = new[] { Column.Section, Column.Label, Column.Value }.Where(column => !nearest.Contains(column)).Select(ColumnHeadings.NameOf).ToList();
        return missing.Count is 0 or 3 ? "." : $"\u00A0; il manque {Quoted(missing)}.";
    }

    private static string Quoted(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => $"«\u00A0{text}\u00A0»"));
}
