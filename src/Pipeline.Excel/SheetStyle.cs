using ClosedXML.Excel;

namespace Pipeline.Excel;

/// <summary>How the sheets that we write look.</summary>
internal static class SheetStyle
{
    /// <summary>The number format of text: what is typed stays as it was typed.</summary>
    public const string Text = "@";

    private const double LineHeight = 15;
    private const double TallestRow = 400;
    private const double WidestLetters = 1.15;

    /// <summary>Behind the headings.</summary>
    public static XLColor HeaderFill { get; } = XLColor.FromHtml("#1F4E79");

    /// <summary>Between rows.</summary>
    public static XLColor Rule { get; } = XLColor.FromHtml("#D0D7DE");

    /// <summary>Behind cells to fill.</summary>
    public static XLColor ToFill { get; } = XLColor.FromHtml("#FFF8D6");

    /// <summary>Behind their heading.</summary>
    public static XLColor ToFillHeader { get; } = XLColor.FromHtml("#F2C230");

    /// <summary>Behind cells that are there to be read.</summary>
    public static XLColor Locked { get; } = XLColor.FromHtml("#F0F2F4");

    /// <summary>Words that matter less.</summary>
    public static XLColor Muted { get; } = XLColor.FromHtml("#57606A");

    /// <summary>Dresses a table and its row of headings.</summary>
    public static void Table(IXLRange table)
    {
        table.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
        table.Style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(Rule);
        table.FirstRow().Style
            .Font.SetBold()
            .Font.SetFontColor(XLColor.White)
            .Fill.SetBackgroundColor(HeaderFill);
    }

    /// <summary>The height of a row that shows all of its texts. ClosedXML measures text with a font library that only Windows has, and not every program fits rows to their text by itself.</summary>
    /// <param name="cells">Each text, and the width of its column in characters.</param>
    public static double Height(IEnumerable<(string? Text, double Width)> cells) => Math.Min(TallestRow, LineHeight * cells.Max(cell => Lines(cell.Text, cell.Width)));

    /// <summary>Prints a sheet on pages as wide as the paper.</summary>
    public static void FitToPage(IXLWorksheet sheet, XLPageOrientation orientation = XLPageOrientation.Landscape)
    {
        sheet.PageSetup.PageOrientation = orientation;
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.6).SetBottom(0.8).SetHeader(0.3).SetFooter(0.4);
    }

    /// <summary>Writes into a cell: text stays text, a number keeps its format.</summary>
    public static void Write(IXLCell cell, CellContent content)
    {
        if (content.Number is { } number)
        {
            cell.SetValue(number);
            cell.Style.NumberFormat.SetFormat(content.Format ?? "General");
        }
        else if (!content.IsEmpty)
        {
            cell.Style.NumberFormat.SetFormat(Text);
            cell.SetValue(content.Text);
        }
    }

    private static int Lines(string? text, double width) => Math.Max(1, (int)Math.Ceiling((text?.Length ?? 0) * WidestLetters / width));
}
