using Pipeline.Core.Findings;
using Pipeline.Core.Submissions;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>Cells merged over several rows or columns: the text holds for each row, a value for none.</summary>
public sealed class MergedCellTests
{
    [Fact]
    public void A_text_merged_over_rows_holds_for_each_of_them_and_is_said_to()
    {
        var evaluation = OneSheet.ReadMerged(
            ["A2:A4", "B2:B4", "C2:C4", "F2:F4"],
            ["Rubrique", "Action", "Libellé", "Valeur", "Période", "Unité"],
            ["Action", "1. Garantir l’accès au RSA", "aides versées", 10, 2019, "k€"],
            [null, null, null, 11, 2020, null],
            [null, null, null, 12, 2021, null]);

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal(["aides versées 2019 10000 Euro", "aides versées 2020 11000 Euro", "aides versées 2021 12000 Euro"], OneSheet.Figures(evaluation));
        Assert.All(evaluation.Indicators, figure => Assert.Equal(1, figure.Action!.Number));
        Assert.Equal(["A3:A4", "B3:B4", "C3:C4", "F3:F4"], evaluation.Findings.Where(finding => finding.Code == "merged-cell-repeated").Select(finding => finding.Cell!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_period_merged_over_rows_is_that_of_each_and_no_year_is_assumed()
    {
        var evaluation = OneSheet.ReadMerged(["D2:D3"], ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", 10, 2019], ["Contexte", "foyers", 11, null]);

        Assert.Equal(["emplois 2019 10 Count", "foyers 2019 11 Count"], OneSheet.Figures(evaluation));
        Assert.All(evaluation.Indicators, figure => Assert.True(figure.Observations[0].PeriodStated));
    }

    [Fact]
    public void Below_the_merged_rows_the_text_holds_no_more()
    {
        var evaluation = OneSheet.ReadMerged(["B2:B3"], ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", 10, 2019], ["Contexte", null, 11, 2020], ["Contexte", null, 12, 2021]);

        Assert.True(OneSheet.Refuses(evaluation, "label-missing", "B4"));
    }

    [Fact]
    public void A_mistake_in_a_merged_cell_is_one_error_at_that_cell()
    {
        var evaluation = OneSheet.ReadMerged(["D2:D3"], ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", 10, "rentrée 2019"], ["Contexte", "foyers", 11, null]);

        var error = Assert.Single(evaluation.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal("D2", error.Cell);
    }

    [Theory]
    [InlineData("C2:C3", "C2", "over two rows")]
    [InlineData("C2:D2", "C2", "over two periods")]
    [InlineData("C2:D3", "C2", "over both")]
    public void A_value_merged_over_rows_or_periods_is_an_error_never_two_observations(string merged, string cell, string reason)
    {
        var spansColumns = merged.Contains('D', StringComparison.Ordinal);
        var spansRows = merged.EndsWith('3');
        var evaluation = OneSheet.ReadMerged(
            [merged],
            ["Rubrique", "Libellé", 2019, 2020],
            ["Contexte", "emplois", 10, spansColumns ? null : 20],
            ["Contexte", "foyers", spansRows ? null : 30, spansRows && spansColumns ? null : 40]);

        Assert.True(OneSheet.Refuses(evaluation, "value-merged", cell), reason);
    }

    [Fact]
    public void A_value_merged_over_rows_of_two_labels_is_an_error()
    {
        var evaluation = OneSheet.ReadMerged(["C2:C3"], ["Rubrique", "Libellé", "Valeur"], ["Contexte", "emplois", 10], ["Contexte", "foyers", null]);

        Assert.True(OneSheet.Refuses(evaluation, "value-merged", "C2"));
    }

    [Fact]
    public void A_figure_whose_cells_are_all_merged_over_two_rows_is_one_figure()
    {
        var evaluation = OneSheet.ReadMerged(
            ["A2:A3", "B2:B3", "C2:C3"], ["Rubrique", "Libellé", "Valeur", "Note"], ["Contexte", "emplois", 10, "première ligne"], [null, null, null, "deuxième ligne"], ["Contexte", "foyers", 11, null]);

        Assert.Equal(["emplois 2021 10 Count", "foyers 2021 11 Count"], OneSheet.Figures(evaluation));
        Assert.Contains(evaluation.Findings, finding => finding is { Code: "row-ignored", Cell: "D3" });
    }

    [Fact]
    public void What_a_merged_cell_hides_is_never_published()
    {
        var evaluation = OneSheet.ReadMerged(["B2:C2"], ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", 10, 2020], ["Contexte", "foyers", 11, 2020]);

        Assert.Equal(["foyers 2020 11 Count"], OneSheet.Figures(evaluation));
        Assert.Equal(["cell-covered C2", "value-empty C2"], OneSheet.Problems(evaluation));
    }

    [Fact]
    public void Blank_cells_beside_merged_ones_are_blank()
    {
        var evaluation = OneSheet.ReadMerged(["A2:A3"], ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", 10, 2020], [null, "foyers", null, 2020]);

        Assert.Contains(evaluation.Findings, finding => finding is { Code: "value-empty", Cell: "C3" });
        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
    }
}
