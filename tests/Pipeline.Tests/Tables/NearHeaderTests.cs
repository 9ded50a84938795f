using Pipeline.Core.Findings;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>Rows that are nearly a header: one finding says what they lack and how to mend it, and mended they are read.</summary>
public sealed class NearHeaderTests
{
    [Theory]
    [InlineData("Femmes", "Hommes")]
    [InlineData("CA", "BP")]
    [InlineData("Nantes", "Hors Nantes")]
    public void Words_under_the_headings_that_are_not_understood_are_one_error(string first, string second)
    {
        var evaluation = OneSheet.Read(["Rubrique", "Libellé", 2023, 2024], [null, null, first, second], ["Contexte", "emplois", 1, 2]);

        Assert.Equal(["header-line-unknown C2"], OneSheet.Problems(evaluation));
        Assert.Contains(first, evaluation.Findings[0].Message, StringComparison.Ordinal);
        Assert.Contains(second, evaluation.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void They_may_stand_under_merged_headings()
    {
        var evaluation = OneSheet.ReadMerged(
            ["C1:D1", "E1:F1"], ["Rubrique", "Libellé", 2023, null, 2024, null], [null, null, "CA", "BP", "CA", "BP"], ["Budget", "aides", "1 €", "2 €", "3 €", "4 €"]);

        Assert.Equal(["header-line-unknown C2"], OneSheet.Problems(evaluation));
        Assert.DoesNotContain(evaluation.Findings, finding => finding.Code == "column-without-heading");
    }

    [Fact]
    public void Words_for_what_was_done_and_what_was_planned_are_understood_merged_or_not()
    {
        var evaluation = OneSheet.Read(["Rubrique", "Libellé", 2023, 2024], [null, null, "Réalisé", "Prévu"], ["Contexte", "emplois", 1, 2]);

        Assert.Equal(["emplois 2023 1 Count"], OneSheet.Figures(evaluation));
        Assert.Empty(OneSheet.Problems(evaluation));
    }

    [Theory]
    [InlineData("nd", "an absence is a value")]
    [InlineData("12", "a number as text")]
    public void A_row_of_values_without_label_is_no_line_of_headings(string value, string reason)
    {
        var evaluation = OneSheet.Read(["Rubrique", "Libellé", 2023, 2024], ["Contexte", null, value, value], ["Contexte", "emplois", 1, 2]);

        Assert.True(OneSheet.Problems(evaluation) is ["label-missing B2"], reason);
    }

    [Theory]
    [InlineData("janvier", "février", "« janvier 2021 »")]
    [InlineData("T1", "T2", "« T1 2021 »")]
    [InlineData("1er semestre", "2e semestre", "« 1er semestre 2021 »")]
    [InlineData("N-1", "N", "remplacez N et N-1")]
    [InlineData("Maine-et-Loire", "Vendée", "« Territoire »")]
    [InlineData("Femmes", "Hommes", "une ligne pour chacune")]
    [InlineData("Objectif 2021", "Évolution", "« Réalisé 2021 »")]
    public void The_hint_names_what_to_type(string first, string second, string hint)
    {
        var evaluation = OneSheet.Read(["Rubrique", "Libellé", first, second], ["Contexte", "emplois", 1, 2]);

        var finding = evaluation.Findings.Single(f => f.Code == "table-passed-over");
        Assert.Equal("C1", finding.Cell);
        Assert.Contains(hint, finding.Hint!.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(Outcome.Rejected, evaluation.Outcome);
    }

    [Theory]
    [InlineData("Prévisions")]
    [InlineData("Objectifs")]
    [InlineData("Évolution")]
    public void Periods_under_forecasts_alone_are_no_table_of_figures_and_nothing_else_is_missing(string group)
    {
        var evaluation = OneSheet.ReadMerged(["C1:D1"], ["Rubrique", "Libellé", group, null], [null, null, 2023, 2024], ["Contexte", "emplois", 1, 2]);

        var finding = evaluation.Findings.Single(f => f.Code == "table-passed-over");
        Assert.Equal("C2", finding.Cell);
        Assert.Contains("objectifs, des prévisions ou des évolutions", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(evaluation.Findings, f => f.Message.Contains("il y manque une colonne", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Montant moyen")]
    [InlineData("Valeur nette")]
    public void The_heading_that_probably_names_the_values_is_named_whatever_stands_below(string heading)
    {
        var evaluation = OneSheet.Read(["Rubrique", "Action", "Libellé", heading, "Période"], ["Contexte", null, "emplois", "environ 1", 2020]);

        var finding = evaluation.Findings.Single(f => f.Code == "table-passed-over");
        Assert.Equal("D1", finding.Cell);
        Assert.Contains("remplacez-le par « Valeur »", finding.Hint!.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Part (%)")]
    [InlineData("Taux en %")]
    [InlineData("Pourcentage %")]
    public void A_share_is_the_values_where_nothing_else_is(string heading)
    {
        Assert.Equal(["emplois 2020 7.5 Percent"], OneSheet.Figures(OneSheet.Read(["Rubrique", "Libellé", heading, "Période"], ["Contexte", "emplois", 7.5m, 2020])));
        Assert.Equal(["emplois 2020 12 Count"], OneSheet.Figures(OneSheet.Read(["Rubrique", "Libellé", "Effectif", heading, "Période"], ["Contexte", "emplois", 12, 7.5m, 2020])));
    }

    [Theory]
    [InlineData("Montant ou nombre")]
    [InlineData("Nombre / Montant")]
    [InlineData("Valeur et quantité")]
    public void Two_names_of_values_are_one(string heading) =>
        Assert.Equal(["emplois 2020 1 Count"], OneSheet.Figures(OneSheet.Read(["Rubrique", "Libellé", heading, "Période"], ["Contexte", "emplois", 1, 2020])));

    [Fact]
    public void Headings_that_cannot_be_read_under_a_table_are_no_row_of_it()
    {
        var evaluation = OneSheet.Read(
            ["Rubrique", "Libellé", 2020], ["Contexte", "emplois", 1], [null], ["Rubrique", "Libellé", "janvier", "février"], ["Contexte", "foyers", 2, 3]);

        Assert.Equal(["emplois 2020 1 Count"], OneSheet.Figures(evaluation));
        Assert.Equal(["table-passed-over C4"], OneSheet.Problems(evaluation));
        Assert.Equal("A1:C2", Assert.Single(evaluation.Tables).Range);
    }

    [Fact]
    public void The_same_header_above_and_below_the_titles_is_one()
    {
        TestCell?[] header = ["Rubrique", "Libellé", "Valeur", "Période"];
        var evaluation = OneSheet.Read(header, ["Chiffres de la direction"], header, ["Contexte", "emplois", 1, 2020]);

        Assert.Equal(["emplois 2020 1 Count"], OneSheet.Figures(evaluation));
        Assert.Empty(OneSheet.Problems(evaluation));
        Assert.Contains(evaluation.Findings, f => f is { Code: "header-passed-over", Cell: "A1", Severity: Severity.Info });
        Assert.Equal("A3:D4", Assert.Single(evaluation.Tables).Range);
    }
}
