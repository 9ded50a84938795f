using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>
/// One row, or two, that may be the header of a table: what stands above each column. Of two rows, the upper one holds groups, merged over
/// their columns or typed above the first of them, or names that stand over both rows.
/// </summary>
internal sealed class HeaderRows
{
    private readonly List<Heading> headings = [];

    private readonly List<int> line = [];

    private HeaderRows(int firstRow, int lastRow) => (FirstRow, LastRow) = (firstRow, lastRow);

    /// <summary>The first of its rows.</summary>
    public int FirstRow { get; }

    /// <summary>The last of its rows.</summary>
    public int LastRow { get; private set; }

    /// <summary>What stands above the columns, left to right.</summary>
    public IReadOnlyList<Heading> Headings => headings;

    /// <summary>True when a column is named as the label.</summary>
    public bool HasLabel { get; private set; }

    /// <summary>True when there is a column of values, or columns by period.</summary>
    public bool HasValues => HasValue || Periods > 0;

    /// <summary>True when a column is named as the values.</summary>
    public bool HasValue { get; private set; }

    /// <summary>How many columns are headed by a period.</summary>
    public int Periods { get; private set; }

    /// <summary>True when the section of the rows is a column.</summary>
    public bool HasSection { get; private set; }

    /// <summary>True when values are named without doubt, by the column or by periods.</summary>
    public bool NamesValues => Periods > 0 || headings.Exists(heading => heading.Column == Column.Value && !heading.IsLoose);

    /// <summary>True when a heading means nothing to us.</summary>
    public bool HasUnknown => headings.Exists(heading => heading.Words.Kind == HeadingKind.Unknown);

    /// <summary>How many headings are understood: the score of the rows as a header.</summary>
    public int Score { get; private set; }

    /// <summary>True for the header of a table: a label beside a value, or beside periods.</summary>
    public bool IsComplete => HasLabel && HasValues;

    /// <summary>Number of a column without heading that holds the labels, as the row below shows; 0 when there is none.</summary>
    public int AssumedLabel { get; private set; }

    /// <summary>One row as a header.</summary>
    public static HeaderRows One(ReadOnlySpan<Cell> row, HeadingReader reader)
    {
        var rows = new HeaderRows(RowOf(row), RowOf(row));
        foreach (ref readonly var cell in row)
        {
            if (reader.Read(cell) is { Kind: not HeadingKind.None } words) rows.Add(new Heading(cell.Address.Column, default, words));
        }

        if (rows.HasLabel && !rows.HasValues) rows.TakeShare();
        return rows;
    }

    // Where nothing else names the values, their share, rate or cost does.
    private void TakeShare()
    {
        var at = headings.FindIndex(heading => heading.Words.Kind == HeadingKind.Unknown && ColumnHeadings.SaysHow(heading.Text));
        if (at < 0) return;
        headings[at] = headings[at] with { Words = headings[at].Words with { Kind = HeadingKind.Column, Column = Column.Value, IsLoose = true } };
        HasValue = true;
        Score++;
    }

    /// <summary>Two rows as headings; null when they are none. They may be no header of a table.</summary>
    /// <param name="upper">The upper row.</param>
    /// <param name="lower">The row right below.</param>
    /// <param name="reader">Tells what a heading says.</param>
    /// <param name="merges">The merged ranges, asked from the upper row.</param>
    public static HeaderRows? Two(ReadOnlySpan<Cell> upper, ReadOnlySpan<Cell> lower, HeadingReader reader, MergedCells merges)
    {
        if (upper.Length == 0 || lower.Length == 0 || RowOf(lower) != RowOf(upper) + 1 || HoldsFigures(lower)) return null;
        var groups = new HeadingGroups(Words(upper, reader), Words(lower, reader), One(lower, reader).IsComplete, merges);
        if (groups.IsNone) return null;
        var rows = new HeaderRows(RowOf(upper), RowOf(lower));
        foreach (var number in groups.Columns)
        {
            if (groups.Read(number) is not { } heading) return null;
            rows.Add(heading);
        }

        var understood = rows.headings.Count(heading => heading.Words.IsUnderstood || (heading.Words.Kind == HeadingKind.Unknown && heading.Period is not null));
        return groups.Count > 0 && (understood >= 2 || (groups.AreTied && understood > 0)) ? rows : null;
    }

    /// <summary>Columns of a line under the headings that is not understood.</summary>
    public IReadOnlyList<int> Line => line;

    /// <summary>True when the row right below holds nothing but words where values stand, and no values.</summary>
    public bool IsOverLine(in Row below)
    {
        if (below.Cells.Length == 0 || below.Number != LastRow + 1) return false;
        var isUnderValue = false;
        foreach (ref readonly var cell in below.Cells)
        {
            if (cell.Kind != CellKind.Text || FrenchNumber.Parse(cell, date: null).Success) return false;
            var number = cell.Address.Column;
            var above = headings.FindLast(heading => heading.Number <= number);
            if (above.Period is null && !(above.Number == number && above.Column == Column.Value)) return false;
            isUnderValue |= above.Number == number;
        }

        return isUnderValue;
    }

    /// <summary>Takes the row right below into the header, although it is not understood.</summary>
    public void TakeLine(in Row below)
    {
        LastRow = below.Number;
        foreach (ref readonly var cell in below.Cells) line.Add(cell.Address.Column);
    }

    /// <summary>True when a number of the row is no year: it is a row of figures.</summary>
    public static bool HoldsFigures(ReadOnlySpan<Cell> row)
    {
        foreach (ref readonly var cell in row)
        {
            if (cell.Kind == CellKind.Number && !cell.Format.IsDate && (cell.Text.Length < 4 || cell.Text[0] is not ('1' or '2') || (cell.Text.Length > 4 && cell.Text[4] != '.')))
                return true;
        }

        return false;
    }

    /// <summary>Looks for the labels in the one column without heading, left of the values, in which the row below holds a text.</summary>
    public void AssumeLabel(ReadOnlySpan<Cell> below)
    {
        AssumedLabel = 0;
        if (HasLabel || !HasValues || Score < 2 || below.Length == 0 || RowOf(below) != LastRow + 1) return;
        var firstValue = headings.Where(heading => heading.Period is not null || heading.Column == Column.Value).Min(heading => heading.Number);
        foreach (ref readonly var cell in below)
        {
            var number = cell.Address.Column;
            if (cell.Kind != CellKind.Text || CellText.IsBlank(cell) || number > firstValue || headings.Exists(heading => heading.Number == number)) continue;
            if (AssumedLabel > 0)
            {
                AssumedLabel = 0;
                return;
            }

            AssumedLabel = number;
        }
    }

    private static int RowOf(ReadOnlySpan<Cell> row) => row.Length == 0 ? 0 : row[0].Address.Row;

    private static SortedDictionary<int, HeadingWords> Words(ReadOnlySpan<Cell> row, HeadingReader reader)
    {
        var words = new SortedDictionary<int, HeadingWords>();
        foreach (ref readonly var cell in row)
        {
            if (reader.Read(cell) is { Kind: not HeadingKind.None } known) words.Add(cell.Address.Column, known);
        }

        return words;
    }

    private void Add(Heading heading)
    {
        headings.Add(heading);
        var column = heading.Column;
        if (column is null && heading.Period is null) return;
        Score++;
        HasLabel |= column is Column.Label or Column.Name;
        HasValue |= column is Column.Value;
        HasSection |= column is Column.Section or Column.Action;
        if (column is null) Periods++;
    }
}
