using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>
/// The merged ranges of a sheet, row after row from the top. They are looked for when first asked for: most sheets are read without.
/// </summary>
/// <param name="workbook">The workbook.</param>
/// <param name="sheet">The sheet.</param>
/// <param name="columns">Columns beyond this are not looked at.</param>
internal sealed class MergedCells(Workbook workbook, Sheet sheet, int columns)
{
    private CellRange[]? ranges;
    private CellRange?[] current = [];
    private int next;

    /// <summary>False for a sheet without merged cells.</summary>
    public bool Any => (ranges ??= Load()).Length > 0;

    /// <summary>The merged range that a cell is part of, of several cells; null when it stands alone.</summary>
    /// <param name="cell">A cell in the row asked for last, or below.</param>
    public CellRange? At(CellAddress cell)
    {
        if (!Any || cell.Column > columns) return null;
        for (; next < ranges!.Length && ranges[next].First.Row <= cell.Row; next++)
        {
            for (var column = ranges[next].First.Column; column <= Math.Min(ranges[next].Last.Column, columns); column++) current[column] = ranges[next];
        }

        return current[cell.Column] is { } range && range.Contains(cell) ? range : null;
    }

    private CellRange[] Load()
    {
        current = new CellRange?[columns + 1];
        return [.. workbook.ReadMergedRanges(sheet).Where(range => range.First != range.Last).OrderBy(range => range.First.Row)];
    }
}
