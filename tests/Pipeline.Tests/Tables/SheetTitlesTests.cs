using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>What a title says and the figures below do not: worth a word, and never applied.</summary>
public sealed class SheetTitlesTests
{
    private static readonly TestCell?[] Header = ["Rubrique", "Libellé", "Valeur"];

    [Theory]
    [InlineData("Chiffres 2019", "2020", true)]
    [InlineData("Chiffres 2020", "2020", false)]
    [InlineData("Chiffres 2019 et 2020", "2020", false)]
    [InlineData("Rentrée 2021", "année scolaire 2020-2021", false)]
    [InlineData("Rentrée 2022", "année scolaire 2020-2021", true)]
    [InlineData("1. Plan pauvreté 2019", "2020", false)]
    public void A_year_in_a_title_is_compared_with_that_of_the_sheet(string title, string sheet, bool warned)
    {
        var evaluation = OneSheet.ReadNamed(sheet, [], [title], Header, ["Contexte", "emplois", 1]);

        Assert.Equal(warned ? ["title-year-differs A1"] : [], OneSheet.Problems(evaluation));
    }

    [Theory]
    [InlineData("Budget prévisionnel 2021", true)]
    [InlineData("Objectifs du plan", true)]
    [InlineData("Résultats au regard des objectifs", false)]
    [InlineData("1. Atteindre les objectifs du plan", false)]
    [InlineData("Budget 2021", false)]
    public void A_title_that_announces_forecasts_over_figures_is_told_once(string title, bool warned)
    {
        TestCell?[][] rows = [[title], ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", 1, 2021], ["Contexte", "foyers", 2, 2021]];

        Assert.Equal(warned ? ["title-is-forecast A1"] : [], OneSheet.Problems(OneSheet.Read(rows)));
    }

    [Fact]
    public void A_year_alone_on_a_row_is_a_title_typed_as_a_number_or_not()
    {
        TestCell?[] row = ["Budget", "aides", "1 €"];

        Assert.Equal(["title-year-differs A2"], OneSheet.Problems(OneSheet.Read(Header, [2020], row)));
        Assert.Equal(["title-year-differs A1"], OneSheet.Problems(OneSheet.Read(["Année 2020"], Header, row)));
        Assert.Empty(OneSheet.Problems(OneSheet.Read(Header, [2021], row)));
    }

    [Fact]
    public void Another_Exercice_above_a_table_than_the_sheet_Mission_s_is_told_where_it_would_be_used()
    {
        TestCell?[] silent = ["Budget", "aides", "1 €", null];
        TestCell?[] dated = ["Budget", "aides", "1 €", 2020];
        TestCell?[] header = [.. Header, "Période"];

        Assert.Equal(["title-year-differs A1"], OneSheet.Problems(OneSheet.Read(["Exercice : 2020"], header, silent)));
        Assert.Equal(["title-year-differs B1"], OneSheet.Problems(OneSheet.Read(["Exercice", 2020], header, silent)));
        Assert.Empty(OneSheet.Problems(OneSheet.Read(["Exercice : 2021"], header, silent)));
        Assert.Empty(OneSheet.Problems(OneSheet.Read(["Exercice : 2020"], header, dated)));
    }

    [Theory]
    [InlineData("dépenses 2019", null, true)]
    [InlineData("dépenses 2021", null, false)]
    [InlineData("dépenses de 2019 à 2021", null, false)]
    [InlineData("plan 2019, dépenses", "2020", false)]
    public void A_label_of_another_year_than_the_one_its_figure_gets_is_told(string label, string? period, bool warned)
    {
        var evaluation = OneSheet.Read(["Rubrique", "Libellé", "Valeur", "Période"], ["Budget", label, "1 €", period is null ? null : new Text(period)]);

        Assert.Equal(warned ? ["label-year-differs B2"] : [], OneSheet.Problems(evaluation));
    }

    [Fact]
    public void A_sheet_named_after_forecasts_is_told() =>
        Assert.Equal(["title-is-forecast "], OneSheet.Problems(OneSheet.ReadNamed("Prévisions", [], ["Rubrique", "Libellé", 2021], ["Contexte", "emplois", 1])));
}
