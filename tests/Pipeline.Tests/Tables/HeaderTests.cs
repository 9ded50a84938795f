using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>What stands above the columns, in one row or in two: workbook contract, section 1.</summary>
public sealed class HeaderTests
{
    private static readonly string[] NamesOverBothRows = ["A1:A2", "B1:B2"];

    public static TheoryData<string, string[], TestCell?[][], string[]> TwoRows => new()
    {
        {
            "a name for values merged over periods",
            [.. NamesOverBothRows, "C1:D1"],
            [["Rubrique", "Libellé", "Réalisé", null], [null, null, 2019, 2020], ["Contexte", "emplois", 10, 11]],
            ["emplois 2019 10 Count", "emplois 2020 11 Count"]
        },
        {
            "nothing merged: a group goes on to the next one",
            [],
            [["Rubrique", "Libellé", "Réalisé", null], [null, null, 2019, 2020], ["Contexte", "emplois", 10, 11]],
            ["emplois 2019 10 Count", "emplois 2020 11 Count"]
        },
        {
            "what was planned beside what was done",
            [.. NamesOverBothRows, "C1:D1", "E1:F1"],
            [["Rubrique", "Libellé", "Prévu", null, "Réalisé", null], [null, null, 2019, 2020, 2019, 2020], ["Contexte", "emplois", 1, 2, 10, 11]],
            ["emplois 2019 10 Count", "emplois 2020 11 Count"]
        },
        {
            "unknown words beside a name for values",
            [.. NamesOverBothRows, "C1:D1", "E1:F1"],
            [["Rubrique", "Libellé", "Réalisé", null, "Comparaison nationale", null], [null, null, 2019, 2020, 2019, 2020], ["Contexte", "emplois", 10, 11, 1, 2]],
            ["emplois 2019 10 Count", "emplois 2020 11 Count"]
        },
        {
            "each period over its value and its change",
            [.. NamesOverBothRows, "C1:D1", "E1:F1"],
            [["Rubrique", "Libellé", 2020, null, 2021, null], [null, null, "Valeur", "Évolution", "Valeur", "Évolution"], ["Contexte", "emplois", 10, "+2 %", 11, "+10 %"]],
            ["emplois 2020 10 Count", "emplois 2021 11 Count"]
        },
        {
            "each period over its value and its share",
            [.. NamesOverBothRows, "C1:D1", "E1:F1"],
            [["Rubrique", "Libellé", 2020, null, 2021, null], [null, null, "Nombre", "%", "Nombre", "%"], ["Contexte", "emplois", 10, 50, 11, 52]],
            ["emplois 2020 10 Count", "emplois 2021 11 Count"]
        },
        {
            "a unit with the name for values",
            [.. NamesOverBothRows, "C1:D1"],
            [["Rubrique", "Libellé", "Montant (en k€)", null], [null, null, 2019, 2020], ["Budget", "aides", 10, 11]],
            ["aides 2019 10000 Euro", "aides 2020 11000 Euro"]
        },
        {
            "a unit under the name for values",
            [],
            [["Rubrique", "Libellé", "Montant", "Année"], [null, null, "(en M€)", null], ["Budget", "aides", 10, 2020]],
            ["aides 2020 10000000 Euro"]
        },
        {
            "a unit above some of the columns",
            ["C1:D1"],
            [[null, null, "en k€", null, "Texte libre"], ["Rubrique", "Libellé", 2019, 2020, "Remarques"], ["Budget", "aides", 10, 11]],
            ["aides 2019 10000 Euro", "aides 2020 11000 Euro"]
        },
        {
            "parts of a year under their year",
            [.. NamesOverBothRows, "C1:D1"],
            [["Rubrique", "Libellé", 2020, null], [null, null, "T1", "T2"], ["Contexte", "emplois", 10, 11]],
            ["emplois 2020-Q1 10 Count", "emplois 2020-Q2 11 Count"]
        },
        {
            "the years of budgets",
            [.. NamesOverBothRows, "C1:D1"],
            [["Rubrique", "Libellé", "Budget", null], [null, null, 2019, 2020], ["Budget", "aides", "10 €", "11 €"]],
            ["aides 2019 10 Euro", "aides 2020 11 Euro"]
        },
        {
            "the names of the columns in the second row",
            ["A1:B1"],
            [["Indicateur", null, "Réalisé"], ["Rubrique", "Libellé", 2019], ["Contexte", "emplois", 10]],
            ["emplois 2019 10 Count"]
        },
        {
            "line breaks, double spaces and no-break spaces in the headings",
            [.. NamesOverBothRows, "C1:D1"],
            [["Rubrique\n", " Libellé\nde  l’indicateur", "Montant\n(en\u00a0k€)", null], [null, null, "Année\n2019", " 2020\u00a0"], ["Budget", "aides", 10, 11]],
            ["aides 2019 10000 Euro", "aides 2020 11000 Euro"]
        },
    };

    [Theory]
    [MemberData(nameof(TwoRows))]
    public void A_header_of_two_rows_is_read_column_by_column(string what, string[] merged, TestCell?[][] rows, string[] figures)
    {
        var evaluation = OneSheet.ReadMerged(merged, rows);

        Assert.Equal(figures, OneSheet.Figures(evaluation));
        Assert.True(OneSheet.Problems(evaluation).Length == 0, what);
        Assert.Equal("A1", evaluation.Tables[0].Range.Split(':')[0]);
    }

    [Fact]
    public void A_unit_over_some_periods_is_not_that_of_the_others()
    {
        var evaluation = OneSheet.ReadMerged(
            ["C1:D1"], [null, null, "en k€", null, "en M€"], ["Rubrique", "Libellé", 2019, 2020, 2021], ["Budget", "aides", 10, 11, 12]);

        Assert.Equal(["aides 2019 10000 Euro", "aides 2020 11000 Euro", "aides 2021 12000000 Euro"], OneSheet.Figures(evaluation));
    }

    [Theory]
    [InlineData("Objectifs")]
    [InlineData("Prévisions budgétaires")]
    [InlineData("Prévu")]
    [InlineData("2022 (prév.)")]
    [InlineData("Évolution annuelle")]
    [InlineData("Écart à la cible")]
    public void What_stands_under_an_objective_a_forecast_or_a_change_is_never_an_observation(string group)
    {
        var evaluation = OneSheet.ReadMerged(
            ["C1:D1"], ["Rubrique", "Libellé", group, null, "Réalisé"], [null, null, 2019, 2020, 2021], ["Contexte", "emplois", 1, 2, 10]);

        Assert.Equal(["emplois 2021 10 Count"], OneSheet.Figures(evaluation));
        Assert.Equal(2, evaluation.Findings.Count(finding => finding.Code == "column-ignored"));
    }

    [Fact]
    public void Unknown_words_over_the_periods_are_read_with_a_warning()
    {
        var evaluation = OneSheet.ReadMerged(["C1:D1"], ["Rubrique", "Libellé", "Périmètre élargi", null], [null, null, 2019, 2020], ["Contexte", "emplois", 10, 11]);

        Assert.Equal(["emplois 2019 10 Count", "emplois 2020 11 Count"], OneSheet.Figures(evaluation));
        Assert.Equal(["group-unknown C1"], OneSheet.Problems(evaluation));
    }

    [Fact]
    public void Two_groups_of_which_nobody_can_say_which_is_to_be_published_are_an_error()
    {
        var evaluation = OneSheet.ReadMerged(
            ["C1:D1", "E1:F1"], ["Rubrique", "Libellé", "Dépenses", null, "Recettes", null], [null, null, 2019, 2020, 2021, 2022], ["Budget", "aides", "1 €", "2 €", "3 €", "4 €"]);

        Assert.True(OneSheet.Refuses(evaluation, "groups-of-periods", "E1"));
    }

    [Theory]
    [InlineData("Nombre", "Montant (k€)", "two measures of one figure")]
    [InlineData("Réalisé", "Réalisé", "the same twice")]
    public void Two_columns_for_one_period_are_an_error(string first, string second, string reason)
    {
        var evaluation = OneSheet.ReadMerged(["C1:D1"], ["Rubrique", "Libellé", 2020, null], [null, null, first, second], ["Contexte", "emplois", 10, 11]);

        Assert.True(OneSheet.Refuses(evaluation, "period-column-twice", "D2"), reason);
    }

    [Fact]
    public void The_first_row_of_figures_is_no_second_row_of_headings()
    {
        var evaluation = OneSheet.Read(["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", "nd", 2020], ["Contexte", "foyers", "s", 2020]);

        Assert.Equal(["emplois 2020  Count", "foyers 2020  Count"], OneSheet.Figures(evaluation));
    }

    [Fact]
    public void A_title_merged_across_the_table_is_no_group()
    {
        var evaluation = OneSheet.ReadMerged(["A1:D1"], ["Dépenses en k€", null, null, null], ["Rubrique", "Libellé", 2020, 2021], ["Budget", "aides", 10, 11]);

        Assert.Equal(["aides 2020 10000 Euro", "aides 2021 11000 Euro"], OneSheet.Figures(evaluation));
        Assert.Equal("A2:D3", evaluation.Tables[0].Range);
    }

    [Fact]
    public void The_labels_above_the_table_are_no_group()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet(
            "Feuil1", ["Mission", "Insertion"], ["Exercice", null, 2019], ["Rubrique", "Libellé", "Valeur"], ["Budget", "aides", "10 €"]));

        Assert.Equal(["aides 2019 10 Euro"], OneSheet.Figures(evaluation));
    }

    [Fact]
    public void Each_table_is_named_with_its_range_and_what_its_columns_were_taken_for()
    {
        var evaluation = OneSheet.Read(
            ["Rubrique", "Désignation", "Réalisé 2019"], ["Contexte", "emplois", 10], [null], ["Rubrique", "Indicateur", "Montant (k€)", "Année"], ["Budget", "aides", 12, 2020]);

        var read = evaluation.Findings.Where(finding => finding.Code == "table-read").ToList();
        Assert.Equal(["A1:C2", "A4:D5"], read.Select(finding => finding.Cell));
        Assert.Equal(
            ["Tableau lu : feuille « Chiffres », lignes 1 à 2 (« Désignation » comme Libellé, colonnes par période : Réalisé 2019).",
             "Tableau lu : feuille « Chiffres », lignes 4 à 5 (« Indicateur » comme Libellé, « Montant (k€) » comme Valeur, « Année » comme Période)."],
            read.Select(finding => finding.Message.Replace('\u00a0', ' ')));
    }

    [Fact]
    public void Of_two_headers_one_under_the_other_the_second_counts_and_the_first_is_said()
    {
        var evaluation = OneSheet.Read(["Libellé", "Valeur", "Rubrique"], ["Rubrique", "Libellé", "Valeur"], ["Contexte", "emplois", 10]);

        Assert.Equal(["emplois 2021 10 Count"], OneSheet.Figures(evaluation));
        Assert.Contains(evaluation.Findings, finding => finding is { Code: "header-passed-over", Cell: "A1" });
    }

    [Fact]
    public void Labels_under_no_heading_are_read_where_nothing_else_can_be_and_it_is_said()
    {
        var evaluation = OneSheet.Read(["Rubrique", null, 2019, 2020], ["Contexte", "emplois", 10, 11]);

        Assert.Equal(["emplois 2019 10 Count", "emplois 2020 11 Count"], OneSheet.Figures(evaluation));
        Assert.Equal(["label-column-assumed B1"], OneSheet.Problems(evaluation));
    }

    [Fact]
    public void Labels_under_no_heading_may_stand_under_the_title_of_their_section()
    {
        Assert.Equal(["emplois 2019 10 Count"], OneSheet.Figures(OneSheet.Read(["Contexte"], [null, 2019, 2020], ["emplois", 10, null])));
        Assert.Equal(["emplois 2019 10 Count"], OneSheet.Figures(OneSheet.Read([null, 2019, 2020], ["Contexte"], ["emplois", 10, null])));
    }

    [Theory]
    [InlineData("Rubrique", null, null, "two columns of texts without heading")]
    [InlineData("Rubrique", "Thème", "Sous-thème", "headings that mean nothing")]
    [InlineData(null, "Thème", null, "no section anywhere")]
    public void Where_more_than_one_column_could_be_the_labels_none_is_read_and_the_cell_to_fill_is_named(string? a, string? b, string? c, string reason)
    {
        TestCell?[] header = [.. new[] { a, b, c }.Select(text => text is null ? null : new Text(text)), 2019, 2020];
        var evaluation = OneSheet.Read(header, ["Contexte", "emploi", "emplois", 10, 11]);

        Assert.Empty(evaluation.Indicators);
        Assert.True(evaluation.Findings.Any(finding => finding is { Code: "table-passed-over", Severity: Core.Findings.Severity.Error }), reason);
    }

    [Fact]
    public void Values_under_no_heading_are_never_read()
    {
        var evaluation = OneSheet.Read(["Rubrique", "Libellé", null], ["Contexte", "emplois", 10]);

        Assert.Empty(evaluation.Indicators);
        Assert.Equal(["table-passed-over A1"], OneSheet.Problems(evaluation));
    }

    [Theory]
    [InlineData("Nombre de bénéficiaires")]
    [InlineData("Nombre d’allocataires")]
    [InlineData("Montant des aides (€)")]
    public void A_name_for_values_may_say_what_is_counted(string heading) =>
        Assert.Single(OneSheet.Read(["Rubrique", "Libellé", heading], ["Contexte", "emplois", 10]).Indicators);

    [Theory]
    [InlineData("Nombre d’allocataires 2019", "a year would be lost")]
    [InlineData("Montant de l’objectif", "an objective")]
    public void A_name_for_values_that_says_more_is_none(string heading, string reason) =>
        Assert.True(OneSheet.Read(["Rubrique", "Libellé", heading], ["Contexte", "emplois", 10]).Indicators.Count == 0, reason);
}
