using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Workbooks;

public sealed class TextTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Runs_make_one_text_and_keep_superscripts_apart(bool inline)
    {
        var workbook = new TestWorkbook().Sheet("Feuille", [new RichText("32 425", new Run("(1)", Superscript: true), " hab.")]);
        if (inline) workbook.WithInlineStrings();
        Assert.Equal(["A1 Text 32 425(1) hab. ^(1)"], Sheets.Cells(workbook));
    }

    [Fact]
    public void Subscript_digits_stay_what_they_look_like()
    {
        var workbook = new TestWorkbook().Sheet("Feuille", [new RichText("CO", new Run("2", Subscript: true), " émis"), new RichText("10", new Run("2", Subscript: true))]);
        Assert.Equal(["A1 Text CO₂ émis", "B1 Text 10₂"], Sheets.Cells(workbook));
    }

    [Fact]
    public void Adjoining_superscript_runs_are_one_span() =>
        Assert.Equal(
            ["A1 Text 12(3)4(5) ^(3) ^(5)"],
            Sheets.Cells(new TestWorkbook().Sheet(
                "Feuille",
                [new RichText("12", new Run("(", Superscript: true), new Run("3)", Superscript: true), "4", new Run("(5)", Superscript: true))])));

    [Fact]
    public void Phonetic_runs_are_left_out() =>
        Assert.Equal(["A1 Text 東京"], Sheets.Cells(new TestWorkbook().Sheet("Feuille", [new RichText("東京", new Run("トウキョウ", Phonetic: true))])));

    [Theory]
    [InlineData("a_x000D_b", "a\rb", "a carriage return")]
    [InlineData("_x0031_", "1", "a digit")]
    [InlineData("a_x005F_x000D_b", "a_x000D_b", "an underscore that keeps what follows from being an escape")]
    [InlineData("_x00e9_", "é", "small hexadecimal letters")]
    [InlineData("_x00G0_ _x00_ _x", "_x00G0_ _x00_ _x", "no escapes")]
    [InlineData("__x0041__", "_A_", "underscores beside one")]
    public void Escapes_are_read(string stored, string read, string reason)
    {
        Assert.Equal(($"A1 Text {read}", reason), (Assert.Single(Sheets.CellsOf($"<row r='1'><c r='A1' t='str'><v>{stored}</v></c></row>")), reason));
        Assert.Equal(($"A1 Text {read}", reason), (Assert.Single(Sheets.Cells(new TestWorkbook().Sheet("Feuille", [stored]))), reason));
    }

    [Fact]
    public void An_escape_does_not_reach_over_two_runs() =>
        Assert.Equal(["A1 Text _x0041_"], Sheets.Cells(new TestWorkbook().Sheet("Feuille", [new RichText("_x00", "41_")])));

    [Theory]
    [InlineData("<t xml:space='preserve'>  a </t>", "  a ")]
    [InlineData("<t>  a </t>", "  a ")]
    [InlineData("<t xml:space='preserve'>  </t>", "  ")]
    [InlineData("<t>a\n b</t>", "a\n b")]
    [InlineData("<t>a&#10;&amp;&lt;&#xE9;b</t>", "a\n&<éb")]
    public void Spaces_stay_as_stored(string stored, string read) =>
        Assert.Equal([$"A1 Text {read}"], Sheets.CellsOf($"<row r='1'><c r='A1' t='inlineStr'><is>{stored}</is></c></row>"));

    [Fact]
    public void A_text_as_long_as_Excel_allows_is_read_whole()
    {
        var text = new string('é', 32_767);
        Assert.Equal([$"A1 Text {text}"], Sheets.Cells(new TestWorkbook().Sheet("Feuille", [text])));
    }
}
