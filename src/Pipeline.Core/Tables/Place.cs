using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>A cell to point at, and the text found there.</summary>
/// <param name="Sheet">Sheet name.</param>
/// <param name="Row">Row, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Found">The text found; null for an empty cell.</param>
internal readonly record struct Place(string Sheet, int Row, int Column, string? Found)
{
    /// <summary>The reference of this cell as read from a sheet: its sheet is named only when it is another.</summary>
    public string In(string sheet) => Name(Sheet, new CellAddress(Row, Column).ToString(), sheet);

    /// <summary>The reference of a provenance's cell as read from a sheet.</summary>
    public static string Name(Provenance provenance, string sheet) => Name(provenance.Sheet, provenance.Cell, sheet);

    private static string Name(string sheet, string cell, string from) =>
        string.Equals(sheet, from, StringComparison.Ordinal) ? cell : $"{cell} de la feuille «\u00A0{sheet}\u00A0»";
}
