using Pipeline.Core.Workbooks;
using Xunit;

namespace Pipeline.Tests.Workbooks;

/// <summary>Reads a workbook to its end.</summary>
internal static class Drain
{
    /// <summary>The first failure met; null when there is none. What is promised of rows and cells is checked on the way.</summary>
    public static WorkbookFailure? Read(Stream stream, WorkbookLimits limits)
    {
        var opened = WorkbookReader.Open(stream, limits);
        if (!opened.Success) return opened.Failure;
        using var workbook = opened.Workbook;
        foreach (var sheet in workbook.Sheets)
        {
            using var reader = workbook.OpenRows(sheet);
            var last = 0;
            while (reader.Read(out var row))
            {
                Assert.True(row.Number > last);
                Assert.False(row.Cells.IsEmpty);
                last = row.Number;
                Check(row, workbook, limits);
            }

            if (reader.Failure is not null) return reader.Failure;
        }

        return null;
    }

    private static void Check(Row row, Workbook workbook, WorkbookLimits limits)
    {
        var column = 0;
        foreach (ref readonly var cell in row.Cells)
        {
            Assert.Equal(row.Number, cell.Address.Row);
            Assert.InRange(cell.Address.Column, column + 1, limits.Columns);
            Assert.InRange(cell.Text.Length, 0, limits.CellCharacters);
            Assert.True(cell.Kind != CellKind.Blank || cell.IsFormula);
            Assert.NotNull(cell.Format);
            foreach (var span in cell.Superscripts) Assert.InRange(span.Start + span.Length, 1, cell.Text.Length);
            workbook.ToDate(cell);
            column = cell.Address.Column;
        }
    }
}
