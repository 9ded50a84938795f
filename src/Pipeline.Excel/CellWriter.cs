using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using Pipeline.Core.Workbooks;

namespace Pipeline.Excel;

/// <summary>Writes what a stranger typed into a cell of ours: texts as texts, never as formulas; numbers as they are stored, with their format.</summary>
internal static class CellWriter
{
    private const int MostCharacters = 32_767;
    private const int LongestFormat = 255;

    // Stands for a formula without result, which is an error in the copy too until a number takes its place: #N/A in Excel.
    private const string NoResult = "NA()";

    private const int DaysFrom1900To1904 = 1462;

    /// <summary>Repeats a cell.</summary>
    public static void Write(IXLCell target, in Cell cell, Workbook book)
    {
        switch (cell.Kind)
        {
            case CellKind.Text when cell.Superscripts.Count > 0:
                WriteRuns(target, cell);
                break;
            case CellKind.Number when double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                // The copy counts days from 1900.
                target.SetValue(cell.Format.IsDate && book.Uses1904Dates ? number + DaysFrom1900To1904 : number);
                break;
            case CellKind.Boolean:
                target.SetValue(cell.Text is "TRUE");
                break;
            case CellKind.IsoDate when book.ToDate(cell) is { } date:
                target.SetValue(date);
                break;
            case CellKind.Blank when cell.IsFormula:
                target.SetFormulaA1(NoResult);
                return;
            case CellKind.Blank:
                return;
            default:
                WriteText(target, cell.Text);
                break;
        }

        if (!cell.Format.IsGeneral && cell.Format.Code.Length is > 0 and <= LongestFormat) target.Style.NumberFormat.SetFormat(Writable(cell.Format.Code));
    }

    /// <summary>Writes a text, whatever it starts with.</summary>
    public static void WriteText(IXLCell target, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        var writable = Writable(text);
        target.SetValue(writable);
        target.SetDataType(XLDataType.Text);

        // Whoever edits the cell must not make a formula of it.
        if (writable[0] is '=' or '+' or '-' or '@') target.Style.SetIncludeQuotePrefix();
    }

    /// <summary>A text as XML and a cell can hold it.</summary>
    public static string Writable(string text)
    {
        var cut = text.Length > MostCharacters ? text[..MostCharacters] : text;
        if (!cut.Any(c => c < ' ' || char.IsSurrogate(c) || c >= '\uFFFE')) return cut;
        var writable = new StringBuilder(cut.Length);
        foreach (var rune in cut.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if ((rune.Value < ' ' && rune.Value is not ('\n' or '\t')) || (rune.Value & 0xFFFE) == 0xFFFE) writable.Append('\uFFFD');
            else writable.Append(rune.ToString());
        }

        return writable.ToString();
    }

    // A mark typed as superscript must not become a digit of the number before it.
    private static void WriteRuns(IXLCell target, in Cell cell)
    {
        var at = 0;
        foreach (var span in cell.Superscripts)
        {
            if (span.Start > at) target.RichText.AddText(Writable(cell.Text[at..span.Start]));
            at = Math.Min(cell.Text.Length, span.Start + span.Length);
            target.RichText.AddText(Writable(cell.Text[span.Start..at])).SetVerticalAlignment(XLFontVerticalTextAlignmentValues.Superscript);
        }

        if (at < cell.Text.Length) target.RichText.AddText(Writable(cell.Text[at..]));
    }
}
