using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Workbooks;

public sealed class OrderTests
{
    [Fact]
    public void Rows_and_cells_without_references_follow_one_another() =>
        Assert.Equal(
            ["A1 Number 1", "C1 Number 3", "A3 Number 5"],
            Sheets.Cells(new TestWorkbook().Sheet("Feuille", sheet => sheet.WithReferences = false, [1, null, 3], [], [5])));

    [Fact]
    public void A_cell_without_reference_follows_the_one_before() =>
        Assert.Equal(
            ["C4 Number 1", "D4 Number 2", "A5 Number 3"],
            Sheets.CellsOf("<row r='4'><c r='C4'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"));

    [Fact]
    public void Cells_out_of_order_are_put_in_order() =>
        Assert.Equal(
            ["A1 Number 1", "B1 Number 2", "C1 Number 3"],
            Sheets.CellsOf("<row r='1'><c r='C1'><v>3</v></c><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row>"));

    [Fact]
    public void Of_two_cells_in_one_place_the_later_counts() =>
        Assert.Equal(["A1 Number 2"], Sheets.CellsOf("<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>"));

    [Theory]
    [InlineData("<row r='2'><c><v>1</v></c></row><row r='1'><c><v>2</v></c></row>", "A2 Number 1", "Damaged in Feuille at A1")]
    [InlineData("<row r='2'><c><v>1</v></c></row><row r='2'><c><v>2</v></c></row>", "A2 Number 1", "Damaged in Feuille at A2")]
    public void A_row_that_goes_back_is_damage(string rows, string read, string failure) => Assert.Equal([read, failure], Sheets.CellsOf(rows));

    [Theory]
    [InlineData("<row r='0'><c><v>1</v></c></row>")]
    [InlineData("<row r='x'><c><v>1</v></c></row>")]
    [InlineData("<row r='99999999999'><c><v>1</v></c></row>")]
    [InlineData("<row r='1'><c r='A2'><v>1</v></c></row>")]
    [InlineData("<row r='1'><c r='1'><v>1</v></c></row>")]
    [InlineData("<row r='1'><c r='A'><v>1</v></c></row>")]
    [InlineData("<row r='1'><c r=''><v>1</v></c></row>")]
    [InlineData("<row r='1'><c r='AAAAAAAAAAAA1'><v>1</v></c></row>")]
    [InlineData("<row r='1'><c r='A1 A1 A1 A1 A1 A1 A1 A1 A1 A1 A1 A1 A1'><v>1</v></c></row>")]
    public void A_reference_that_makes_no_sense_is_damage(string rows) =>
        Assert.StartsWith("Damaged in Feuille", Assert.Single(Sheets.CellsOf(rows)), StringComparison.Ordinal);

    [Fact]
    public void Empty_rows_are_passed_over() =>
        Assert.Equal(
            ["A3 Number 1"],
            Sheets.CellsOf("<row r='1'/><row r='2' hidden='1'><c r='A2' s='1'/></row><row r='3'><c r='A3'><v>1</v></c></row><row r='1048576'/>"));
}
