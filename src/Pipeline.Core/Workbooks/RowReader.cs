using System.Globalization;

namespace Pipeline.Core.Workbooks;

/// <summary>Reads the rows of one sheet, forward only, in flat memory.</summary>
public sealed class RowReader : IDisposable
{
    private readonly Workbook workbook;
    private readonly Sheet sheet;
    private readonly Package package;
    private readonly List<CellRange> mergedRanges = [];
    private readonly List<ColumnRange> hiddenColumns = [];
    private readonly SheetCounts elsewhere;
    private readonly int lastRow;
    private PartReader? part;
    private SheetNames names = null!;
    private CellReader cells = null!;
    private State state = State.BeforeRows;
    private int rowNumber;
    private int rowCount;
    private bool rowIsHidden;

    internal RowReader(Workbook workbook, Package package, Sheet sheet, int lastRow)
    {
        this.lastRow = lastRow;
        this.workbook = workbook;
        this.package = package;
        this.sheet = sheet;
        foreach (var counts in workbook.Counts)
            elsewhere = new SheetCounts(elsewhere.Rows + counts.Rows, elsewhere.Cells + counts.Cells);
        var own = workbook.Counts[sheet.Index];
        elsewhere = new SheetCounts(elsewhere.Rows - own.Rows, elsewhere.Cells - own.Cells);
    }

    private enum State
    {
        BeforeRows,
        InRows,
        Finished,
    }

    /// <summary>Why reading stopped before the end of the sheet; null while it did not.</summary>
    public WorkbookFailure? Failure { get; private set; }

    /// <summary>True when there are rows below the last one that was asked for.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>Columns that are hidden; complete once the first row is read.</summary>
    public IReadOnlyList<ColumnRange> HiddenColumns => hiddenColumns;

    /// <summary>Merged ranges; complete once <see cref="Read"/> has returned false, unless <see cref="IsCutShort"/>.</summary>
    public IReadOnlyList<CellRange> MergedRanges => mergedRanges;

    /// <summary>Reads the next row that holds something, in the order of their numbers.</summary>
    /// <param name="row">The row, until the next call.</param>
    /// <returns>False after the last row, and when <see cref="Failure"/> says why there are no more.</returns>
    public bool Read(out Row row)
    {
        row = default;
        if (state == State.Finished) return false;
        try
        {
            if (state == State.BeforeRows) ReadUpToRows();
            while (state == State.InRows && NextRow())
            {
                if (rowNumber > this.lastRow)
                {
                    IsCutShort = true;
                    Finish();
                    return false;
                }

                if (cells.Count == 0) continue;
                if (++rowCount + elsewhere.Rows > this.workbook.Limits.Rows) throw new WorkbookFailureException(WorkbookFailureKind.TooManyRows, this.workbook.Limits.Rows);
                row = new Row(rowNumber, rowIsHidden, cells.Cells);
                return true;
            }

            ReadAfterRows();
        }
        catch (Exception exception) when (Failures.Explain(exception, this.part?.Part) is { } failure)
        {
            Failure = failure with { Sheet = this.sheet.Name, Cell = failure.Kind is WorkbookFailureKind.CellTooLong ? cells.Address : failure.Cell };
        }

        Finish();
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => Finish();

    private void Finish()
    {
        if (cells is not null)
        {
            var counts = this.workbook.Counts[this.sheet.Index];
            this.workbook.Counts[this.sheet.Index] = new SheetCounts(Math.Max(counts.Rows, rowCount), Math.Max(counts.Cells, cells.Total));
        }

        state = State.Finished;
        this.part?.Dispose();
        this.part = null;
    }

    private void ReadUpToRows()
    {
        if (this.sheet.Part is null) throw new WorkbookFailureException(WorkbookFailureKind.MissingSheet);
        this.part = this.package.OpenXml(this.sheet.Part);
        names = new SheetNames(this.part);
        cells = new CellReader(this.part, names, this.workbook, elsewhere.Cells);
        if (this.part.ReadRoot() is not "worksheet") throw this.part.Damaged();
        if (this.part.Xml.IsEmptyElement) return;
        while (this.part.ReadChild())
        {
            if (ReferenceEquals(this.part.Xml.LocalName, names.SheetData))
            {
                if (!this.part.Xml.IsEmptyElement) state = State.InRows;
                return;
            }

            if (this.part.Xml.LocalName is "cols") ReadColumns(this.part);
            else this.part.Skip();
        }
    }

    private void ReadColumns(PartReader part)
    {
        if (part.Xml.IsEmptyElement) return;
        while (part.ReadChild())
        {
            if (part.Flag("hidden") && Number(part.Attribute("min")) is { } first && Number(part.Attribute("max")) is { } last)
            {
                if (hiddenColumns.Count >= this.workbook.Limits.Ranges) throw new WorkbookFailureException(WorkbookFailureKind.TooManyRanges, this.workbook.Limits.Ranges);
                hiddenColumns.Add(new ColumnRange(first, last));
            }

            part.Skip();
        }
    }

    /// <summary>Reads the next row element into the cell buffer; false at the end of the rows.</summary>
    private bool NextRow()
    {
        while (this.part!.ReadChild())
        {
            if (!ReferenceEquals(this.part.Xml.LocalName, names.Row))
            {
                this.part.Skip();
                continue;
            }

            ReadRowAttributes();
            cells.ReadRow(rowNumber);
            return true;
        }

        return false;
    }

    private void ReadRowAttributes()
    {
        var xml = this.part!.Xml;
        var number = rowNumber + 1;
        rowIsHidden = false;
        while (xml.MoveToNextAttribute())
        {
            if (xml.Prefix.Length > 0) continue;
            if (ReferenceEquals(xml.LocalName, names.Reference)) number = Number(xml.Value) ?? throw this.part.Damaged();
            else if (ReferenceEquals(xml.LocalName, names.Hidden)) rowIsHidden = xml.Value is "1" or "true";
        }

        xml.MoveToElement();
        if (number <= rowNumber) throw Damaged(number);
        rowNumber = number;
    }

    private WorkbookFailureException Damaged(int row) =>
        new(new WorkbookFailure(WorkbookFailureKind.Damaged) { Part = this.part!.Part, Cell = new CellAddress(row, 1) });

    private void ReadAfterRows()
    {
        while (this.part!.ReadChild())
        {
            if (this.part.Xml.LocalName is "mergeCells") SheetMerges.ReadRanges(this.part, mergedRanges, this.workbook.Limits.Ranges);
            else this.part.Skip();
        }
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
