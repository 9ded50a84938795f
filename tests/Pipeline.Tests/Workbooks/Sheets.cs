using Pipeline.Core.Workbooks;
using Pipeline.Tests.Support;

namespace Pipeline.Tests.Workbooks;

/// <summary>Shows what the reader reads as lines to compare: address, kind, text, and what is not ordinary.</summary>
internal static class Sheets
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The cells of the first sheet.</summary>
    public static List<string> Cells(TestWorkbook workbook)
    {
        using var stream = workbook.Open();
        return Cells(stream);
    }

    /// <summary>The cells of a sheet given as the rows of its XML, beside the shared strings "zéro", "un" and "deux".</summary>
    public static List<string> CellsOf(string rows, string before = "", string after = "", WorkbookLimits? limits = null)
    {
        using var stream = WithRows(rows, before, after).Open();
        return Cells(stream, limits);
    }

    /// <summary>A workbook whose one sheet "Feuille" has these rows.</summary>
    public static TestWorkbook WithRows(string rows, string before = "", string after = "") => new TestWorkbook()
        .Sheet("Feuille")
        .WithPart("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\"><si><t>zéro</t></si><si><t>un</t></si><si><t>deux</t></si></sst>")
        .WithPart("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\">{before}<sheetData>{rows}</sheetData>{after}</worksheet>");

    public static List<string> Cells(Stream stream, WorkbookLimits? limits = null)
    {
        var opened = WorkbookReader.Open(stream, limits ?? new WorkbookLimits());
        if (!opened.Success) return [Show(opened.Failure)];
        using var workbook = opened.Workbook;
        using var reader = workbook.OpenRows(workbook.Sheets[0]);
        var cells = new List<string>();
        while (reader.Read(out var row))
        {
            foreach (ref readonly var cell in row.Cells) cells.Add(Show(cell));
        }

        if (reader.Failure is { } failure) cells.Add(Show(failure));
        return cells;
    }

    private static string Show(in Cell cell)
    {
        var shown = $"{cell.Address} {cell.Kind} {cell.Text}";
        if (!cell.Format.IsGeneral) shown += " " + cell.Format.Code;
        if (cell.IsFormula) shown += " formula";
        foreach (var span in cell.Superscripts) shown += string.Concat(" ^", cell.Text.AsSpan(span.Start, span.Length));
        return shown;
    }

    private static string Show(WorkbookFailure failure) =>
        $"{failure.Kind}" + (failure.Sheet is { } sheet ? $" in {sheet}" : "") + (failure.Cell is { } cell ? $" at {cell}" : "");
}
