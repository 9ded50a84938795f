using Pipeline.Core.Workbooks;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Workbooks;

public sealed class OrdinaryWorkbookTests
{
    [Fact]
    public void Sheets_are_told_in_tab_order_with_the_hidden_ones()
    {
        using var stream = new TestWorkbook().Sheet("Mission").Sheet("Listes", sheet => sheet.IsHidden = true).Sheet("Indicateurs").Open();
        var opened = WorkbookReader.Open(stream, new WorkbookLimits());
        Assert.True(opened.Success, opened.Failure?.ToString());
        using var workbook = opened.Workbook;
        Assert.Equal(["Mission", "Listes", "Indicateurs"], workbook.Sheets.Select(sheet => sheet.Name));
        Assert.Equal([false, true, false], workbook.Sheets.Select(sheet => sheet.IsHidden));
    }

    [Fact]
    public void Cells_keep_what_they_store_and_how_it_is_shown()
    {
        var cells = Sheets.Cells(new TestWorkbook().Sheet(
            "Données",
            ["Libellé", null, 12.50m],
            [new Number("18.399999999999999", "0.0%"), new Bool(true), new ErrorCell("#REF!"), new Formula("A1+1", "3"), new Formula("A1+1")]));
        Assert.Equal(
            [
                "A1 Text Libellé", "C1 Number 12.50", "A2 Number 18.399999999999999 0.0%", "B2 Boolean TRUE", "C2 Error #REF!",
                "D2 Number 3 formula", "E2 Blank  formula",
            ],
            cells);
    }
}
