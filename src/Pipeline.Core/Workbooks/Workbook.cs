namespace Pipeline.Core.Workbooks;

/// <summary>An opened workbook: its sheets in tab order, each read from top to bottom.</summary>
public sealed class Workbook : IDisposable
{
    private readonly Package package;

    internal Workbook(Package package, IReadOnlyList<Sheet> sheets, StyleSheet styles, SharedStrings strings, bool uses1904Dates)
    {
        this.package = package;
        Counts = new SheetCounts[sheets.Count];
        Sheets = sheets;
        Styles = styles;
        Strings = strings;
        Uses1904Dates = uses1904Dates;
    }

    /// <summary>The worksheets, in tab order, hidden ones included.</summary>
    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>True when day 0 is 1904-01-01, as workbooks of old Macintoshes have it.</summary>
    public bool Uses1904Dates { get; }

    internal StyleSheet Styles { get; }

    internal SharedStrings Strings { get; }

    internal WorkbookLimits Limits => this.package.Limits;

    /// <summary>Starts reading a sheet of this workbook. What goes wrong is told by <see cref="RowReader.Failure"/>.</summary>
    /// <param name="sheet">One of <see cref="Sheets"/>.</param>
    /// <param name="lastRow">The last row wanted; all of them by default.</param>
    public RowReader OpenRows(Sheet sheet, int lastRow = int.MaxValue) => new(this, this.package, sheet, lastRow);

    /// <summary>The merged ranges of a sheet, which stand behind its rows, for whoever needs them before; none when its part is damaged, which reading its rows tells.</summary>
    /// <param name="sheet">One of <see cref="Sheets"/>.</param>
    public IReadOnlyList<CellRange> ReadMergedRanges(Sheet sheet) => sheet.Part is { } part ? SheetMerges.Read(this.package, part) : [];

    /// <summary>
    /// The date that a cell stores, to the millisecond: of an ISO date, or of a number, whatever its format.
    /// Null when it stores none: other kinds, a time alone, serial 60 (1900-02-29, which never was), years beyond 9999.
    /// </summary>
    public DateTime? ToDate(in Cell cell) => cell.Kind switch
    {
        CellKind.Number => SerialDate.FromSerial(cell.Text, Uses1904Dates),
        CellKind.IsoDate => SerialDate.FromIso(cell.Text),
        _ => null,
    };

    /// <summary>What was counted per sheet, so that the limits over all sheets hold and reading a sheet again counts nothing twice.</summary>
    internal SheetCounts[] Counts { get; }

    /// <inheritdoc/>
    public void Dispose() => this.package.Dispose();
}
