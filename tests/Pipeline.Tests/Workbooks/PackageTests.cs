using Pipeline.Core.Workbooks;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Workbooks;

public sealed class PackageTests
{
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    [Fact]
    public void Strict_workbooks_read_like_transitional_ones()
    {
        static TestWorkbook Workbook() => new TestWorkbook().Sheet("Feuille", ["texte", 1, new Number("2", "0.0%"), new Formula("A1", "3")], [new RichText("m", new Run("2", true))]);
        Assert.Equal(Sheets.Cells(Workbook()), Sheets.Cells(Workbook().AsStrict()));
        Assert.Equal(5, Sheets.Cells(Workbook().AsStrict()).Count);
    }

    [Theory]
    [InlineData("worksheets/odd.xml", "xl/worksheets/odd.xml", "relative to the workbook")]
    [InlineData("/xl/worksheets/odd.xml", "xl/worksheets/odd.xml", "absolute")]
    [InlineData("../elsewhere/odd.xml", "elsewhere/odd.xml", "up and down again")]
    [InlineData("./worksheets/./odd.xml", "xl/worksheets/odd.xml", "with dots")]
    [InlineData("worksheets\\odd.xml", "xl/worksheets/odd.xml", "with a backslash")]
    [InlineData("worksheets/odd%20name.xml", "xl/worksheets/odd name.xml", "with an escaped space")]
    [InlineData("worksheets/ODD.xml", "xl/worksheets/odd.xml", "in another case")]
    [InlineData("worksheets/odd.xml", "xl\\worksheets\\odd.xml", "the archive naming it with backslashes")]
    [InlineData("worksheets/odd.bin", "xl/worksheets/odd.bin", "with an odd extension")]
    [InlineData("../../../odd.xml", "odd.xml", "up beyond the root")]
    public void A_sheet_is_found_through_its_relationship(string target, string name, string reason)
    {
        var workbook = Sheets.WithRows("")
            .WithoutPart("xl/worksheets/sheet1.xml")
            .WithPart(name, $"<worksheet xmlns='{Sheets.Main}'><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>")
            .WithPart("xl/_rels/workbook.xml.rels", $"<Relationships xmlns='{Package}'><Relationship Id='rId1' Type='{Types}/worksheet' Target='{target}'/></Relationships>");
        Assert.Equal(("A1 Number 1", reason), (Assert.Single(Sheets.Cells(workbook)), reason));
    }

    [Fact]
    public void The_workbook_part_may_have_any_name()
    {
        var entries = Zips.Entries(new TestWorkbook().Sheet("Feuille", ["un"]).ToBytes());
        var moved = entries
            .Select(entry => (Name: entry.Name.Replace("xl/", "autre/", StringComparison.Ordinal).Replace("workbook.xml", "livre.xml", StringComparison.Ordinal), entry.Content))
            .Select(entry => (entry.Name, entry.Name is "_rels/.rels"
                ? System.Text.Encoding.UTF8.GetBytes($"<Relationships xmlns='{Package}'><Relationship Id='x' Type='{Types}/officeDocument' Target='/autre/livre.xml'/></Relationships>")
                : entry.Content));
        using var stream = new MemoryStream(Zips.Of([.. moved]));
        Assert.Equal(["A1 Text un"], Sheets.Cells(stream));
    }

    [Fact]
    public void Prefixed_elements_are_read_like_others()
    {
        var workbook = new TestWorkbook().Sheet("Feuille").WithPart(
            "xl/worksheets/sheet1.xml",
            $"<x:worksheet xmlns:x='{Sheets.Main}'><x:sheetData><x:row r='1'><x:c r='B1' t='inlineStr'><x:is><x:t>abc</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>");
        Assert.Equal(["B1 Text abc"], Sheets.Cells(workbook));
    }

    [Fact]
    public void Utf16_parts_are_read()
    {
        var xml = $"<?xml version='1.0' encoding='UTF-16'?><worksheet xmlns='{Sheets.Main}'><sheetData><row><c t='str'><v>été</v></c></row></sheetData></worksheet>";
        var workbook = new TestWorkbook().Sheet("Feuille").WithPart("xl/worksheets/sheet1.xml", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(xml)]);
        Assert.Equal(["A1 Text été"], Sheets.Cells(workbook));
    }

    [Fact]
    public void A_sheet_whose_part_is_absent_fails_alone()
    {
        using var stream = new TestWorkbook().Sheet("Absente", ["un"]).Sheet("Présente", ["deux"]).WithoutPart("xl/worksheets/sheet1.xml").Open();
        using var workbook = WorkbookReader.Open(stream, new WorkbookLimits()).Workbook!;
        Assert.Equal(["Absente", "Présente"], workbook.Sheets.Select(sheet => sheet.Name));
        using var absent = workbook.OpenRows(workbook.Sheets[0]);
        Assert.False(absent.Read(out _));
        Assert.Equal(new WorkbookFailure(WorkbookFailureKind.MissingSheet) { Sheet = "Absente" }, absent.Failure);
        Assert.False(absent.Read(out _));
        using var present = workbook.OpenRows(workbook.Sheets[1]);
        Assert.True(present.Read(out _));
        Assert.Null(present.Failure);
    }

    [Fact]
    public void Absent_styles_are_general() =>
        Assert.Equal(["A1 Number 0.5"], Sheets.Cells(new TestWorkbook().Sheet("Feuille", [new Number("0.5", "0%")]).WithoutPart("xl/styles.xml")));

    [Fact]
    public void A_style_beyond_the_last_is_general() => Assert.Equal(["A1 Number 1"], Sheets.CellsOf("<row><c s='99'><v>1</v></c></row>"));

    [Fact]
    public void Absent_shared_strings_fail_where_one_is_needed()
    {
        Assert.Equal(["A1 Number 1"], Sheets.Cells(new TestWorkbook().Sheet("Feuille", [1]).WithoutPart("xl/sharedStrings.xml")));
        Assert.Equal(["MissingText in Feuille at B1"], Sheets.Cells(new TestWorkbook().Sheet("Feuille", [1, "deux"]).WithoutPart("xl/sharedStrings.xml")));
    }

    [Fact]
    public void Other_parts_that_are_named_but_absent_matter_to_nobody()
    {
        var workbook = new TestWorkbook().Sheet("Feuille", ["un"]).WithoutPart("[Content_Types].xml").WithPart(
            "xl/worksheets/_rels/sheet1.xml.rels",
            $"<Relationships xmlns='{Package}'><Relationship Id='rId9' Type='{Types}/drawing' Target='../drawings/absent.xml'/></Relationships>");
        Assert.Equal(["A1 Text un"], Sheets.Cells(workbook));
    }

    [Fact]
    public void Chart_sheets_are_no_sheets_of_rows()
    {
        var workbook = new TestWorkbook().Sheet("Graphique").Sheet("Feuille", ["un"]).WithPart(
            "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns='{Package}'><Relationship Id='rId1' Type='{Types}/chartsheet' Target='chartsheets/sheet1.xml'/><Relationship Id='rId2' Type='{Types}/worksheet' Target='worksheets/sheet2.xml'/><Relationship Id='s' Type='{Types}/sharedStrings' Target='sharedStrings.xml'/></Relationships>");
        Assert.Equal(["A1 Text un"], Sheets.Cells(workbook));
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("_rels/.rels")]
    public void A_part_cut_short_is_damage(string part)
    {
        var workbook = new TestWorkbook().Sheet("Feuille", ["un"]).WithPart(part, "<?xml version='1.0'?><a><b>");
        var failure = WorkbookReader.Open(workbook.Open(), new WorkbookLimits()).Failure;
        Assert.Contains(failure?.Kind, new WorkbookFailureKind?[] { WorkbookFailureKind.Damaged, WorkbookFailureKind.OtherDocument });
    }

    [Fact]
    public void A_sheet_cut_short_gives_its_first_rows_then_damage() =>
        Assert.Equal(
            ["A1 Number 1", "Damaged in Feuille"],
            Sheets.Cells(new TestWorkbook().Sheet("Feuille").WithPart("xl/worksheets/sheet1.xml", $"<worksheet xmlns='{Sheets.Main}'><sheetData><row><c><v>1</v></c></row><row><c><v>2")));

    [Fact]
    public void A_sheet_may_be_read_again_without_counting_twice()
    {
        using var stream = new TestWorkbook().Sheet("Feuille", [1], [2], [3]).Open();
        using var workbook = WorkbookReader.Open(stream, new WorkbookLimits { Rows = 3, Cells = 3 }).Workbook!;
        for (var i = 0; i < 3; i++)
        {
            using var reader = workbook.OpenRows(workbook.Sheets[0]);
            while (reader.Read(out _))
            {
                // Counting is all there is to do.
            }

            Assert.Null(reader.Failure);
        }
    }

    [Fact]
    public void Two_parts_of_one_name_are_damage_when_the_part_is_needed()
    {
        var entries = Zips.Entries(new TestWorkbook().Sheet("Feuille", ["un"]).ToBytes());
        var sheet = entries.Single(entry => entry.Name is "xl/worksheets/sheet1.xml");
        using var needed = new MemoryStream(Zips.Of([.. entries, ("xl\\worksheets\\SHEET1.xml", sheet.Content)]));
        Assert.Equal(["Damaged in Feuille"], Sheets.Cells(needed));
        using var other = new MemoryStream(Zips.Of([.. entries, ("docProps/app.xml", []), ("docProps/app.xml", [])]));
        Assert.Equal(["A1 Text un"], Sheets.Cells(other));
    }
}
