using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Catalogues;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>What stands among the figures, above them, under them and on other sheets: workbook contract, section 1.</summary>
public sealed class RowsBetweenTests
{
    [Theory]
    [InlineData("Total")]
    [InlineData("TOTAL :")]
    [InlineData("Sous-total")]
    [InlineData("sous total")]
    [InlineData("Ensemble")]
    [InlineData("dont femmes")]
    [InlineData("- dont femmes")]
    [InlineData("   • Dont femmes")]
    public void Totals_and_parts_are_left_aside_and_said_to_be(string label)
    {
        var evaluation = OneSheet.Read(["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", 10, 2020], ["Contexte", label, 10, 2020]);

        Assert.Equal(["emplois 2020 10 Count"], OneSheet.Figures(evaluation));
        Assert.Contains(evaluation.Findings, finding => finding is { Code: "total-ignored", Cell: "B3" });
    }

    [Theory]
    [InlineData("Total général")]
    [InlineData("Sous-total 1")]
    [InlineData("Ensemble des collèges")]
    [InlineData("Totaux")]
    public void A_label_that_is_not_exactly_a_total_is_a_figure_and_it_is_said(string label)
    {
        var evaluation = OneSheet.Read(["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", label, 10, 2020]);

        Assert.Single(evaluation.Indicators);
        Assert.Contains(evaluation.Findings, finding => finding is { Code: "total-doubtful", Severity: Severity.Info, Cell: "B2" });
    }

    [Theory]
    [InlineData("Total Contexte")]
    [InlineData("Total général")]
    public void The_subtotal_that_a_pivot_table_writes_in_the_column_of_sections_is_left_aside(string subtotal)
    {
        var evaluation = OneSheet.Read(["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", 10, 2020], [subtotal, null, 10, 2020]);

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal(["emplois 2020 10 Count"], OneSheet.Figures(evaluation));
        Assert.Contains(evaluation.Findings, finding => finding is { Code: "total-ignored", Cell: "A3" } && finding.Found == subtotal);
    }

    [Fact]
    public void A_title_alone_on_its_row_may_stand_in_the_column_of_values_as_on_a_copy_of_the_page()
    {
        var evaluation = OneSheet.Read(
            ["Chiffre", "Libellé", "Période"],
            ["Contexte"],
            ["591 577", "emplois", 2019],
            ["Budget de la mission"],
            ["288 M€", "budget", 2021],
            ["1. Garantir l’accès au RSA"],
            ["32 425", "allocataires", 2021]);

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal([(Section.Context, null), (Section.Budget, null), (Section.Action, 1)], evaluation.Indicators.Select(figure => (figure.Section, figure.Action?.Number)));
    }

    [Theory]
    [InlineData("Source : Insee, 2019")]
    [InlineData("Note de lecture : en 2019, 10 emplois")]
    [InlineData("Champ : France métropolitaine")]
    public void A_note_under_the_table_is_left_aside_in_whatever_column_it_stands(string note)
    {
        for (var column = 0; column < 4; column++)
        {
            var under = new TestCell?[4];
            under[column] = note;
            var evaluation = OneSheet.Read(["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", 10, 2020], [null], under);

            Assert.Equal(Outcome.Accepted, evaluation.Outcome);
            Assert.Equal("row-ignored", Assert.Single(evaluation.Findings, finding => finding.Cell is "A4" or "B4" or "C4" or "D4").Code);
        }
    }

    [Theory]
    [InlineData("49 - Maine-et-Loire")]
    [InlineData("Maine-et-Loire")]
    [InlineData("France")]
    public void The_name_of_another_territory_alone_on_a_row_is_no_action_and_its_figures_are_not_the_departement_s(string title)
    {
        var workbook = new TestWorkbook()
            .Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021])
            .Sheet("Chiffres", ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", 10, 2020], [title], ["Contexte", "foyers", 11, 2020]);

        var evaluation = Tidy.Evaluate(workbook, CatalogueExample.Read(), "insertion");
        Assert.True(OneSheet.Refuses(evaluation, "title-is-territory", "A3"));
    }

    [Fact]
    public void Figures_below_the_name_of_a_territory_or_on_a_sheet_named_after_one_are_refused_unless_they_say_their_own()
    {
        TestCell?[][] table = [["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", 10, 2020]];
        TestCell?[][] stated = [["Rubrique", "Libellé", "Valeur", "Période", "Territoire"], ["Contexte", "emplois", 10, 2020, "Maine-et-Loire"]];

        Assert.True(OneSheet.Refuses(Listed("Chiffres", [["Maine-et-Loire"], .. table]), "title-is-territory", "A1"));
        Assert.True(OneSheet.Refuses(Listed("Chiffres", [["Maine-et-Loire"], ["Contexte"], .. table]), "title-is-territory", "A1"));
        Assert.Equal(["sheet-is-territory "], OneSheet.Problems(Listed("Maine-et-Loire", table)));
        Assert.Empty(OneSheet.Problems(Listed("Loire-Atlantique", [["44 - Loire-Atlantique"], .. table])));
        Assert.Empty(OneSheet.Problems(OneSheet.Read([["Maine-et-Loire"], .. stated])));
        Assert.Empty(OneSheet.Problems(OneSheet.ReadNamed("Maine-et-Loire", [], stated)));
    }

    [Fact]
    public void Without_a_catalogue_the_one_territory_named_is_that_of_the_figures_and_another_beside_it_is_refused()
    {
        TestCell?[] header = ["Rubrique", "Libellé", "Valeur", "Période"];
        TestCell?[] row = ["Contexte", "emplois", 10, 2020];

        Assert.Empty(OneSheet.Problems(OneSheet.ReadNamed("Loire-Atlantique", [], ["44 - Loire-Atlantique"], header, row)));
        Assert.True(OneSheet.Refuses(OneSheet.ReadNamed("Loire-Atlantique", [], ["Maine-et-Loire"], header, row), "title-is-territory", "A1"));
        Assert.True(OneSheet.Refuses(OneSheet.Read(["Vendée"], header, row, ["Maine-et-Loire"], ["Contexte", "foyers", 10, 2020]), "title-is-territory", "A4"));
        Assert.True(OneSheet.Refuses(OneSheet.Read(header, row, ["Maine-et-Loire"], ["Contexte", "foyers", 10, 2020]), "title-is-territory", "A3"));
        var sheets = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", ["Mission", "Insertion"]).Sheet("Vendée", header, row).Sheet("Sarthe", header, ["Contexte", "foyers", 10, 2020]));
        Assert.Equal("Sarthe", Assert.Single(sheets.Findings, finding => finding.Code == "sheet-is-territory").Sheet);
    }

    private static Evaluation Listed(string sheet, params TestCell?[][] rows) =>
        Tidy.Evaluate(new TestWorkbook().Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021]).Sheet(sheet, rows), CatalogueExample.Read(), "insertion");

    [Theory]
    [InlineData("Contexte", Section.Context)]
    [InlineData("2. Budget", Section.Budget)]
    [InlineData("Budgets", Section.Budget)]
    public void A_sheet_named_after_a_section_gives_it_to_rows_that_state_none(string sheet, Section section)
    {
        var evaluation = OneSheet.ReadNamed(sheet, [], ["Libellé", "Montant (€)", "Période"], ["emplois", 10, 2020]);

        Assert.Equal(section, Tidy.Figure(evaluation).Indicator.Section);
        Assert.Contains(evaluation.Findings, finding => finding.Code == "section-from-sheet" && finding.Sheet == sheet);
    }

    [Fact]
    public void The_name_of_a_territory_over_columns_by_period_is_an_error()
    {
        var evaluation = Listed("Chiffres", ["Rubrique", "Libellé", "Maine-et-Loire", null], [null, null, 2019, 2020], ["Contexte", "emplois", 10, 20]);

        Assert.Equal(Outcome.Rejected, evaluation.Outcome);
        Assert.Contains(evaluation.Findings, finding => finding is { Code: "title-is-territory", Cell: "C1" });
    }

    [Fact]
    public void A_header_repeated_on_each_page_goes_on_with_the_section_and_the_unit_above()
    {
        var evaluation = OneSheet.Read(["Budget (en M€)"], ["Libellé", "2020"], ["RSA", 10], [], ["Libellé", "2020"], ["aides", 20]);

        Assert.Equal(["RSA 2020 10000000 Euro", "aides 2020 20000000 Euro"], OneSheet.Figures(evaluation));
        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
    }

    [Fact]
    public void A_header_repeated_under_other_words_is_another_table()
    {
        var evaluation = OneSheet.Read(["Budget (en M€)"], ["Libellé", "2020"], ["RSA", 10], ["Autres données"], ["Libellé", "2020"], ["aides", 20]);

        Assert.Equal(["RSA 2020 10000000 Euro"], OneSheet.Figures(evaluation));
        Assert.Contains(evaluation.Findings, finding => finding is { Code: "title-unknown", Cell: "A4" });
    }

    [Fact]
    public void A_section_in_a_row_counts_before_that_of_the_sheet()
    {
        var evaluation = OneSheet.ReadNamed("Budget", [], ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", 10, 2020]);

        Assert.Equal(Section.Context, Tidy.Figure(evaluation).Indicator.Section);
        Assert.DoesNotContain(evaluation.Findings, finding => finding.Code == "section-from-sheet");
    }

    [Fact]
    public void The_copy_of_a_sheet_named_by_a_period_is_read_for_it_with_a_warning()
    {
        var evaluation = OneSheet.ReadNamed("2019 (2)", [], ["Rubrique", "Libellé", "Valeur"], ["Contexte", "emplois", 10]);

        Assert.Equal(["emplois 2019 10 Count"], OneSheet.Figures(evaluation));
        Assert.Equal(["sheet-period-copy "], OneSheet.Problems(evaluation));
    }

    [Fact]
    public void A_title_or_a_sheet_of_another_year_than_the_one_that_figures_get_is_a_warning()
    {
        TestCell?[][] table = [["Rubrique", "Libellé", "Valeur"], ["Budget", "aides", "10 €"]];

        Assert.Equal(["title-year-differs A1"], OneSheet.Problems(OneSheet.Read([["Tableau de bord 2019"], .. table])));
        Assert.Equal(["sheet-year-differs "], OneSheet.Problems(OneSheet.ReadNamed("Chiffres 2019", [], table)));
        Assert.Empty(OneSheet.Problems(OneSheet.Read([["Tableau de bord 2021"], .. table])));
        Assert.Empty(OneSheet.Problems(OneSheet.Read([["Source : Insee 2019"], .. table])));
    }

    [Fact]
    public void A_title_and_what_comes_of_it_are_one_finding()
    {
        var evaluation = OneSheet.Read(["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", 10, 2020], [null], [null, "Contractuels"], [null, "catégorie A", 5, 2020]);

        Assert.Equal("title-doubtful", Assert.Single(evaluation.Findings, finding => finding.Cell == "B4").Code);
    }

    [Fact]
    public void Figures_above_the_first_table_are_a_warning()
    {
        var evaluation = OneSheet.Read(["Effectif total", 600], ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", 10, 2020]);

        Assert.Equal(["rows-above-ignored A1"], OneSheet.Problems(evaluation));
    }

    [Fact]
    public void A_blank_mission_among_rows_that_state_one_is_a_warning()
    {
        var evaluation = OneSheet.Read(["Mission", "Rubrique", "Libellé", "Valeur", "Période"], ["Collèges", "Contexte", "emplois", 10, 2020], [null, "Contexte", "foyers", 11, 2020]);

        Assert.Equal(["colleges", "insertion"], evaluation.Indicators.Select(figure => figure.Mission));
        Assert.Equal(["mission-assumed A3"], OneSheet.Problems(evaluation));
    }

    public static TheoryData<string, string, TestCell?[][]> Persons => new()
    {
        { "a list of names under the table", "A4", [["Rubrique", "Libellé", "Valeur"], ["Contexte", "emplois", 10], [null], ["Nom", "Prénom", "Service"], ["Dupont", "Anne", "DGS"]] },
        { "a list of names below the rows that are surveyed", "B72", [.. Enumerable.Repeat<TestCell?[]>(["…"], 70), [null], ["Matricule", "Nom", "Affectation"]] },
        { "a heading that can be nothing else", "C1", [["Rubrique", "Libellé", "Date de naissance"], ["Contexte", "x", "y"]] },
        { "a column of the table", "D1", [["Rubrique", "Libellé", "Valeur", "Nom"], ["Contexte", "emplois", 10, "Dupont"]] },
        { "a number of persons", "A1", [["NIR"], ["1 85 05 78 006 084 36"]] },
        { "a column of the table, a unit or a remark behind it", "D1", [["Rubrique", "Libellé", "Valeur", "Nom (agent)"], ["Contexte", "emplois", 10, "Dupont"]] },
    };

    [Theory]
    [MemberData(nameof(Persons))]
    public void Headings_of_personal_data_are_an_error_on_any_sheet_and_row(string what, string cell, TestCell?[][] rows)
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021])
            .Sheet("Indicateurs", [Tidy.Header, Tidy.Row(1)])
            .Sheet("Autre", rows));

        Assert.True(evaluation.Findings.Any(finding => finding is { Code: "personal-data", Severity: Severity.Error, Sheet: "Autre" } && finding.Cell == cell), what);
    }

    [Fact]
    public void A_contact_s_name_and_words_in_a_sentence_are_no_headings()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021], ["Contact"], ["Nom", "Dupont"], ["Prénom", "Anne"])
            .Sheet("Indicateurs", [Tidy.Header, Tidy.Row(1)])
            .Sheet("Aide", ["Nom et prénom ne doivent jamais figurer ici"], ["Ne mettez ni Nom, ni Prénom, ni Date de naissance"]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
    }

    [Fact]
    public void A_title_among_the_rows_may_end_with_the_unit_of_the_figures_below()
    {
        var evaluation = OneSheet.Read(
            ["Libellé", "Valeur", "Période"], ["Budget (en k€)"], ["aides", 450, 2021], ["1. Garantir l’accès au RSA (en %)"], ["sorties", 62, 2021]);

        Assert.Equal(["aides 2021 450000 Euro", "sorties 2021 62 Percent"], OneSheet.Figures(evaluation));
        Assert.Equal("Garantir l’accès au RSA", evaluation.Indicators[1].Action!.Title);
    }

    [Fact]
    public void A_sheet_of_figures_that_is_not_read_says_what_is_missing_only_as_a_warning()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021])
            .Sheet("Indicateurs", [Tidy.Header, Tidy.Row(1)])
            .Sheet("Graphique", ["Série", 2019, 2020], ["emplois", 10, 11]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal(["table-passed-over A1"], OneSheet.Problems(evaluation));
    }
}
