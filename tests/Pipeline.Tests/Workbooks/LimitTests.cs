using Pipeline.Core.Workbooks;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Workbooks;

public sealed class LimitTests
{
    [Fact]
    public void A_file_too_large_is_refused_before_it_is_read()
    {
        var bytes = new TestWorkbook().Sheet("Feuille", ["un"]).ToBytes();
        Assert.Null(FailureOf(bytes, new WorkbookLimits { FileBytes = bytes.Length }));
        Assert.Equal(WorkbookFailureKind.FileTooLarge, FailureOf(bytes, new WorkbookLimits { FileBytes = bytes.Length - 1 })?.Kind);
    }

    [Fact]
    public void Rows_are_counted_over_all_sheets()
    {
        var bytes = new TestWorkbook().Sheet("Une", [1], [], [2]).Sheet("Deux", [3], [4]).ToBytes();
        Assert.Null(FailureOf(bytes, new WorkbookLimits { Rows = 4 }));
        Assert.Equal(
            new WorkbookFailure(WorkbookFailureKind.TooManyRows) { Sheet = "Deux", Limit = 3 },
            FailureOf(bytes, new WorkbookLimits { Rows = 3 }));
    }

    [Fact]
    public void Cells_are_counted_even_when_empty()
    {
        var bytes = Sheets.WithRows("<row><c s='1'/><c/></row><row><c/></row>").ToBytes();
        Assert.Null(FailureOf(bytes, new WorkbookLimits { Cells = 3 }));
        Assert.Equal(WorkbookFailureKind.TooManyCells, FailureOf(bytes, new WorkbookLimits { Cells = 2 })?.Kind);
    }

    [Fact]
    public void A_column_counts_when_it_holds_something()
    {
        Assert.Equal(["A1 Number 1"], Sheets.CellsOf("<row r='1'><c r='A1'><v>1</v></c><c r='XFD1' s='1'/></row>"));
        Assert.Equal(["ALL1 Number 1"], Sheets.CellsOf("<row r='1'><c r='ALL1'><v>1</v></c></row>"));
        Assert.Equal(["TooManyColumns in Feuille at ALM1"], Sheets.CellsOf("<row r='1'><c r='ALM1'><v>1</v></c></row>"));
    }

    [Theory]
    [InlineData("<c r='B1' t='inlineStr'><is><t>{0}</t></is></c>")]
    [InlineData("<c r='B1' t='inlineStr'><is><r><t>{0}</t></r></is></c>")]
    [InlineData("<c r='B1' t='str'><v>{0}</v></c>")]
    [InlineData("<c r='B1'><v>{0}</v></c>")]
    public void A_text_longer_than_Excel_allows_is_refused(string cell) =>
        Assert.Equal(
            ["CellTooLong in Feuille at B1"],
            Sheets.CellsOf($"<row r='1'>{cell.Replace("{0}", new string('1', 32_768), StringComparison.Ordinal)}</row>"));

    [Fact]
    public void A_shared_text_longer_than_Excel_allows_is_refused() =>
        Assert.Equal(WorkbookFailureKind.CellTooLong, FailureOf(new TestWorkbook().Sheet("Feuille", [new string('a', 32_768)]).ToBytes(), new WorkbookLimits())?.Kind);

    [Fact]
    public void Parts_sheets_texts_and_styles_are_counted()
    {
        var bytes = new TestWorkbook().Sheet("Une", ["un", "deux"], [new Number("1", "0"), new Number("1", "0.0")]).Sheet("Deux").ToBytes();
        Assert.Null(FailureOf(bytes, new WorkbookLimits { Parts = 8, Sheets = 2, SharedStrings = 2, SharedStringCharacters = 6, Styles = 3 }));
        Assert.Equal(WorkbookFailureKind.TooManyParts, FailureOf(bytes, new WorkbookLimits { Parts = 7 })?.Kind);
        Assert.Equal(WorkbookFailureKind.TooManySheets, FailureOf(bytes, new WorkbookLimits { Sheets = 1 })?.Kind);
        Assert.Equal(WorkbookFailureKind.TooManySharedStrings, FailureOf(bytes, new WorkbookLimits { SharedStrings = 1 })?.Kind);
        Assert.Equal(WorkbookFailureKind.TooManySharedStrings, FailureOf(bytes, new WorkbookLimits { SharedStringCharacters = 5 })?.Kind);
        Assert.Equal(WorkbookFailureKind.TooManyStyles, FailureOf(bytes, new WorkbookLimits { Styles = 2 })?.Kind);
    }

    [Theory]
    [InlineData("", "<mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='A2:B2'/></mergeCells>", "")]
    [InlineData("<cols><col min='1' max='1' hidden='1'/><col min='2' max='2' hidden='1'/></cols>", "", "")]
    [InlineData("", "", "<c r='A1'><f t='array' ref='A1:A2'>1</f></c><c r='B1'><f t='array' ref='B1:B2'>1</f></c>")]
    public void Ranges_are_counted(string before, string after, string cells)
    {
        var bytes = Sheets.WithRows($"<row r='1'>{cells}</row>", before, after).ToBytes();
        Assert.Null(FailureOf(bytes, new WorkbookLimits { Ranges = 2 }));
        Assert.Equal(WorkbookFailureKind.TooManyRanges, FailureOf(bytes, new WorkbookLimits { Ranges = 1 })?.Kind);
    }

    [Fact]
    public void Inflated_bytes_are_counted_over_all_parts_read()
    {
        var bytes = new TestWorkbook().Sheet("Feuille", [.. Enumerable.Range(0, 500).Select(i => (TestCell)i)]).WithPart("xl/media/unread.bin", new byte[100_000]).ToBytes();
        Assert.Null(FailureOf(bytes, new WorkbookLimits { UncompressedBytes = 50_000 }));
        Assert.Equal(WorkbookFailureKind.ContentTooLarge, FailureOf(bytes, new WorkbookLimits { UncompressedBytes = 5_000 })?.Kind);
    }

    /// <summary>The first failure of opening the workbook and reading all its sheets; null when there is none.</summary>
    private static WorkbookFailure? FailureOf(byte[] bytes, WorkbookLimits limits)
    {
        using var stream = new MemoryStream(bytes);
        return Drain.Read(stream, limits);
    }
}
