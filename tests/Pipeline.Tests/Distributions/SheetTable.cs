using Pipeline.Core.Workbooks;

namespace Pipeline.Tests.Distributions;

/// <summary>A sheet whose first row names its columns.</summary>
/// <param name="Headings">The names, in order.</param>
/// <param name="Rows">The other rows: cells by the name of their column.</param>
internal sealed record SheetTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyDictionary<string, Cell>> Rows)
{
    public static SheetTable Read(byte[] workbook, string? sheet = null)
    {
        using var stream = new MemoryStream(workbook);
        using var book = WorkbookReader.Open(stream, new WorkbookLimits()).Workbook!;
        using var reader = book.OpenRows(book.Sheets.First(s => sheet is null || s.Name == sheet));
        List<string>? headings = null;
        var rows = new List<IReadOnlyDictionary<string, Cell>>();
        while (reader.Read(out var row))
        {
            if (headings is null)
            {
                headings = [.. row.Cells.ToArray().Select(c => c.Text)];
                continue;
            }

            rows.Add(row.Cells.ToArray().ToDictionary(c => headings[c.Address.Column - 1], StringComparer.Ordinal));
        }

        return new SheetTable(headings!, rows);
    }
}
