using Pipeline.Core.Workbooks;

namespace Pipeline.Tests.Indicators;

/// <summary>Cells as someone would fill them.</summary>
internal static class Typed
{
    public static Cell Text(string text, params TextSpan[] superscripts) =>
        new() { Address = new CellAddress(9, 7), Kind = CellKind.Text, Text = text, Format = NumberFormat.General, Superscripts = superscripts };

    public static Cell Number(string stored, string format = "General") =>
        new() { Address = new CellAddress(9, 7), Kind = CellKind.Number, Text = stored, Format = NumberFormat.Parse(format) };

    public static Cell Of(CellKind kind, string text, bool isFormula = false) =>
        new() { Address = new CellAddress(9, 7), Kind = kind, Text = text, Format = NumberFormat.General, IsFormula = isFormula };
}
