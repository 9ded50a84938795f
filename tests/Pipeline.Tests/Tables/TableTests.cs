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
    public void A_day_typed_as_the_year_is_quoted_as_the_person_sees_it()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", ["Mission", "Insertion"], ["Exercice", new Date("46023")]).Sheet("Indicateurs", [Tidy.Header, Tidy.Row(12)]));

        Assert.Equal(("B2", "01/01/2026"), evaluation.Findings.Where(finding => finding.Code == "exercice-invalid").Select(finding => (finding.Cell, finding.Found)).Single());
    }

    [Theory]
    [InlineData("one above the other")]
    [InlineData("side by side")]
    public void The_mission_may_be_stated_above_the_table_in_one_cell(string layout)
    {
        TestCell?[][] labels = layout == "side by side" ? [["Mission : Insertion", null, "Exercice : 2020"]] : [["Mission : Insertion"], ["Exercice : 2020"]];
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Feuil1", [.. labels, ["Rubrique", "Libellé", "Valeur"], ["Action", null], ["Contexte", "emplois", 5]]));

        var (indicator, observation) = Tidy.Figure(evaluation);
        Assert.Equal(("insertion", "2020"), (indicator.Mission, observation.Period.Code));
    }

    [Theory]
    [InlineData("2027-01-15T08:00:00Z", "15/01/2027 09:00", "winter time in Paris")]
    [InlineData("2027-07-14T22:00:00Z", "15 juillet 2027", "a date means midnight in Paris, in summer")]
    [InlineData("2027-01-15T08:30:00Z", "15/01/2027 à 9h30", "as people write hours")]
    [InlineData("2027-01-14T23:00:00Z", "15-01-2027", "hyphens")]
    [InlineData("2027-01-14T23:00:00Z", "15.01.2027", "points")]
    [InlineData("2027-01-14T23:00:00Z", "le 15/01/2027", "an article")]
    [InlineData("2027-01-14T23:00:00Z", "vendredi 15 janvier 2027", "the day of the week")]
    [InlineData("2027-01-14T23:00:00Z", "Le vendredi 15 janvier 2027", "both")]
    public void Nothing_is_public_before_the_publication_date(string expected, string typed, string reason)
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021], ["Publication le", typed])
            .Sheet("Indicateurs", [Tidy.Header, Tidy.Row(12)]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.True(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture) == evaluation.VisibleFrom, reason);
    }

    [Theory]
    [InlineData("01/01/2027", "1er janvier 2027")]
    [InlineData("31/12/2026 9h", "31 décembre 2026 à 9\u00a0h\u00a000")]
    public void The_publication_date_is_said_in_French(string typed, string said)
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021], ["Publication le", typed])
            .Sheet("Indicateurs", [Tidy.Header, Tidy.Row(12)]));

        Assert.Contains($" {said} ", Assert.Single(evaluation.Findings, f => f.Code == "publication-deferred").Message, StringComparison.Ordinal);
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
        { "unit-missing", "H2", null, [Tidy.Row(1, section: "Budget")] },
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
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Feuil1", ["Libellé", "Commentaires"], ["emplois", "nombre"]));

        var finding = Assert.Single(evaluation.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("table-not-found", null, null), (finding.Code, finding.Sheet, finding.Cell));
        Assert.Contains("Libellé", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("; il manque «\u00a0Rubrique\u00a0», «\u00a0Valeur\u00a0».", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("32 425", "value-elsewhere", "the figure, one column too far")]
    [InlineData("288 M€", "value-elsewhere", "and its unit")]
    [InlineData("%", "value-empty", "a unit")]
    [InlineData("nd", "value-empty", "no number")]
    [InlineData("repas", "value-empty", "words")]
    public void A_number_typed_beside_an_empty_value_is_named(string unit, string code, string reason)
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", Cover)
            .Sheet("Indicateurs", [Tidy.Header, Tidy.Row(12), Tidy.Row(null, label: "espaces RSA", unit: unit)]));

        var finding = Assert.Single(evaluation.Findings, f => f.Cell == "G3");
        Assert.True(code == finding.Code, reason);
        Assert.Equal(code == "value-elsewhere", finding.Message.Contains($"«\u00a0{unit}\u00a0»", StringComparison.Ordinal));
        Assert.Equal(Severity.Warning, finding.Severity);
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

    [Theory]
    [InlineData("Publication le", "15/01/2027", "une remarque")]
    [InlineData("Publication", "15/01/2027", null)]
    [InlineData("Ne pas publier avant le", "15/01/2027", null)]
    [InlineData("Publication le 15/01/2027", null, null)]
    [InlineData("Publication le : 15/01/2027", null, null)]
    public void No_way_of_asking_for_a_later_publication_is_overlooked(string first, string? second, string? third)
    {
        TestCell?[] row = third is not null ? [first, second!, third] : second is not null ? [first, second] : [first];
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", ["Mission", "Insertion", "← le titre"], ["Exercice", 2021], row)
            .Sheet("Indicateurs", [Tidy.Header, Tidy.Row(12)]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal(new DateTimeOffset(2027, 1, 14, 23, 0, 0, TimeSpan.Zero), evaluation.VisibleFrom);
    }

    [Fact]
    public void A_publication_date_that_cannot_be_read_rejects()
    {
        TestCell[] dates = [new Formula("TODAY()+30"), "1/1/0001", "bientôt", "lundi 15 janvier 2027"];
        Assert.All(dates, date =>
        {
            var evaluation = Tidy.Evaluate(new TestWorkbook()
                .Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021], ["Publication le", date])
                .Sheet("Indicateurs", [Tidy.Header, Tidy.Row(12)]));

            Assert.Equal("B3", Assert.Single(evaluation.Findings, f => f.Severity == Severity.Error).Cell);
        });
    }

    [Theory]
    [InlineData("Bugdet", "a typing mistake")]
    [InlineData("Budget 2021", "the year would be lost")]
    [InlineData("Le budget et ses dépenses", "other words")]
    public void Words_that_may_have_been_a_title_never_leave_the_rows_below_in_the_section_above(string title, string reason)
    {
        TestCell?[][][] layouts =
        [
            [["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte"], [null, "habitants", 10, 2021], [title], [null, "dépenses", "12 €", 2021]],
            [["Libellé", "Valeur", "Période"], ["Contexte"], ["habitants", 10, 2021], [title], ["dépenses", "12 €", 2021]],
            [["Libellé", "Valeur", "Période"], ["Contexte"], ["habitants", 10, 2021], [null], [title], ["dépenses", "12 €", 2021]],
        ];

        Assert.All(layouts, rows =>
        {
            var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", Cover).Sheet("Indicateurs", rows));
            var error = Assert.Single(evaluation.Findings, f => f.Severity == Severity.Error);
            Assert.True(error.Code is "title-unknown" or "section-unknown", reason);
        });
    }

    [Fact]
    public void A_numbered_title_counts_in_whatever_column_it_stands()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", Cover)
            .Sheet(
                "Indicateurs",
                ["Rubrique", "Action", "Libellé", "Valeur", "Période"],
                ["Action", "1. Un", "a", 1, 2021],
                [null, null, "2. Deux"],
                [null, null, "b", 2, 2021],
                ["3. « Logement d’abord »"],
                [null, null, "c", 3, 2021]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal([1, 2, 3], evaluation.Indicators.Select(i => i.Action!.Number));
    }

    [Fact]
    public void A_numbered_note_under_the_table_is_no_action()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", Cover)
            .Sheet("Indicateurs", ["Rubrique", "Action", "Libellé", "Valeur"], ["Action", "1. Un", "a", 1], [null], ["1. Données de la Caf"]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Contains(evaluation.Findings, f => f is { Code: "row-ignored", Cell: "A4" });
    }

    [Theory]
    [InlineData("Effectif (2019)")]
    [InlineData("Nombre en 2019")]
    [InlineData("Réalisé 2019")]
    public void A_period_in_the_heading_of_values_is_their_period(string heading)
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", Cover).Sheet("Indicateurs", ["Rubrique", "Libellé", heading], ["Contexte", "emplois", 12]));

        Assert.Equal("2019", Tidy.Figure(evaluation).Observation.Period.Code);
    }

    [Theory]
    [InlineData("Valeur (objectif 2025)")]
    [InlineData("Montant (prév.)")]
    [InlineData("Valeur cible")]
    public void Objectives_and_forecasts_never_become_observations(string heading)
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", Cover).Sheet("Indicateurs", ["Rubrique", "Libellé", heading], ["Contexte", "emplois", 12]));

        Assert.Empty(evaluation.Indicators);
        Assert.Equal(Outcome.Rejected, evaluation.Outcome);
    }

    [Theory]
    [InlineData("Note (interne, ne pas publier)")]
    [InlineData("Code (INSEE)")]
    [InlineData("Date (de saisie)")]
    public void A_heading_that_says_more_than_a_unit_in_brackets_is_another_column(string heading)
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", Cover).Sheet("Indicateurs", ["Rubrique", "Libellé", "Valeur", heading], ["Contexte", "emplois", 12, "2015"]));

        var (indicator, observation) = Tidy.Figure(evaluation);
        Assert.Equal(("emplois", null, "2021"), (indicator.Code, indicator.Note, observation.Period.Code));
        Assert.Contains(evaluation.Findings, f => f is { Code: "column-ignored", Cell: "D1" });
    }

    [Theory]
    [InlineData("Contexte")]
    [InlineData("1. Garantir l’accès au RSA")]
    public void The_unit_stated_above_a_table_holds_under_the_titles_among_its_rows(string title)
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", Cover).Sheet(
            "Chiffres", ["Dépenses (en milliers d’euros)"], ["Libellé", "Valeur", "Période"], [title], ["aides nouvelles", 12345, 2021]));

        var figure = Assert.Single(evaluation.Indicators);
        Assert.Equal((UnitCode.Euro, 12_345_000m), (figure.Unit.Code, figure.Observations[0].Value));
    }

    [Fact]
    public void A_parent_misspelt_that_only_the_catalogue_knows_is_suggested_and_a_figure_under_a_circle_is_no_part_of_it()
    {
        var evaluation = Tidy.Evaluate(
            Tidy.Workbook(
                [null, null, "Contexte", null, "femmes accompagnées", null, 5, "personnes", "2020", null, null, "allocataire-rsa"],
                ["a", null, "Contexte", null, "a", null, 1, "personnes", "2020", null, null, "b"],
                ["b", null, "Contexte", null, "b", null, 2, "personnes", "2020", null, null, "a"],
                ["c", null, "Contexte", null, "c", null, 3, "personnes", "2020", null, null, "a"]),
            DemoMission.Catalogue);

        Assert.Contains("« allocataires-rsa »", Assert.Single(evaluation.Findings, f => f.Code == "parent-unknown").Message, StringComparison.Ordinal);
        Assert.Equal(["L3", "L4"], evaluation.Findings.Where(f => f.Code == "parent-circular").Select(f => f.Cell));
    }

    [Theory]
    [InlineData("Montants en milliers d’euros", "EUR", 200_000, "k€", "€")]
    [InlineData("(en milliers)", "EUR", 200_000, "k€", "€")]
    [InlineData("Montants en euros", "k€", 200, "€", "k€")]
    [InlineData("Montants en M€", "k€", 200, "M€", "k€")]
    public void A_note_under_the_table_that_announces_another_scale_than_the_amounts_are_read_in_is_an_error(string note, string unit, int value, string announced, string read)
    {
        var evaluation = OneSheet.Read(["Rubrique", "Action", "Libellé", "Valeur", "Unité", "Période"], ["Budget", null, "aides", value, unit, "2021"], [null], ["Effectifs en nombre"], [note]);

        var finding = Assert.Single(evaluation.Findings, f => f.Code == "unit-note-conflict");
        Assert.Equal("A5", finding.Cell);
        Assert.Contains($"en {announced},", finding.Message, StringComparison.Ordinal);
        Assert.Contains($"(cellule D2) serait lu en {read}", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Montants en milliers d’euros", "k€", "200", "the same scale")]
    [InlineData("Montants en milliers d’euros", "EUR", "200 000 €", "the number says itself what it is")]
    [InlineData("Montants en milliers d’euros", "nombre", "200", "no amount")]
    public void A_note_under_the_table_that_agrees_with_the_amounts_or_is_about_none_is_only_left_aside(string note, string unit, string value, string reason)
    {
        var evaluation = OneSheet.Read(["Rubrique", "Action", "Libellé", "Valeur", "Unité", "Période"], ["Contexte", null, "aides", value, unit, "2021"], [null], [note]);

        Assert.True(OneSheet.Problems(evaluation) is [], reason);
    }

    [Fact]
    public void A_label_typed_wrong_or_beside_the_code_of_another_figure_is_asked_about()
    {
        var evaluation = Tidy.Evaluate(
            Tidy.Workbook(
                Tidy.Row(32_425, label: "alocataires"),
                Tidy.Row(32_425, label: "Allocataires du RSA"),
                Tidy.Row(18, label: "allocataires", code: "espaces-rsa"),
                Tidy.Row(3, label: "points d’accueil")),
            DemoMission.Catalogue);

        Assert.Equal(
            ["indicator-nearly-listed E2", "indicator-nearly-listed E3", "code-of-another A4"],
            evaluation.Findings.Where(f => f.Code is "indicator-nearly-listed" or "code-of-another").Select(f => $"{f.Code} {f.Cell}"));
    }

    [Theory]
    [InlineData("Libellé", "Valleur", "C1", "Valeur")]
    [InlineData("Libelé", "Valeur", "B1", "Libellé")]
    public void A_heading_that_lacks_because_it_is_misspelt_is_named_in_its_cell(string label, string value, string cell, string meant)
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", Cover).Sheet("Chiffres", ["Rubrique", label, value, "Période"], ["Contexte", "emplois", "12", "2021"]));

        var finding = Assert.Single(evaluation.Findings, f => f.Code == "table-passed-over");
        Assert.Equal((Core.Findings.Severity.Error, cell), (finding.Severity, finding.Cell));
        Assert.DoesNotContain(evaluation.Findings, f => f.Code == "table-not-found");
        Assert.Contains($"tapez «\u00A0{meant}\u00A0»", finding.Hint, StringComparison.Ordinal);
        Assert.Empty(evaluation.Indicators);
    }

    [Fact]
    public void A_source_under_a_table_is_a_note_also_where_its_words_stand_in_several_cells()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", Cover).Sheet(
            "Chiffres", ["Rubrique", "Libellé", "Valeur"], ["Contexte", "emplois", 12], ["Source", "INSEE"], ["Note de lecture", "au 31 décembre"]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Single(evaluation.Indicators);
    }

    [Fact]
    public void Each_table_has_its_own_title_unit_and_section()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", Cover)
            .Sheet(
                "Chiffres",
                ["Budget en M€"],
                ["Rubrique", "Libellé", "Montant"],
                ["Budget", "budget", 288],
                [null],
                ["Détail en k€"],
                ["Rubrique", "Libellé", "Montant"],
                ["Budget", "détail", 450],
                [null],
                ["Effectifs"],
                ["Rubrique", "Libellé", "Nombre"],
                ["Contexte", "agents", 450]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal([288_000_000m, 450_000m, 450m], evaluation.Indicators.Select(i => i.Observations[0].Value!.Value));
    }

    [Fact]
    public void A_second_table_takes_no_section_from_the_first()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", Cover)
            .Sheet("Chiffres", ["Rubrique", "Libellé", "Montant"], ["Budget", "budget", "288 M€"], [null], ["Libellé", "Nombre", "Année"], ["allocataires", "12 €", 2020]));

        Assert.Equal("table-without-section", Assert.Single(evaluation.Findings, f => f.Severity == Severity.Error).Code);
    }

    [Fact]
    public void A_section_title_above_a_table_of_two_columns_is_its_section()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", Cover).Sheet("Chiffres", ["Budget"], ["Libellé", "Montant"], ["budget", "288 M€"]));

        Assert.Equal(Section.Budget, Tidy.Figure(evaluation).Indicator.Section);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_periods_first_too()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", Cover).Sheet("Chiffres", [2020, 2021, "Libel lé", "Rubrique"], [1, 2, "emplois", "Contexte"]));

        Assert.Equal(["2020", "2021"], evaluation.Indicators.Select(i => i.Observations[0].Period.Code));
    }

    [Fact]
    public void Cells_under_no_heading_are_said_to_be_left_aside()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", Cover).Sheet("Chiffres", ["Rubrique", "Libellé", "Valeur"], ["Contexte", "emplois", 12, 77], ["Contexte", "foyers", 12, 99]));

        Assert.Equal("D2", Assert.Single(evaluation.Findings, f => f.Code == "column-without-heading").Cell);
    }

    [Fact]
    public void One_code_at_two_places_of_the_page_is_an_error()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Mission", Cover)
            .Sheet("Chiffres", ["Rubrique", "Action", "Libellé", "Valeur", "Période"], ["Action", "1. Un", "places", 10, 2020], ["Action", "2. Deux", "places", 20, 2021]));

        var error = Assert.Single(evaluation.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("code-two-places", "C3"), (error.Code, error.Cell));
        Assert.Contains("en C2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_absence_without_unit_is_in_the_unit_of_the_other_observations()
    {
        var evaluation = Tidy.Evaluate(Tidy.Workbook(Tidy.Row("nd", period: 2021), Tidy.Row("7,8 %", period: 2020)));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.All(evaluation.Indicators, indicator => Assert.Equal(UnitCode.Percent, indicator.Unit.Code));
    }

    [Fact]
    public void Each_mission_has_its_own_action_titles_even_for_rows_that_inherit_one()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet(
            "Chiffres",
            ["Mission", "Rubrique", "Action", "Libellé", "Valeur", "Période"],
            ["A", "Action", "1. Un", "a", 1, 2021],
            ["B", "Action", null, "b", 1, 2021],
            ["B", "Action", "1. Autre", "c", 1, 2021]));

        Assert.Equal(("action-two-titles", "C4"), evaluation.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.Cell!)).Single());
    }

    [Fact]
    public void Two_figures_given_twice_are_two_findings_each_naming_its_first()
    {
        var evaluation = Tidy.Evaluate(Tidy.Workbook(Tidy.Row(1, period: 2020), Tidy.Row(1, period: 2021), Tidy.Row(2, period: 2020), Tidy.Row(2, period: 2021)));

        Assert.Equal(["E4", "E5"], evaluation.Findings.Where(f => f.Code == "figure-twice").Select(f => f.Cell));
    }

    public static TheoryData<string, string, TestCell?[][]> Misunderstandings => new()
    {
        { "a second header of years", "header-among-rows", [["Contexte"], ["Libellé", 2019, 2020], ["collèges", 120, 130], ["Effectifs", 2017, 2018], ["élèves", 50, 60]] },
        { "two tables side by side", "tables-side-by-side", [["Rubrique", "Libellé", 2019, null, "Recettes", 2021], ["Contexte", "dossiers", 1, null, "dotation", 500]] },
        { "a publication date below the table", "publication-date-misplaced", [["Rubrique", "Libellé", "Valeur"], ["Contexte", "emplois", 1], [null, null, null, "Publication le", "15/03/2030"]] },
        { "a publication date as a column", "publication-date-misplaced", [["Rubrique", "Libellé", "Valeur", "Publication le"], ["Contexte", "emplois", 1, "15/03/2030"]] },
        { "a publication date further down than it is looked for", "publication-date-misplaced", [.. Enumerable.Repeat<TestCell?[]>(["…"], 70), ["Publication le", "15/03/2030"], ["Rubrique", "Libellé", "Valeur"], ["Contexte", "emplois", 1]] },
        { "a publication date in a title", "publication-date-misplaced", [["À ne pas publier avant le 15/03/2030"], ["Rubrique", "Libellé", "Valeur"], ["Contexte", "emplois", 1]] },
    };

    [Theory]
    [MemberData(nameof(Misunderstandings))]
    public void What_would_be_read_wrongly_is_refused(string what, string code, TestCell?[][] rows)
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", Cover).Sheet("Chiffres", rows));

        Assert.True(evaluation.Findings.Any(f => f.Code == code && f.Severity == Severity.Error), what);
    }

    [Fact]
    public void A_unit_in_a_note_or_in_a_comment_is_no_unit_of_the_next_table()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet(
            "Chiffres",
            ["Mission : Insertion"],
            ["Commentaire : montants en k€"],
            ["Rubrique", "Libellé", "Valeur", "Période"],
            ["Budget", "dépenses", "288 M€", 2021],
            [null],
            ["Source : compte administratif, montants en milliers d’euros"],
            [null],
            ["Rubrique", "Libellé", "Valeur", "Période"],
            ["Contexte", "habitants", 1400000, 2020]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal(1_400_000m, evaluation.Indicators[1].Observations[0].Value);
    }

    [Fact]
    public void A_unit_in_a_title_among_the_rows_is_that_of_the_rows_below()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", Cover).Sheet(
            "Chiffres", ["Libellé", "Valeur"], ["Contexte"], ["habitants", 1400000], ["1. Emploi (en %)"], ["CDI", 75]));

        Assert.Equal([UnitCode.Count, UnitCode.Percent], evaluation.Indicators.Select(i => i.Unit.Code));
    }

    [Fact]
    public void A_help_sheet_that_names_the_labels_is_no_second_statement()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook()
            .Sheet("Lisez-moi", ["Mission : choisissez dans la liste"], ["Service", "Effectif"])
            .Sheet("Mission", Cover)
            .Sheet("Indicateurs", [Tidy.Header, Tidy.Row(1)]));

        Assert.Equal("insertion", Tidy.Figure(evaluation).Indicator.Mission);
    }

    [Fact]
    public void Numbered_section_titles_are_sections()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", Cover).Sheet(
            "Chiffres", ["1. Contexte"], ["Libellé", "Valeur"], ["habitants", 1400000], ["2. Budget"], ["Libellé", "Valeur"], ["dépenses", "3 M€"]));

        Assert.Equal([Section.Context, Section.Budget], evaluation.Indicators.Select(i => i.Section));
    }

    [Theory]
    [InlineData("S/total", "total-ignored")]
    [InlineData("Sous total", "total-ignored")]
    [InlineData("SOUS-TOTAL :", "total-ignored")]
    [InlineData("S/Total emplois", "total-doubtful")]
    [InlineData("Cumul", "total-doubtful")]
    [InlineData("Somme", "total-doubtful")]
    [InlineData("Moyenne", "total-doubtful")]
    public void A_total_goes_by_many_names(string label, string code)
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", Cover).Sheet("Chiffres", ["Rubrique", "Libellé", "Valeur"], ["Contexte", "emplois", 1], ["Contexte", label, 1]));

        Assert.Equal(("B3", Severity.Info), evaluation.Findings.Where(f => f.Code == code).Select(f => (f.Cell, f.Severity)).Single());
        Assert.Equal(code == "total-ignored" ? 1 : 2, evaluation.Indicators.Count);
    }

    [Fact]
    public void A_text_that_begins_as_a_formula_is_a_text_and_doubted()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", Cover).Sheet("Chiffres", ["Rubrique", "Libellé", "Valeur"], ["Contexte", "=A7", 1]));

        Assert.Equal("B2", Assert.Single(evaluation.Findings, f => f.Code == "text-is-formula").Cell);
        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal("=A7", Assert.Single(evaluation.Indicators).Label);
    }

    [Fact]
    public void Intermediate_titles_keep_the_section_and_are_said_to()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", Cover).Sheet(
            "Chiffres", ["Rubrique", "Libellé", "Valeur"], ["Contexte", "habitants", 1], [null], [null, "Contractuels"], [null, "catégorie A", 5]));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Contains(evaluation.Findings, f => f is { Code: "title-doubtful", Severity: Severity.Warning, Cell: "B4" });
    }
}
