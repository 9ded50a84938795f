using System.Globalization;

namespace Pipeline.Core.Workbooks;

/// <summary>The place of a cell on its sheet, both parts counted from 1: <c>G9</c> is row 9, column 7.</summary>
/// <param name="Row">Row number, from 1.</param>
/// <param name="Column">Column number, from 1 (A).</param>
public readonly record struct CellAddress(int Row, int Column) : IComparable<CellAddress>
{
    /// <summary>The letters of a column: 1 is <c>A</c>, 28 is <c>AB</c>.</summary>
    public static string ColumnName(int column)
    {
        Span<char> letters = stackalloc char[7];
        var start = letters.Length;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            letters[--start] = (char)('A' + ((rest - 1) % 26));
        return new string(letters[start..]);
    }

    /// <summary>Reads an A1 reference (<c>G9</c>, <c>$G$9</c>); false when the text is not one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellAddress address)
    {
        address = default;
        var i = 0;
        var column = 0;
        if (i < text.Length && text[i] == '$') i++;
        for (; i < text.Length && char.IsAsciiLetter(text[i]); i++)
        {
            column = (column * 26) + (char.ToUpperInvariant(text[i]) - 'A' + 1);
            if (column > 1 << 20) return false;
        }

        if (i < text.Length && text[i] == '$') i++;
        if (column == 0 || !int.TryParse(text[i..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) || row == 0) return false;
        address = new CellAddress(row, column);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(CellAddress other) => Row != other.Row ? Row.CompareTo(other.Row) : Column.CompareTo(other.Column);

    /// <inheritdoc/>
    public override string ToString() => ColumnName(Column) + Row.ToString(CultureInfo.InvariantCulture);

#pragma warning disable CS1591 // the comparison operators say what CompareTo says
    public static bool operator <(CellAddress left, CellAddress right) => left.CompareTo(right) < 0;

    public static bool operator <=(CellAddress left, CellAddress right) => left.CompareTo(right) <= 0;

    public static bool operator >(CellAddress left, CellAddress right) => left.CompareTo(right) > 0;

    public static bool operator >=(CellAddress left, CellAddress right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591
}
