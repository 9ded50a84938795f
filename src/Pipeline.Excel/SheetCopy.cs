using ClosedXML.Excel;
using Pipeline.Core.Workbooks;

namespace Pipeline.Excel;

/// <summary>One sheet of the service's in the copy: the same values in the same cells.</summary>
/// <param name="sheet">Where it is written.</param>
/// <param name="book">The workbook that it is read from.</param>
internal sealed class SheetCopy(IXLWorksheet sheet, Workbook book)
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;
    private const int MostMerged = 1_000;
    private const int MostCovered = 20_000;
    private const double Narrowest = 9;
    private const double Widest = 60;

    private readonly Dictionary<int, double> widths = [];
    private readonly HashSet<int> rows = [];

    /// <summary>The sheet.</summary>
    public IXLWorksheet Sheet => sheet;

    /// <summary>True when the rows of a finding are here.</summary>
    public bool Has(int row) => rows.Contains(row);

    /// <summary>The cell at an address; null when no sheet can have it.</summary>
    public IXLCell? Cell(CellAddress address) => IsPossible(address) ? sheet.Cell(address.Row, address.Column) : null;

    /// <summary>Repeats a row.</summary>
    public void AddRow(in Row row, bool isHidden)
    {
        if (row.Number > LastRow) return;
        rows.Add(row.Number);
        foreach (ref readonly var cell in row.Cells)
        {
            if (!IsPossible(cell.Address)) continue;
            CellWriter.Write(sheet.Cell(cell.Address.Row, cell.Address.Column), cell, book);
            widths[cell.Address.Column] = Math.Max(widths.GetValueOrDefault(cell.Address.Column, Narrowest), Math.Min(Widest, cell.Text.Length + 2));
        }

        if (isHidden) sheet.Row(row.Number).Hide();
    }

    /// <summary>Repeats what is known of a sheet once its rows are read.</summary>
    /// <param name="merged">Its merged ranges.</param>
    /// <param name="hidden">Its hidden columns.</param>
    /// <param name="isMarked">Whether a comment stands at a cell: under a merged one nobody would see it.</param>
    /// <param name="isWanted">Whether a column must be seen.</param>
    public void Finish(IReadOnlyList<CellRange> merged, IReadOnlyList<ColumnRange> hidden, Func<CellAddress, bool> isMarked, Func<int, bool> isWanted)
    {
        SheetStyle.FitToPage(sheet);
        foreach (var (column, width) in widths) sheet.Column(column).Width = width;
        foreach (var column in widths.Keys.Where(column => hidden.Any(range => range.Contains(column)) && !isWanted(column))) sheet.Column(column).Hide();
        var covered = new HashSet<CellAddress>();
        foreach (var range in merged.Where(range => CanMerge(range, covered, isMarked)).Take(MostMerged))
            sheet.Range(range.First.Row, range.First.Column, range.Last.Row, range.Last.Column).Merge();
    }

    private static bool IsPossible(CellAddress address) => address is { Row: <= LastRow, Column: <= LastColumn };

    // Ranges that overlap, that hide a comment, or that cover more than a person would merge are left as they are.
    private bool CanMerge(CellRange range, HashSet<CellAddress> covered, Func<CellAddress, bool> isMarked)
    {
        if (!rows.Contains(range.First.Row) || !IsPossible(range.Last)) return false;
        if ((long)(range.Last.Row - range.First.Row + 1) * (range.Last.Column - range.First.Column + 1) > MostCovered - covered.Count) return false;
        var cells = Cells(range).ToList();
        if (cells.Exists(cell => covered.Contains(cell) || (cell != range.First && isMarked(cell)))) return false;
        covered.UnionWith(cells);
        return true;
    }

    private static IEnumerable<CellAddress> Cells(CellRange range) =>
        from row in Enumerable.Range(range.First.Row, range.Last.Row - range.First.Row + 1)
        from column in Enumerable.Range(range.First.Column, range.Last.Column - range.First.Column + 1)
        select new CellAddress(row, column);
}
