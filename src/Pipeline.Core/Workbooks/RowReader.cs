using System.Globalization;

namespace Pipeline.Core.Workbooks;

/// <summary>Reads the rows of one sheet, forward only, in flat memory.</summary>
public sealed class RowReader : IDisposable
{
    private readonly Workbook _workbook;
    private readonly Sheet _sheet;
    private readonly Package _package;
    private readonly List<CellRange> _mergedRanges = [];
    private readonly List<ColumnRange> _hiddenColumns = [];
    private readonly SheetCounts _elsewhere;
    private readonly int _lastRow;
    private PartReader? _part;
    private SheetNames _names = null!;
    private CellReader _cells = null!;
    private State _state = State.BeforeRows;
    private int _rowNumber;
    private int _rowCount;
    private bool _rowIsHidden;

    internal RowReader(Workbook workbook, Package package, Sheet sheet, int lastRow)
    {
        _lastRow = lastRow;
        _workbook = workbook;
        _package = package;
        _sheet = sheet;
        foreach (var counts in workbook.Counts)
            _elsewhere = new SheetCounts(_elsewhere.Rows + counts.Rows, _elsewhere.Cells + counts.Cells);
        var own = workbook.Counts[sheet.Index];
        _elsewhere = new SheetCounts(_elsewhere.Rows - own.Rows, _elsewhere.Cells - own.Cells);
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
    public IReadOnlyList<ColumnRange> HiddenColumns => _hiddenColumns;

    /// <summary>Merged ranges; complete once <see cref="Read"/> has returned false, unless <see cref="IsCutShort"/>.</summary>
    public IReadOnlyList<CellRange> MergedRanges => _mergedRanges;

    /// <summary>Reads the next row that holds something, in the order of their numbers.</summary>
    /// <param name="row">The row, until the next call.</param>
    /// <returns>False after the last row, and when <see cref="Failure"/> says why there are no more.</returns>
    public bool Read(out Row row)
    {
        row = default;
        if (_state == State.Finished) return false;
        try
        {
            if (_state == State.BeforeRows) ReadUpToRows();
            while (_state == State.InRows && NextRow())
            {
                if (_rowNumber > _lastRow)
                {
                    IsCutShort = true;
                    Finish();
                    return false;
                }

                if (_cells.Count == 0) continue;
                if (++_rowCount + _elsewhere.Rows > _workbook.Limits.Rows) throw new WorkbookFailureException(WorkbookFailureKind.TooManyRows, _workbook.Limits.Rows);
                row = new Row(_rowNumber, _rowIsHidden, _cells.Cells);
                return true;
            }

            ReadAfterRows();
        }
        catch (Exception exception) when (Failures.Explain(exception, _part?.Part) is { } failure)
        {
            Failure = failure with { Sheet = _sheet.Name, Cell = failure.Kind is WorkbookFailureKind.CellTooLong ? _cells.Address : failure.Cell };
        }

        Finish();
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => Finish();

    private void Finish()
    {
        if (_cells is not null)
        {
            var counts = _workbook.Counts[_sheet.Index];
            _workbook.Counts[_sheet.Index] = new SheetCounts(Math.Max(counts.Rows, _rowCount), Math.Max(counts.Cells, _cells.Total));
        }

        _state = State.Finished;
        _part?.Dispose();
        _part = null;
    }

    private void ReadUpToRows()
    {
        if (_sheet.Part is null) throw new WorkbookFailureException(WorkbookFailureKind.MissingSheet);
        _part = _package.OpenXml(_sheet.Part);
        _names = new SheetNames(_part);
        _cells = new CellReader(_part, _names, _workbook, _elsewhere.Cells);
        if (_part.ReadRoot() is not "worksheet") throw _part.Damaged();
        if (_part.Xml.IsEmptyElement) return;
        while (_part.ReadChild())
        {
            if (ReferenceEquals(_part.Xml.LocalName, _names.SheetData))
            {
                if (!_part.Xml.IsEmptyElement) _state = State.InRows;
                return;
            }

            if (_part.Xml.LocalName is "cols") ReadColumns(_part);
            else _part.Skip();
        }
    }

    private void ReadColumns(PartReader part)
    {
        if (part.Xml.IsEmptyElement) return;
        while (part.ReadChild())
        {
            if (part.Flag("hidden") && Number(part.Attribute("min")) is { } first && Number(part.Attribute("max")) is { } last)
            {
                if (_hiddenColumns.Count >= _workbook.Limits.Ranges) throw new WorkbookFailureException(WorkbookFailureKind.TooManyRanges, _workbook.Limits.Ranges);
                _hiddenColumns.Add(new ColumnRange(first, last));
            }

            part.Skip();
        }
    }

    /// <summary>Reads the next row element into the cell buffer; false at the end of the rows.</summary>
    private bool NextRow()
    {
        while (_part!.ReadChild())
        {
            if (!ReferenceEquals(_part.Xml.LocalName, _names.Row))
            {
                _part.Skip();
                continue;
            }

            ReadRowAttributes();
            _cells.ReadRow(_rowNumber);
            return true;
        }

        return false;
    }

    private void ReadRowAttributes()
    {
        var xml = _part!.Xml;
        var number = _rowNumber + 1;
        _rowIsHidden = false;
        while (xml.MoveToNextAttribute())
        {
            if (xml.Prefix.Length > 0) continue;
            if (ReferenceEquals(xml.LocalName, _names.Reference)) number = Number(xml.Value) ?? throw _part.Damaged();
            else if (ReferenceEquals(xml.LocalName, _names.Hidden)) _rowIsHidden = xml.Value is "1" or "true";
        }

        xml.MoveToElement();
        if (number <= _rowNumber) throw Damaged(number);
        _rowNumber = number;
    }

    private WorkbookFailureException Damaged(int row) =>
        new(new WorkbookFailure(WorkbookFailureKind.Damaged) { Part = _part!.Part, Cell = new CellAddress(row, 1) });

    private void ReadAfterRows()
    {
        while (_part!.ReadChild())
        {
            if (_part.Xml.LocalName is "mergeCells") ReadMergedRanges(_part);
            else _part.Skip();
        }
    }

    private void ReadMergedRanges(PartReader part)
    {
        if (part.Xml.IsEmptyElement) return;
        while (part.ReadChild())
        {
            if (CellRange.TryParse(part.Attribute("ref"), out var range))
            {
                if (_mergedRanges.Count >= _workbook.Limits.Ranges) throw new WorkbookFailureException(WorkbookFailureKind.TooManyRanges, _workbook.Limits.Ranges);
                _mergedRanges.Add(range);
            }

            part.Skip();
        }
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
