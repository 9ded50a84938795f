using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>Finding tables and reading their rows: workbook contract, sections 1 and 4.</summary>
public sealed class TableTests
{
    private static readonly TestCell?[][] Cover = [["Mission", "Insertion"], ["Exercice", 2021]];

    [Fact]
    public void The_tidy_layout_is_read_column_by_column()
    {
        var evaluation = Tidy.Evaluate(Tidy.Workbook(
            ["allocataires-rsa", null, "Action", "1. Garantir l’accès au RSA", "allocataires", "Allocataires du RSA", "32 425", null, null, null, "du RSA…", null, "Caf", "Fin d’année", "Provisoire"],
            [null, null, "Action", "1. Garantir l’accès au RSA", "consacrés", null, "200 millions d’euros en 2021", null, null, null, null, "allocataires-rsa"]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal([new Core.Tables.TableRange("Indicateurs", "A1:O3")], evaluation.Tables);
        var first = evaluation.Indicators[0];
        Assert.Equal("allocataires-rsa", first.Code);
        Assert.Equal("insertion", first.Mission);
        Assert.Equal(Section.Action, first.Section);
        Assert.Equal(new ActionHeading(1, "Garantir l’accès au RSA"), first.Action);
        Assert.Equal(("Allocataires du RSA", "allocataires", "du RSA…", "Caf", "Fin d’année"), (first.Name, first.Label, first.Description, first.Source, first.Note));
        var observation = Assert.Single(first.Observations);
        Assert.Equal((32425m, "32\u202f425", "2021", false), (observation.Value, observation.Display, observation.Period.Code, observation.PeriodStated));
        Assert.Equal(ObservationStatus.Provisional, observation.Status);
        Assert.Equal(("Indicateurs", "G2"), (observation.Provenance.Sheet, observation.Provenance.Cell));
        var second = evaluation.Indicators[1];
        Assert.Equal(("consacres", "allocataires-rsa", 200_000_000m), (second.Code, second.Parent, second.Observations[0].Value));
    }

    [Fact]
    public void The_header_may_follow_titles_in_any_column_order_case_and_accents()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", Cover)
            .Sheet("Chiffres", ["Tableau de bord de l’insertion"], [null], [null, null, " VALEUR ", "rubrique", "PERIODE", "libelle :"], [null, null, "12", "Contexte", "2020", "emplois"]));

        var (indicator, observation) = Tidy.Figure(evaluation);
        Assert.Equal(("emplois", 12m, "2020"), (indicator.Label, observation.Value, observation.Period.Code));
        Assert.Equal("C3:F4", evaluation.Tables[0].Range);
    }

    [Fact]
    public void Columns_headed_by_a_period_are_one_observation_each()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", Cover)
            .Sheet(
                "Séries",
                ["Rubrique", "Libellé", 2019, "T1 2020", "2025 (p)", "Évolution", "Objectif 2026", "2026 (prév.)"],
                ["Contexte", "emplois", 10, 11, 12, "+20 %", 15, 16]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal(
            [("2019", 10m, ObservationStatus.Normal), ("2020-Q1", 11m, ObservationStatus.Normal), ("2025", 12m, ObservationStatus.Provisional)],
            evaluation.Indicators.Select(i => i.Observations[0]).Select(o => (o.Period.Code, o.Value!.Value, o.Status)));
        Assert.Equal(["F1", "G1", "H1"], evaluation.Findings.Where(f => f.Code == "column-ignored").Select(f => f.Cell));
    }

    [Fact]
    public void Blank_rows_notes_and_totals_among_the_rows_are_left_aside_and_said_to_be()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", Cover)
            .Sheet(
                "Indicateurs",
                ["Rubrique", "Libellé", "Valeur", "Période"],
                ["Contexte", "femmes", 10, 2020],
                [null],
                ["Contexte", "hommes", 12, 2020],
                ["Contexte", "Total", 22, 2020],
                [null, "dont cadres", 3, 2020],
                [null],
                ["Source : Insee, recensement de la population"],
                [null, "* données provisoires"]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal(["femmes", "hommes"], evaluation.Indicators.Select(i => i.Label));
        Assert.Equal(["B5", "B6"], evaluation.Findings.Where(f => f.Code == "total-ignored").Select(f => f.Cell));
        Assert.Equal(["A8", "B9"], evaluation.Findings.Where(f => f.Code == "row-ignored").Select(f => f.Cell));
    }

    [Fact]
    public void A_row_that_holds_only_a_title_sets_it_for_the_rows_below()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", Cover)
            .Sheet(
                "Indicateurs",
                ["Libellé", "Valeur", "Période", "Unité"],
                ["Contexte"],
                ["emplois", 10, 2020],
                ["1. Garantir l’accès au RSA"],
                ["allocataires", 12, 2020],
                ["Budget"],
                ["budget de l’année", 14, 2020, "M€"]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal(
            [(Section.Context, null), (Section.Action, 1), (Section.Budget, null)],
            evaluation.Indicators.Select(i => (i.Section, i.Action?.Number)));
    }

    [Fact]
    public void A_blank_section_or_action_takes_the_row_above_s()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", Cover)
            .Sheet(
                "Indicateurs",
                ["Rubrique", "Action", "Libellé", "Valeur"],
                ["Action", "2 - Lutter contre les exclusions", "personnes accompagnées", 600],
                [null, null, "personnes bénéficiaires", 150]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal(new ActionHeading(2, "Lutter contre les exclusions"), evaluation.Indicators[1].Action);
        Assert.Equal([("section-inherited", "A3"), ("action-inherited", "B3")], evaluation.Findings.Where(f => f.Code.EndsWith("inherited", StringComparison.Ordinal)).Select(f => (f.Code, f.Cell)));
    }

    [Fact]
    public void The_mission_may_be_stated_above_the_table_in_one_cell()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Feuil1", ["Mission : Insertion"], ["Exercice : 2020"], ["Rubrique", "Libellé", "Valeur"], ["Action", null], ["Contexte", "emplois", 5]));

        var (indicator, observation) = Tidy.Figure(evaluation);
        Assert.Equal(("insertion", "2020"), (indicator.Mission, observation.Period.Code));
    }

    [Theory]
    [InlineData("2027-01-15T08:00:00Z", "15/01/2027 09:00", "winter time in Paris")]
    [InlineData("2027-07-14T22:00:00Z", "15 juillet 2027", "a date means midnight in Paris, in summer")]
    [InlineData("2027-01-15T08:30:00Z", "15/01/2027 à 9h30", "as people write hours")]
    public void Nothing_is_public_before_the_publication_date(string expected, string typed, string reason)
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021], ["Publication le", typed])
            .Sheet("Indicateurs", [Tidy.Header, Tidy.Row(12)]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.True(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture) == evaluation.VisibleFrom, reason);
    }

    public static TheoryData<string, string, string?, TestCell?[][]> Mistakes => new()
    {
        { "section-unknown", "C2", "vouliez-vous dire « Contexte »", [[null, null, "Contexe", null, "emplois", null, 1]] },
        { "section-missing", "C2", null, [[null, null, null, null, "emplois", null, 1]] },
        { "action-missing", "D2", null, [[null, null, "Action", null, "emplois", null, 1]] },
        { "action-invalid", "D2", null, [[null, null, "Action", "Garantir l’accès", "emplois", null, 1]] },
        { "action-two-titles", "D3", "en D2", [Tidy.Row(1), [null, null, "Action", "1. Autre titre", "emplois", null, 1]] },
        { "label-missing", "E2", null, [[null, null, "Contexte", null, null, null, 1]] },
        { "values-all-empty", "G1", null, [Tidy.Row(null)] },
        { "code-invalid", "A2", "allocataires-du-rsa", [Tidy.Row(1, code: "Allocataires du RSA")] },
        { "figure-twice", "E3", "en G2", [Tidy.Row(1), Tidy.Row(2)] },
        { "units-differ", "G3", "G2", [Tidy.Row("3 %", period: 2020), Tidy.Row("3 €", period: 2019)] },
        { "parent-unknown", "L2", "vouliez-vous dire « foyers »", [[null, null, "Contexte", null, "emplois", null, 1, null, 2020, null, null, "foyer"], [null, null, "Contexte", null, "foyers", null, 1, null, 2020]] },
        { "parent-circular", "L2", null, [[null, null, "Contexte", null, "emplois", null, 1, null, 2020, null, null, "emplois"]] },
        { "status-unknown", "O2", null, [Tidy.Row(1, status: "bof")] },
        { "status-conflict", "O2", null, [Tidy.Row("7 (p)", status: "définitif")] },
        { "period-conflict", "G2", null, [Tidy.Row("200 millions d’euros en 2021", period: 2020)] },
        { "unit-missing", "G2", null, [Tidy.Row(1, section: "Budget")] },
        { "text-unreadable", "E2", "#REF!", [Tidy.Row(1, label: new ErrorCell("#REF!"))] },
        { "formula-not-calculated", "E2", null, [Tidy.Row(1, label: new Formula("A1", null, "str"))] },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_an_error_at_the_cell_that_must_change(string code, string cell, string? words, TestCell?[][] rows)
    {
        var evaluation = Tidy.Evaluate(Tidy.Workbook(rows));

        Assert.Equal(Outcome.Rejected, evaluation.Outcome);
        var finding = Assert.Single(evaluation.Findings, f => f.Severity == Severity.Error);
        Assert.Equal((code, "Indicateurs", cell), (finding.Code, finding.Sheet, finding.Cell));
        if (words is not null) Assert.Contains(words, (finding.Message + finding.Hint).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_mistake_in_adjoining_cells_is_one_finding_with_their_range()
    {
        var rows = Enumerable.Range(0, 500).Select(i => Tidy.Row("abc", label: $"libellé {i}")).ToArray();

        var finding = Assert.Single(Tidy.Evaluate(Tidy.Workbook(rows)).Findings, f => f.Severity == Severity.Error);
        Assert.Equal("G2:G501", finding.Cell);
    }

    [Fact]
    public void Without_a_table_the_finding_says_what_was_looked_for()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Feuil1", ["Libellé", "Commentaires"], ["emplois", "beaucoup"]));

        var finding = Assert.Single(evaluation.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("table-not-found", null, null), (finding.Code, finding.Sheet, finding.Cell));
        Assert.Contains("Libellé", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Libellé", "Désignation")]
    [InlineData("Valeur", "Montant")]
    public void Two_columns_of_one_meaning_are_an_error(string first, string second)
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", Cover)
            .Sheet("Indicateurs", ["Rubrique", "Libellé", "Valeur", first == "Libellé" ? second : "x", first == "Valeur" ? second : "y"], ["Contexte", "emplois", 1, "x", "2"]));

        Assert.Contains(evaluation.Findings, f => f.Code == "column-twice" && f.Severity == Severity.Error);
    }

    [Fact]
    public void A_missing_mission_and_year_are_reported_where_they_belong()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", ["Mission", null], ["Exercice", null])
            .Sheet("Indicateurs", [Tidy.Header, Tidy.Row(1)]));

        Assert.Equal(
            [("mission-missing", "Mission", "B1"), ("exercice-missing", "Mission", "B2")],
            evaluation.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.Sheet, f.Cell)));
    }
}
