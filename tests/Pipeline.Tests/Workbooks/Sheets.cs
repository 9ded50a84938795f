using Pipeline.Core.Workbooks;
using Pipeline.Tests.Support;

namespace Pipeline.Tests.Workbooks;

/// <summary>Shows what the reader reads as lines to compare: address, kind, text, and what is not ordinary.</summary>
internal static class Sheets
{
    /// <summary>The cells of the first sheet.</summary>
    public static List<string> Cells(TestWorkbook workbook)
    {
        using var stream = workbook.Open();
        return Cells(stream);
    }

    public static List<string> Cells(Stream stream)
    {
        var opened = WorkbookReader.Open(stream, new WorkbookLimits());
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
