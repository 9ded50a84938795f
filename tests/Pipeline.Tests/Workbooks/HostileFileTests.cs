using Pipeline.Core.Workbooks;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Workbooks;

/// <summary>Files made to exhaust a reader. Each ends in a named failure after bounded work.</summary>
public sealed class HostileFileTests
{
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const long Gigabyte = 1L << 30;
    private static readonly byte[] Ordinary = new TestWorkbook().Sheet("Feuille", ["un"]).ToBytes();

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData(Sheet)]
    public void Elements_nested_100_000_deep_are_too_deep(string part)
    {
        var file = Zips.WithHuge(Ordinary, part, $"<a xmlns='{Sheets.Main}'>", "<b>", 100_000);
        Assert.True(file.Length < 8_192);
        AssertFails(file, WorkbookFailureKind.TooDeep, WorkbookFailureKind.Damaged, WorkbookFailureKind.OtherDocument);
    }

    [Theory]
    [InlineData("<sheetData>", "<row>")]
    [InlineData("<sheetData><row>", "<c>")]
    [InlineData("<sheetData><row><c>", "<v>")]
    [InlineData("<sheetData><row><c><is>", "<r>")]
    [InlineData("<sheetData><row><c><is>", "<t>")]
    [InlineData("<sheetData><row><c>", "<f>")]
    [InlineData("<mergeCells>", "<mergeCell>")]
    [InlineData("<cols>", "<col>")]
    public void Elements_nested_in_known_ones_are_too_deep(string start, string block) =>
        AssertFails(Zips.WithHuge(Ordinary, Sheet, $"<worksheet xmlns='{Sheets.Main}'>{start}", block, 100_000), WorkbookFailureKind.TooDeep);

    [Theory]
    [InlineData("[Content_Types].xml", null)]
    [InlineData("xl/workbook.xml", WorkbookFailureKind.Damaged)]
    [InlineData(Sheet, WorkbookFailureKind.Damaged)]
    public void A_gigabyte_of_zeros_costs_nothing(string part, WorkbookFailureKind? kind)
    {
        var file = Zips.WithHuge(Ordinary, part, "", new string('\0', 1 << 20), Gigabyte >> 20);
        Assert.Equal(kind, FailureOf(file)?.Kind);
    }

    [Fact]
    public void A_gigabyte_of_zeros_alone_is_an_archive() =>
        AssertFails(Zips.WithHuge(Zips.Of(("vide.txt", "")), "zeros", "", new string('\0', 1 << 20), Gigabyte >> 20), WorkbookFailureKind.OtherArchive);

    [Fact]
    public void A_gigabyte_of_spaces_in_a_sheet_is_too_much()
    {
        var file = Zips.WithHuge(Ordinary, Sheet, $"<worksheet xmlns='{Sheets.Main}'><sheetData>", new string(' ', 1 << 20), Gigabyte >> 20);
        AssertFails(file, WorkbookFailureKind.Damaged, WorkbookFailureKind.ContentTooLarge);
    }

    [Theory]
    [InlineData("<row><c><v>", "1", WorkbookFailureKind.CellTooLong)]
    [InlineData("<row><c t='inlineStr'><is><t>", "1", WorkbookFailureKind.CellTooLong)]
    [InlineData("<row><c><f>", "1", WorkbookFailureKind.Damaged)]
    [InlineData("<row><c r='", "1", WorkbookFailureKind.Damaged)]
    [InlineData("<row a", "1", WorkbookFailureKind.Damaged)]
    [InlineData("<row ", "a", WorkbookFailureKind.Damaged)]
    [InlineData("<!--", "1", WorkbookFailureKind.Damaged)]
    [InlineData("<?pi ", "1", WorkbookFailureKind.Damaged)]
    [InlineData("<row><c><v><![CDATA[", "1", WorkbookFailureKind.Damaged)]
    public void One_token_without_end_is_refused(string start, string character, WorkbookFailureKind kind)
    {
        var file = Zips.WithHuge(Ordinary, Sheet, $"<worksheet xmlns='{Sheets.Main}'><sheetData>{start}", new string(character[0], 1 << 20), 64);
        AssertFails(file, kind);
    }

    [Fact]
    public void Attributes_without_end_are_refused()
    {
        var attributes = string.Concat(Enumerable.Range(0, 500_000).Select(i => $" a{i}='1'"));
        AssertFails(Zips.WithHuge(Ordinary, Sheet, $"<worksheet xmlns='{Sheets.Main}'><sheetData><row", attributes, 1, "/></sheetData></worksheet>"), WorkbookFailureKind.Damaged);
    }

    [Theory]
    [InlineData("<{0}/>")]
    [InlineData("<row {0}=''/>")]
    [InlineData("<row xmlns:p='{0}'/>")]
    [InlineData("<row><c><{0}/></c></row>")]
    public void Names_without_end_are_refused(string element)
    {
        var elements = string.Concat(Enumerable.Range(0, 200_000).Select(i => element.Replace("{0}", $"n{i}", StringComparison.Ordinal)));
        AssertFails(Zips.WithHuge(Ordinary, Sheet, $"<worksheet xmlns='{Sheets.Main}'><sheetData>", elements, 1, "</sheetData></worksheet>"), WorkbookFailureKind.Damaged);
    }

    [Fact]
    public void Long_format_codes_and_targets_are_refused()
    {
        AssertFails(
            new TestWorkbook().Sheet("Feuille", [new Number("1", new string('0', 1_001))]).ToBytes(), WorkbookFailureKind.Damaged);
        AssertFails(
            new TestWorkbook().Sheet("Feuille").WithPart("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id='rId1' Type='worksheet' Target='{new string('a', 2_049)}'/></Relationships>").ToBytes(),
            WorkbookFailureKind.Damaged);
    }

    [Theory]
    [InlineData("<!DOCTYPE a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>")]
    public void Document_types_are_prohibited(string declaration) =>
        AssertFails(
            new TestWorkbook().Sheet("Feuille").WithPart(Sheet, $"{declaration}<worksheet xmlns='{Sheets.Main}'><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>").ToBytes(),
            WorkbookFailureKind.Damaged);

    [Fact]
    public void A_bomb_of_repeated_cells_is_bounded_by_the_count_of_cells()
    {
        var row = $"<row>{string.Concat(Enumerable.Repeat("<c/>", 1_000))}</row>";
        AssertFails(Zips.WithHuge(Ordinary, Sheet, $"<worksheet xmlns='{Sheets.Main}'><sheetData>", row, 25_000), WorkbookFailureKind.TooManyCells);
    }

    [Fact]
    public void A_bomb_of_rows_is_bounded_by_the_uncompressed_size()
    {
        var limits = new WorkbookLimits { UncompressedBytes = 16 << 20 };
        var file = Zips.WithHuge(Ordinary, Sheet, $"<worksheet xmlns='{Sheets.Main}'><sheetData>", string.Concat(Enumerable.Repeat("<row/>", 10_000)), 1_000);
        Assert.Equal(WorkbookFailureKind.ContentTooLarge, FailureOf(file, limits)?.Kind);
    }

    [Fact]
    public void A_bomb_of_shared_strings_is_bounded_by_their_count() =>
        AssertFails(
            Zips.WithHuge(Ordinary, "xl/sharedStrings.xml", $"<sst xmlns='{Sheets.Main}'>", string.Concat(Enumerable.Repeat("<si><t>a</t></si>", 10_000)), 200),
            WorkbookFailureKind.TooManySharedStrings);

    [Fact]
    public void A_bomb_of_superscript_runs_is_bounded_with_the_characters() =>
        AssertFails(
            Zips.WithHuge(
                Ordinary,
                "xl/sharedStrings.xml",
                $"<sst xmlns='{Sheets.Main}'>",
                $"<si>{string.Concat(Enumerable.Repeat("<r><rPr><vertAlign val='superscript'/></rPr><t>a</t></r><r><t>b</t></r>", 10_000))}</si>",
                250),
            WorkbookFailureKind.TooManySharedStrings);

    [Fact]
    public void A_sheet_formatted_to_its_last_row_is_read_to_its_end()
    {
        var row = "<row s='3' customFormat='1'><c s='3'/><c s='3'/></row>";
        var file = Zips.WithHuge(
            Ordinary, Sheet, $"<worksheet xmlns='{Sheets.Main}'><sheetData><row r='1'><c><v>1</v></c></row>", row, 1_048_575, "</sheetData></worksheet>");
        using var stream = new MemoryStream(file);
        Assert.Equal(["A1 Number 1"], Sheets.Cells(stream));
    }

    [Fact]
    public void A_row_formatted_to_its_last_column_is_read_to_its_end()
    {
        var cells = string.Concat(Enumerable.Repeat("<c s='3'/>", 16_383));
        Assert.Equal(["A1 Number 1", "A2 Number 2"], Sheets.CellsOf($"<row><c><v>1</v></c>{cells}</row><row><c><v>2</v></c></row>"));
    }

    [Fact]
    public void Sizes_that_lie_are_not_believed()
    {
        var entries = Zips.Entries(Ordinary);
        var sizes = entries.Select(entry => BitConverter.GetBytes(entry.Content.Length)).ToArray();
        foreach (var lie in new uint[] { 0, 1, 100, int.MaxValue, uint.MaxValue - 1 })
        {
            var file = (byte[])Ordinary.Clone();
            foreach (var size in sizes) ReplaceAll(file, size, BitConverter.GetBytes(lie));
            AssertValueOrFailure(file);
        }
    }

    [Fact]
    public void An_archive_of_too_many_entries_is_refused()
    {
        var file = Zips.Of([.. Enumerable.Range(0, 20_000).Select(i => ($"{i}", ""))]);
        AssertFails(file, WorkbookFailureKind.TooManyParts);
    }

    [Fact]
    public void Names_that_climb_out_of_the_archive_touch_nothing() =>
        AssertFails(Zips.Of(("../../etc/passwd", "x"), ("/abs", "x"), ("C:\\x", "x"), ("/", "x")), WorkbookFailureKind.OtherArchive);

    private static void ReplaceAll(byte[] file, byte[] from, byte[] to)
    {
        for (var i = 0; i + from.Length <= file.Length; i++)
        {
            if (file.AsSpan(i, from.Length).SequenceEqual(from)) to.CopyTo(file, i);
        }
    }

    private static void AssertFails(byte[] file, params WorkbookFailureKind[] kinds) => Assert.Contains(FailureOf(file)?.Kind, kinds.Cast<WorkbookFailureKind?>());

    private static void AssertValueOrFailure(byte[] file) => FailureOf(file);

    private static WorkbookFailure? FailureOf(byte[] file, WorkbookLimits? limits = null)
    {
        using var stream = new MemoryStream(file);
        return Drain.Read(stream, limits ?? new WorkbookLimits());
    }
}
