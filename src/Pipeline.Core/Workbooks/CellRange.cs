using System.Globalization;

namespace Pipeline.Core.Workbooks;

/// <summary>A rectangle of cells, both corners included.</summary>
/// <param name="First">Top left corner.</param>
/// <param name="Last">Bottom right corner.</param>
public readonly record struct CellRange(CellAddress First, CellAddress Last)
{
    /// <summary>True when the cell lies inside.</summary>
    public bool Contains(CellAddress cell) =>
        cell.Row >= First.Row && cell.Row <= Last.Row && cell.Column >= First.Column && cell.Column <= Last.Column;

    /// <summary>Reads an A1 range (<c>B2:D5</c>) or a single cell; false when the text is neither.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellRange range)
    {
        range = default;
        var colon = text.IndexOf(':');
        if (!CellAddress.TryParse(colon < 0 ? text : text[..colon], out var one)) return false;
        var other = one;
        if (colon >= 0 && !CellAddress.TryParse(text[(colon + 1)..], out other)) return false;
        range = new CellRange(
            new CellAddress(Math.Min(one.Row, other.Row), Math.Min(one.Column, other.Column)),
            new CellAddress(Math.Max(one.Row, other.Row), Math.Max(one.Column, other.Column)));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}:{Last}");
}
