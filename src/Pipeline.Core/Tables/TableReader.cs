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
    private readonly bool[] periodTyped;
    private readonly List<int>[] periodGaps;
    private bool valueTyped;
    private bool anyFigure;

    public TableReader(VersionContext version, Workbook workbook, string sheet, TableHeader header, RowHeadings headings, StatedUnit? titleUnit)
    {
        this.version = version;
        this.header = header;
        this.sheet = sheet;
        this.headings = headings;
        row = new TableRow(header, sheet, version.Findings);
        figures = new FigureReader(version, workbook, sheet, header, row, headings, titleUnit);
        periodTyped = new bool[header.Periods.Count];
        periodGaps = [.. header.Periods.Select(_ => new List<int>())];
        LastRow = header.Row;
    }

    /// <summary>The last row that belongs to the table.</summary>
    public int LastRow { get; private set; }

    /// <summary>The table, from its header to the last row read.</summary>
    public TableRange Range => new(sheet, $"{new CellAddress(header.Row, header.FirstColumn)}:{new CellAddress(LastRow, header.LastColumn)}");

    /// <summary>Reads one row.</summary>
    public void Read(in Row source)
    {
        row.Load(source);
        if (row.Count == 0) return;
        if (IsNote())
        {
            version.Findings.Add(FindingCodes.RowIgnored, sheet, row.Number, row.First.Address.Column, CellText.Of(row.First));
            return;
        }

        LastRow = row.Number;
        if (source.IsHidden) row.Report(FindingCodes.RowHidden, Column.Label);
        if (IsTotal()) row.Report(FindingCodes.TotalIgnored, Column.Label);
        else if (!headings.TakeTitle(row, version, header.FirstColumn)) ReadFigure();
    }

    /// <summary>Says what only the whole table can tell.</summary>
    public void Close()
    {
        if (!anyFigure)
        {
            ReportHeading(FindingCodes.TableEmpty, Column.Label);
            return;
        }

        if (header.Has(Column.Value) && !valueTyped) ReportHeading(FindingCodes.ValuesAllEmpty.With(header.Heading(Column.Value).Text), Column.Value);
        var allEmpty = header.Periods.Count > 0 && !Array.Exists(periodTyped, typed => typed);
        for (var i = 0; i < header.Periods.Count; i++)
        {
            var period = header.Periods[i];
            if (periodTyped[i])
            {
                foreach (var gap in periodGaps[i]) version.Findings.Add(FindingCodes.ValueEmpty, sheet, gap, period.Column, null);
                continue;
            }

            var problem = allEmpty ? FindingCodes.ValuesAllEmpty.With(period.Heading) : FindingCodes.PeriodColumnEmpty;
            version.Findings.Add(problem, sheet, header.Row, period.Column, period.Heading);
        }
    }

    private void ReadFigure()
    {
        anyFigure = true;
        valueTyped |= row.Has(Column.Value);
        for (var i = 0; i < periodTyped.Length; i++)
        {
            if (row.Under(i) is not null) periodTyped[i] = true;
            else periodGaps[i].Add(row.Number);
        }

        figures.Read();
    }

    private void ReportHeading(Problem problem, Column column)
    {
        var (text, address) = header.Heading(column);
        version.Findings.Add(problem, sheet, address.Row, address.Column, text);
    }

    // Without a value, a row is a figure when its label has company, or follows the table without a gap and does not read as a note.
    private bool IsNote()
    {
        if (row.HasValue || row.Has(Column.Action)) return false;
        if (row.Count == 1 && headings.IsTitle(row.First, header.FirstColumn)) return false;
        if (row.Count > 1 && row.Has(Column.Section)) return false;
        if (!row.Has(Column.Label)) return true;
        return row.Count == 1 && (row.Number > LastRow + 1 || Notes.IsNote(row[Column.Label].Text));
    }

    private bool IsTotal() => row.Has(Column.Label) && !row.Has(Column.Code) && Notes.IsTotal(row[Column.Label].Text);
}
