using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>Reads the rows under one header: titles set what follows, notes and totals are left aside, the rest are figures.</summary>
internal sealed class TableReader
{
    private readonly VersionContext version;
    private readonly TableHeader header;
    private readonly string sheet;
    private readonly TableRow row;
    private readonly FigureReader figures;
    private readonly RowHeadings headings;
    private readonly PeriodGaps gaps;
    private bool valueTyped;

    public TableReader(VersionContext version, Workbook workbook, string sheet, TableHeader header, RowHeadings headings, MergedCells merges, SheetTitles titles, StatedUnit? titleUnit)
    {
        this.version = version;
        this.header = header;
        this.sheet = sheet;
        this.headings = headings;
        row = new TableRow(header, sheet, merges, version.Findings);
        figures = new FigureReader(version, workbook, sheet, header, row, headings, titles, titleUnit);
        gaps = new PeriodGaps(header.Periods.Count);
        LastRow = header.Row;
    }

    /// <summary>The last row that belongs to the table.</summary>
    public int LastRow { get; private set; }

    /// <summary>The table, from its header to the last row read.</summary>
    public TableRange Range => new(sheet, $"{new CellAddress(header.FirstRow, header.FirstColumn)}:{new CellAddress(LastRow, header.LastColumn)}");

    /// <summary>Reads one row; false when it holds nothing of the table.</summary>
    public bool Read(in Row source)
    {
        row.Load(source);
        if (row.Count == 0)
        {
            MissionSheet.RefusePublicationDates(source, sheet, version.Findings);

            // A title may stand beside the table, in a column without heading.
            if (source.Cells.Length == 1 && source.Cells[0].Kind == CellKind.Text) headings.TakeTitle(source.Cells[0], row.PlaceOf(source.Cells[0]), version);
            return false;
        }

        var mergedValue = row.MergedValue;
        if (mergedValue is null ? IsNote() : !row.NamesFigure)
        {
            MissionSheet.RefusePublicationDates(source, sheet, version.Findings);
            if (row.Count == 1 && mergedValue is null && row.First.Kind == CellKind.Text) headings.TakeTitle(row.First, row.PlaceOf(row.First), version);
            else version.Report(FindingCodes.RowIgnored, row.PlaceOf(row.First));
            return false;
        }

        if (mergedValue is null && headings.TakeTitle(row, version))
        {
            figures.TakeTitleUnit(row.First);
            return false;
        }

        row.TakeMerged();
        LastRow = row.Number;
        if (source.IsHidden) row.Report(FindingCodes.RowHidden, Column.Label);
        if (IsTotal(out var isDoubtful)) version.Report(FindingCodes.TotalIgnored, row.Has(Column.Label) ? row.Place(Column.Label) : row.PlaceOf(row.First));
        else if (mergedValue is { } merged) ReadMerged(merged);
        else if (IsSecondHeader()) version.Report(FindingCodes.HeaderAmongRows, row.PlaceOf(row.First));
        else ReadFigure();
        if (isDoubtful) row.Report(FindingCodes.TotalDoubtful, Column.Label);
        return true;
    }

    /// <summary>The unit that a title names for the rows below it.</summary>
    public StatedUnit? TitleUnit => figures.TitleUnit;

    /// <summary>True when a value was read of which nothing says the unit.</summary>
    public bool HasFigureWithoutUnit => figures.HasFigureWithoutUnit;

    /// <summary>By scale and by what states it, the first value in euros that does not state its unit itself.</summary>
    public IReadOnlyList<AmountRead> Euros => figures.Euros;

    /// <summary>The first value that counts things, at no scale; null when there is none.</summary>
    public AmountRead? FirstCount => figures.FirstCount;

    /// <summary>True while nothing but the header was read.</summary>
    public bool IsBare => LastRow == header.Row;

    /// <summary>Says what only the whole table can tell.</summary>
    public void Close()
    {
        ReportRead();
        if (gaps.Rows == 0)
        {
            ReportHeading(FindingCodes.TableEmpty, Column.Label);
            return;
        }

        if (header.Has(Column.Value) && !valueTyped) ReportHeading(FindingCodes.ValuesAllEmpty.With(header.Heading(Column.Value).Text), Column.Value);
        for (var i = 0; i < header.Periods.Count; i++)
        {
            var period = header.Periods[i];
            if (gaps.IsEmpty(i))
            {
                Problem problem = gaps.AreAllEmpty ? FindingCodes.ValuesAllEmpty.With(period.Heading.Text) : FindingCodes.PeriodColumnEmpty;
                version.Findings.Add(problem, sheet, period.Heading.Address.Row, period.Column, period.Heading.Text);
                continue;
            }

            foreach (var (first, last) in gaps.Of(i)) version.Findings.AddRange(FindingCodes.ValueEmpty, sheet, first, last, period.Column);
        }
    }

    // The range, and which column was taken for what where its heading does not say so itself.
    private void ReportRead()
    {
        var columns = header.Periods.Count == 0
            ? string.Join(", ", header.Synonyms)
            : string.Join(", ", header.Synonyms.Append("colonnes par période\u00A0: " + string.Join(", ", header.Periods.Select(Shown))));
        var read = FindingCodes.TableRead.With(sheet, Text(header.FirstRow), Text(LastRow), columns.Length == 0 ? "" : " (" + columns + ")");
        version.Findings.AddArea(read, sheet, (header.FirstRow, header.FirstColumn), (LastRow, header.LastColumn));
    }

    // 2020 corrigé, and the status that it gives.
    private static string Shown(PeriodColumn period) =>
        period.Reading.Status is { } status ? $"{period.Heading.Text} (statut\u00A0: {FrenchStatus.French(status)})" : period.Heading.Text;

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void ReadFigure()
    {
        valueTyped |= row.Has(Column.Value);
        gaps.Add(row.Number, row.TypedPeriods);
        figures.Read();
    }

    // Which of its rows, or periods, is a merged value of? Nothing is ever published twice.
    private void ReadMerged(Place merged)
    {
        version.Report(FindingCodes.ValueMerged, merged);
        valueTyped = true;
        gaps.Add(row.Number, row.TypedPeriods);
    }

    private void ReportHeading(Problem problem, Column column)
    {
        var heading = header.Heading(column);
        version.Findings.Add(problem, sheet, heading.Address.Row, heading.Address.Column, heading.Text);
    }

    // Without a value, a row is a figure when its label has company, or follows the table without a gap and does not read as a note.
    private bool IsNote()
    {
        if (row.HasValue) return row.Count == 1 && row.First.Kind == CellKind.Text && Notes.IsSource(CellText.Of(row.First));
        if (row.Count > 1)
            return !row.Has(Column.Action) && (row.Has(Column.Section) ? Notes.IsSource(CellText.Of(row[Column.Section])) : !row.Has(Column.Label));
        if (row.Has(Column.Action) || headings.IsTitle(row.First, version)) return false;
        return !row.Has(Column.Label) || !header.Has(Column.Section) || row.Number > LastRow + 1 || Notes.IsNote(row[Column.Label].Text);
    }

    // Consecutive titles under period columns are headings of another table, not figures.
    private bool IsSecondHeader()
    {
        if (row.TypedPeriods.Count < 2) return false;
        var previous = 0;
        foreach (var period in row.TypedPeriods)
        {
            if (!int.TryParse(row.Under(period).Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
                || year is < 1950 or > 2100 || (previous > 0 && Math.Abs(year - previous) != 1))
            {
                return false;
            }

            previous = year;
        }

        return true;
    }

    // A row with a code is a figure, whatever its label; one without label that begins as a total does (Total Contexte) is a pivot table's.
    private bool IsTotal(out bool isDoubtful)
    {
        isDoubtful = false;
        if (row.Has(Column.Code)) return false;
        var label = CellText.Of(row.Has(Column.Label) ? row[Column.Label] : row.First);
        var isTotal = Notes.IsTotal(label, out isDoubtful);
        if (isDoubtful && !row.Has(Column.Label)) (isTotal, isDoubtful) = (true, false);
        isDoubtful &= row.HasValue;
        return isTotal;
    }
}
