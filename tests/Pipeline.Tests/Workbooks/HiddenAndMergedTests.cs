using Pipeline.Core.Workbooks;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Workbooks;

public sealed class HiddenAndMergedTests
{
    [Fact]
    public void Hidden_rows_and_columns_are_read_and_said_to_be_hidden()
    {
        using var stream = new TestWorkbook()
            .Sheet("Feuille", sheet => { sheet.HiddenRows.Add(2); sheet.HiddenColumns.UnionWith([2, 5]); }, [1, 2], [3, 4], [5])
            .Open();
        using var workbook = WorkbookReader.Open(stream, new WorkbookLimits()).Workbook!;
        using var reader = workbook.OpenRows(workbook.Sheets[0]);
        var rows = new List<string>();
        while (reader.Read(out var row)) rows.Add($"{row.Number} {row.Cells.Length} {row.IsHidden}");
        Assert.Equal(["1 2 False", "2 2 True", "3 1 False"], rows);
        Assert.Equal([new ColumnRange(2, 2), new ColumnRange(5, 5)], reader.HiddenColumns);
    }

    [Fact]
    public void Merged_ranges_are_told_after_the_rows()
    {
        using var stream = new TestWorkbook().Sheet("Feuille", sheet => sheet.Merged.AddRange(["A1:C1", "B7:B9"]), [1]).Open();
        using var workbook = WorkbookReader.Open(stream, new WorkbookLimits()).Workbook!;
        using var reader = workbook.OpenRows(workbook.Sheets[0]);
        while (reader.Read(out _))
        {
            // Nothing of the rows matters here.
        }

        Assert.Null(reader.Failure);
        Assert.Equal(["A1:C1", "B7:B9"], reader.MergedRanges.Select(range => range.ToString()));
        Assert.True(reader.MergedRanges[1].Contains(new CellAddress(8, 2)));
        Assert.False(reader.MergedRanges[1].Contains(new CellAddress(8, 3)));
    }

    [Theory]
    [InlineData("hidden", true)]
    [InlineData("veryHidden", true)]
    [InlineData("visible", false)]
    public void A_sheet_is_hidden_or_not(string state, bool hidden)
    {
        using var stream = Sheets.WithRows("")
            .WithPart("xl/workbook.xml", $"<workbook xmlns='{Sheets.Main}' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='S' sheetId='1' state='{state}' r:id='rId1'/></sheets></workbook>")
            .Open();
        using var workbook = WorkbookReader.Open(stream, new WorkbookLimits()).Workbook!;
        Assert.Equal(hidden, Assert.Single(workbook.Sheets).IsHidden);
    }
}
