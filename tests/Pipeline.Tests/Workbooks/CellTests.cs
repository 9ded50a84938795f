using Pipeline.Core.Workbooks;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Workbooks;

public sealed class CellTests
{
    [Theory]
    [InlineData("<c r='A1'><v>42</v></c>", "A1 Number 42", "a number needs no type")]
    [InlineData("<c r='A1' t='n'><v> 1E-3 </v></c>", "A1 Number 1E-3", "spaces around a number are XML's")]
    [InlineData("<c r='A1'><v>-.5</v></c>", "A1 Number -.5", "digits on one side of the point suffice")]
    [InlineData("<c r='A1'><v>NaN</v></c>", "A1 Text NaN", "what is no number is not called one")]
    [InlineData("<c r='A1'><v>1E</v></c>", "A1 Text 1E", "an exponent needs digits")]
    [InlineData("<c r='A1'><v>-</v></c>", "A1 Text -", "a sign is no number")]
    [InlineData("<c r='A1'><v>1 000</v></c>", "A1 Text 1 000", "stored numbers have no separators")]
    [InlineData("<c r='A1' t='s'><v>2</v></c>", "A1 Text deux", "a shared string")]
    [InlineData("<c r='A1' t='s'><v> 2 </v></c>", "A1 Text deux", "spaces around an index")]
    [InlineData("<c r='A1' t='str'><v>abc</v></c>", "A1 Text abc", "text of its own")]
    [InlineData("<c r='A1' t='inlineStr'><is><t>abc</t></is></c>", "A1 Text abc", "an inline string")]
    [InlineData("<c r='A1' t='inlineStr'><v>abc</v></c>", "A1 Text abc", "an inline string in the wrong element")]
    [InlineData("<c r='A1'><is><t>abc</t></is></c>", "A1 Text abc", "an inline string that does not say so")]
    [InlineData("<c r='A1' t='b'><v>1</v></c>", "A1 Boolean TRUE", "true")]
    [InlineData("<c r='A1' t='b'><v>0</v></c>", "A1 Boolean FALSE", "false")]
    [InlineData("<c r='A1' t='e'><v>#N/A</v></c>", "A1 Error #N/A", "an error")]
    [InlineData("<c r='A1' t='d'><v>2021-12-31</v></c>", "A1 IsoDate 2021-12-31", "a date as text")]
    [InlineData("<c r='A1' t='other'><v>x</v></c>", "A1 Text x", "an unknown type is text")]
    [InlineData("<c r='A1'><v><![CDATA[42]]></v></c>", "A1 Number 42", "CDATA is text")]
    [InlineData("<c r='A1'><v>4<!-- no --><?no no?>2</v></c>", "A1 Number 42", "comments and instructions interrupt nothing")]
    [InlineData("<c r='A1'><v>42</v><extLst><ext><v>43</v></ext></extLst></c>", "A1 Number 42", "extensions are left alone")]
    [InlineData("<c r='A1' xmlns:o='urn:other'><o:v>43</o:v><v>42</v></c>", "A1 Number 42", "elements of others are left alone")]
    [InlineData("<c r='A1' o:t='s' xmlns:o='urn:other'><v>2</v></c>", "A1 Number 2", "attributes of others are left alone")]
    [InlineData("<c spare='0123456789012345678901234567890123456789' r='A1' t='s'><v>2</v></c>", "A1 Text deux", "a long attribute does not spoil the next")]
    [InlineData("<c r='$A$1'><v>1</v></c>", "A1 Number 1", "dollars in a reference")]
    public void A_cell_is_what_the_file_says_it_is(string cell, string read, string reason) =>
        Assert.Equal((read, reason), (Assert.Single(Sheets.CellsOf($"<row r='1'>{cell}</row>")), reason));

    [Theory]
    [InlineData("<c r='A1' s='1'/>", "a style alone")]
    [InlineData("<c r='A1'></c>", "nothing")]
    [InlineData("<c r='A1'><v/></c>", "an empty value")]
    [InlineData("<c r='A1'><v> </v></c>", "a number that is a space")]
    [InlineData("<c r='A1' t='s'><v></v></c>", "no index")]
    [InlineData("<c r='A1' t='str'><v></v></c>", "an empty text")]
    [InlineData("<c r='A1' t='inlineStr'><is><t/></is></c>", "an empty inline text")]
    [InlineData("<c r='A1' t='inlineStr'><is/></c>", "no inline text")]
    public void A_cell_that_holds_nothing_is_not_read(string cell, string reason) =>
        Assert.True(Sheets.CellsOf($"<row r='1'>{cell}</row>").Count == 0, reason);

    [Fact]
    public void An_empty_shared_string_holds_nothing() =>
        Assert.Equal(["B1 Text x"], Sheets.Cells(new TestWorkbook().Sheet("Feuille", ["", "x"])));

    [Theory]
    [InlineData("<c r='B1'><f>A1</f><v>3</v></c>", "B1 Number 3 formula", "with its result")]
    [InlineData("<c r='B1'><f>A1</f></c>", "B1 Blank  formula", "never calculated")]
    [InlineData("<c r='B1'><f>A1</f><v/></c>", "B1 Blank  formula", "never calculated, as openpyxl writes it")]
    [InlineData("<c r='B1'><f>A1</f><v></v></c>", "B1 Blank  formula", "never calculated, as others write it")]
    [InlineData("<c r='B1' t='str'><f>\"\"</f><v></v></c>", "B1 Text  formula", "whose result is the empty text")]
    [InlineData("<c r='B1' t='str'><f>A1</f><v>x_x005F_y</v></c>", "B1 Text x_y formula", "whose result is text")]
    [InlineData("<c r='B1' t='e'><f>A1</f><v>#REF!</v></c>", "B1 Error #REF! formula", "whose result is an error")]
    [InlineData("<c r='B1' t='b'><f>A1</f><v>1</v></c>", "B1 Boolean TRUE formula", "whose result is true")]
    [InlineData("<c r='B1'><f t='shared' si='0'/><v>3</v></c>", "B1 Number 3 formula", "shared, its text told elsewhere")]
    public void A_formula_says_whether_it_has_a_result(string cell, string read, string reason) =>
        Assert.Equal((read, reason), (Assert.Single(Sheets.CellsOf($"<row r='1'>{cell}</row>")), reason));

    [Fact]
    public void Cells_under_an_array_formula_are_formulas_with_or_without_a_result() =>
        Assert.Equal(
            ["A1 Number 1 formula", "A2 Number 2 formula", "B2 Number 9", "A3 Blank  formula", "A4 Number 4"],
            Sheets.CellsOf(
                "<row r='1'><c r='A1'><f t='array' ref='A1:A3'>B1:B3</f><v>1</v></c></row><row r='2'><c r='A2'><v>2</v></c><c r='B2'><v>9</v></c></row>"
                + "<row r='3'><c r='A3'/></row><row r='4'><c r='A4'><v>4</v></c></row>"));

    [Fact]
    public void A_sheet_of_array_formulas_remembers_only_what_can_fill_the_rows_below()
    {
        var rows = string.Concat(Enumerable.Range(1, 90_000).Select(row => $"<row r='{row}'><c r='A{row}'><f t='array' ref='A{row}:B{row}'>C1</f><v>1</v></c><c r='B{row}'><v>2</v></c><c r='C{row}'><v>3</v></c></row>"));
        var cells = Sheets.CellsOf(rows);
        Assert.Equal(270_000, cells.Count);
        Assert.Equal(["A90000 Number 1 formula", "B90000 Number 2 formula", "C90000 Number 3"], cells[^3..]);
    }

    [Theory]
    [InlineData("<c r='B1'><v>12</v><v>34</v></c>")]
    [InlineData("<c r='B1'><is><t>12</t></is><v>34</v></c>")]
    [InlineData("<c r='B1' t='str'><v>12</v><is><t>34</t></is></c>")]
    public void A_cell_with_two_values_is_damaged_and_never_their_digits_in_a_row(string cell) =>
        Assert.Equal(["Damaged in Feuille at B1"], Sheets.CellsOf($"<row r='1'>{cell}</row>"));

    [Theory]
    [InlineData("3")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    [InlineData("un")]
    public void A_text_that_is_absent_is_a_failure_and_never_an_empty_cell(string index) =>
        Assert.Equal(["MissingText in Feuille at B1"], Sheets.CellsOf($"<row r='1'><c r='B1' t='s'><v>{index}</v></c></row>"));

    [Fact]
    public void Values_stay_as_stored_beside_their_format() =>
        Assert.Equal(
            ["A1 Number 18.399999999999999", "B1 Number 0.078 0.0%", "C1 Number 44561 dd/mm/yyyy", "D1 Text 288 @"],
            Sheets.Cells(new TestWorkbook().Sheet(
                "Feuille", [new Number("18.399999999999999"), new Number("0.078", "0.0%"), new Date("44561"), new Text("288", "@")])));

    [Fact]
    public void A_cell_outlives_its_row_when_copied()
    {
        using var stream = new TestWorkbook().Sheet("Feuille", ["un", 1], ["deux", 2]).Open();
        using var workbook = WorkbookReader.Open(stream, new WorkbookLimits()).Workbook;
        using var reader = workbook!.OpenRows(workbook.Sheets[0]);
        Assert.True(reader.Read(out var row));
        var first = row.Cells[0];
        Assert.True(reader.Read(out _));
        Assert.Equal("un", first.Text);
    }
}
