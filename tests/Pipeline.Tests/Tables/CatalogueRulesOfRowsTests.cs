using System.Text.Json.Nodes;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Catalogues;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>What the catalogue, and what is already accepted, decide of a workbook: workbook contract, section 4.</summary>
public sealed class CatalogueRulesOfRowsTests
{
    [Fact]
    public void A_row_without_code_takes_the_catalogue_s_for_the_same_section_action_and_label()
    {
        var (indicator, observation) = Tidy.Figure(Tidy.Evaluate(Tidy.Workbook(Tidy.Row(32425, label: " ALLOCATAIRES ")), CatalogueExample.Read(), "insertion"));

        Assert.Equal(("action-sociale-insertion", "allocataires-rsa"), (indicator.Mission, indicator.Code));
        Assert.Equal(new Territory("DEP", "44", "Loire-Atlantique"), observation.Territory);
    }

    [Fact]
    public void An_unlisted_indicator_is_accepted_with_an_info()
    {
        var evaluation = Tidy.Evaluate(Tidy.Workbook(Tidy.Row(18, label: "espaces RSA")), CatalogueExample.Read(), "insertion");

        Assert.Equal("espaces-rsa", Tidy.Figure(evaluation).Indicator.Code);
        Assert.Contains(evaluation.Findings, finding => finding is { Code: "indicator-unlisted", Severity: Severity.Info, Cell: "E2" });
    }

    [Fact]
    public void A_figure_that_the_catalogue_lists_under_another_action_is_asked_about()
    {
        var evaluation = Tidy.Evaluate(Tidy.Workbook(Placed("2. Lutter contre les exclusions", "allocataires")), CatalogueExample.Read(), "insertion");

        Assert.Contains(evaluation.Findings, finding => finding is { Code: "figure-elsewhere", Severity: Severity.Warning, Cell: "E2" });
        Assert.Equal("allocataires", Tidy.Figure(evaluation).Indicator.Code);
    }

    [Fact]
    public void A_code_that_the_catalogue_lists_under_another_action_is_asked_about()
    {
        var evaluation = Tidy.Evaluate(Tidy.Workbook(Placed("2. Lutter contre les exclusions", "bénéficiaires", code: "allocataires-rsa")), CatalogueExample.Read(), "insertion");

        Assert.Contains(evaluation.Findings, finding => finding is { Code: "figure-elsewhere", Cell: "A2" });
    }

    [Fact]
    public void A_figure_of_the_same_name_beside_the_listed_one_is_another_figure()
    {
        var evaluation = Tidy.Evaluate(
            Tidy.Workbook(Placed("1. Garantir l’accès au RSA", "allocataires"), Placed("2. Lutter contre les exclusions", "allocataires")), CatalogueExample.Read(), "insertion");

        Assert.DoesNotContain(evaluation.Findings, finding => finding.Code == "figure-elsewhere");
        Assert.Equal(["allocataires-rsa", "allocataires"], evaluation.Indicators.Select(indicator => indicator.Code));
    }

    [Theory]
    [InlineData("France", "FR")]
    [InlineData("france entière", "FR")]
    [InlineData("44", "44")]
    [InlineData("Loire-Atlantique (44)", "44")]
    [InlineData("44 - Loire-Atlantique", "44")]
    public void A_territory_is_found_by_name_code_or_synonym(string typed, string code)
    {
        TestCell?[] row = [null, null, "Contexte", null, "emplois", null, 5, null, 2020, typed];

        Assert.Equal(code, Tidy.Figure(Tidy.Evaluate(Tidy.Workbook(row), CatalogueExample.Read(), "insertion")).Observation.Territory!.Code);
    }

    [Fact]
    public void An_unknown_territory_is_an_error_with_a_suggestion()
    {
        TestCell?[] row = [null, null, "Contexte", null, "emplois", null, 5, null, 2020, "Frnace"];

        var error = Error(Tidy.Evaluate(Tidy.Workbook(row), CatalogueExample.Read(), "insertion"));
        Assert.Equal(("territory-unknown", "J2"), (error.Code, error.Cell));
        Assert.Contains("vouliez-vous dire « France » ?", error.Message.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void A_territory_whose_name_and_code_disagree_is_unknown()
    {
        TestCell?[] row = [null, null, "Contexte", null, "emplois", null, 5, null, 2020, "France (44)"];

        Assert.Equal(("territory-unknown", "J2"), (Error(Tidy.Evaluate(Tidy.Workbook(row), CatalogueExample.Read(), "insertion")).Code, "J2"));
    }

    [Fact]
    public void An_unknown_mission_is_an_error_with_a_suggestion()
    {
        var workbook = new TestWorkbook().Sheet("Mission", ["Mission", "Insertoin"], ["Exercice", 2021]).Sheet("Indicateurs", [Tidy.Header, Tidy.Row(12)]);

        var error = Error(Tidy.Evaluate(workbook, CatalogueExample.Read(), "insertion"));
        Assert.Equal(("mission-unknown", "Mission", "B1"), (error.Code, error.Sheet, error.Cell));
        Assert.Contains("Action sociale de proximité et insertion", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_mission_is_told_together_with_a_table_that_is_not_found()
    {
        var workbook = new TestWorkbook().Sheet("Mission", ["Mission", "Insertoin"], ["Exercice", 2021]).Sheet("Indicateurs", ["un", "deux"], [1, 2]);

        Assert.Equal(["mission-unknown", "table-not-found"], Tidy.Evaluate(workbook, CatalogueExample.Read(), "insertion").Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code).Order());
    }

    [Theory]
    [InlineData("Mission : Éducation", "mission-label-twice A1", "another mission")]
    [InlineData("Mission : Action sociale", null, "another name of the same mission")]
    [InlineData("Mission : aider chacun à trouver un emploi", null, "prose")]
    public void A_mission_above_a_table_is_the_one_of_the_sheet_Mission_or_an_error(string title, string? problem, string reason)
    {
        var workbook = new TestWorkbook().Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021]).Sheet("Indicateurs", [[title], Tidy.Header, Tidy.Row(12, period: 2021)]);

        Assert.True(OneSheet.Problems(Tidy.Evaluate(workbook, DemoMission.Catalogue, "insertion")).SequenceEqual(problem is null ? [] : [problem]), reason);
    }

    [Fact]
    public void An_action_without_its_number_is_the_catalogue_s_of_that_title()
    {
        TestCell?[] row = [null, null, "Action", "Luter contre les exclusions", "personnes accompagnées", null, 600, null, 2021];

        var error = Error(Tidy.Evaluate(Tidy.Workbook(row), DemoMission.Catalogue, "insertion"));
        Assert.Equal(("action-invalid", "D2"), (error.Code, error.Cell));
        Assert.Contains("vouliez-vous dire « 2. Lutter contre les exclusions » ?", error.Message.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_writes_only_to_its_missions()
    {
        var catalogue = Catalogue(root => root["services"]![0]!["missions"] = new JsonArray());

        var error = Error(Tidy.Evaluate(Tidy.Workbook(Tidy.Row(12)), catalogue, "insertion"));
        Assert.Equal(("mission-not-allowed", "Mission", "B1"), (error.Code, error.Sheet, error.Cell));
        Assert.Equal(Outcome.Accepted, Tidy.Evaluate(Tidy.Workbook(Tidy.Row(12)), catalogue, "finances").Outcome);
    }

    [Fact]
    public void An_unknown_service_is_an_error_about_the_file()
    {
        var error = Error(Tidy.Evaluate(Tidy.Workbook(Tidy.Row(12)), CatalogueExample.Read(), "insertions"));
        Assert.Equal(("service-unknown", null, null), (error.Code, error.Sheet, error.Cell));
        Assert.Contains("« insertion »", error.Message.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_service_named_in_the_workbook_is_a_warning()
    {
        var workbook = new TestWorkbook()
            .Sheet("Mission", ["Mission", "Insertion"], ["Service", "Direction des finances"], ["Exercice", 2021])
            .Sheet("Indicateurs", [Tidy.Header, Tidy.Row(12)]);

        var evaluation = Tidy.Evaluate(workbook, CatalogueExample.Read(), "insertion");
        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Contains(evaluation.Findings, finding => finding is { Code: "service-differs", Severity: Severity.Warning, Cell: "B2" });
    }

    [Theory]
    [InlineData(2021, true, "the template of 2021, of which only the Mission sheet was changed")]
    [InlineData(2022, false, "the figures are of that year")]
    [InlineData("T4 2022", false, "and of a part of it")]
    [InlineData(null, false, "or say nothing else")]
    public void An_Exercice_that_no_figure_is_of_is_a_warning(object? period, bool warned, string why)
    {
        var typed = period switch { int year => year, string text => text, _ => (TestCell?)null };
        var workbook = new TestWorkbook()
            .Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2022])
            .Sheet("Indicateurs", [Tidy.Header, Tidy.Row(12, period: typed), Tidy.Row(13, period: 2021, label: "aidés"), Tidy.Row(14, period: 2021, label: "suivis"), Tidy.Row(15, period: 2021, label: "logés")]);

        var findings = Tidy.Evaluate(workbook, CatalogueExample.Read(), "insertion").Findings;
        Assert.True(warned == findings.Any(finding => finding is { Code: "exercice-unused", Severity: Severity.Warning, Cell: "B2" }), why);
    }

    [Fact]
    public void A_series_over_other_years_does_not_question_the_Exercice()
    {
        var rows = new[] { 2018, 2019, 2020 }.Select(year => Tidy.Row(12, period: year)).ToArray();

        Assert.DoesNotContain(Tidy.Evaluate(Tidy.Workbook(rows), CatalogueExample.Read(), "insertion").Findings, finding => finding.Code == "exercice-unused");
    }

    [Fact]
    public void A_number_is_quoted_with_the_comma_that_the_cell_shows() =>
        Assert.StartsWith("«\u00a012,5\u00a0»", Error(Tidy.Evaluate(Tidy.Workbook(Tidy.Row(12.5m)), CatalogueExample.Read(), "insertion")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_fraction_of_what_the_catalogue_calls_whole_is_an_error() =>
        Assert.Equal("G2", Error(Tidy.Evaluate(Tidy.Workbook(Tidy.Row("12,5")), CatalogueExample.Read(), "insertion")).Cell);

    [Fact]
    public void A_warning_that_the_catalogue_calls_blocking_rejects()
    {
        var catalogue = Catalogue(root => root["missions"]![0]!["indicators"]![0]!["blocking"] = new JsonArray("value-mark-left-out"));

        Assert.Equal(Outcome.Accepted, Tidy.Evaluate(Tidy.Workbook(Tidy.Row("12*")), CatalogueExample.Read(), "insertion").Outcome);
        Assert.Equal(("value-mark-left-out", "G2"), (Error(Tidy.Evaluate(Tidy.Workbook(Tidy.Row("12*")), catalogue, "insertion")).Code, "G2"));
    }

    [Fact]
    public void The_catalogue_adds_headings()
    {
        var catalogue = Catalogue(root => root["synonyms"] = JsonNode.Parse("""{ "value": ["Volume"], "label": ["Thème"] }"""));
        var workbook = new TestWorkbook().Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021]).Sheet("A", ["Rubrique", "thème", "VOLUME"], ["Budget", "aides", "3 M€"]);

        Assert.Equal(3_000_000m, Tidy.Figure(Tidy.Evaluate(workbook, catalogue, "insertion")).Observation.Value);
    }

    [Fact]
    public void A_new_code_where_a_published_one_is_gone_is_a_warning_that_asks_which()
    {
        var accepted = Accepted(Tidy.Row(10, label: "personnes accompagnées"));

        var evaluation = Tidy.Evaluate(Tidy.Workbook(Tidy.Row(12, label: "personnes suivies")), accepted: accepted);
        var warning = Assert.Single(evaluation.Findings, finding => finding.Code == "code-replaced");
        Assert.Equal((Severity.Warning, "E2"), (warning.Severity, warning.Cell));
        Assert.Contains("personnes-accompagnees", warning.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_unit_or_another_title_than_what_is_published_is_a_warning()
    {
        var accepted = Accepted(Tidy.Row("10 %"));
        TestCell?[] row = [null, null, "Action", "1. Un titre tout autre", "allocataires", null, "10 €"];

        var evaluation = Tidy.Evaluate(Tidy.Workbook(row), accepted: accepted);
        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal([("action-renamed", "D2"), ("unit-changed", "G2")], evaluation.Findings.Where(f => f.Severity == Severity.Warning).Select(f => (f.Code, f.Cell)));
    }

    [Theory]
    [InlineData("Garantir l’accès au RSA", "action-invalid D2", "no number")]
    [InlineData(null, "action-missing D2", "blank")]
    public void A_row_whose_action_cannot_be_read_is_compared_with_what_the_catalogue_knows_of_it_at_once(string? action, string error, string reason)
    {
        TestCell?[] row = [null, null, "Action", action is null ? null : new Text(action), "allocataires", null, 324250, null, 2021];

        var evaluation = Tidy.Evaluate(Tidy.Workbook(row), CatalogueExample.Read(), "insertion");
        Assert.True(OneSheet.Problems(evaluation) is [var first, "value-above-maximum G2"] && first == error, reason);
        Assert.Empty(evaluation.Indicators);
    }

    [Fact]
    public void A_row_whose_status_cannot_be_read_is_compared_all_the_same()
    {
        var evaluation = Tidy.Evaluate(Tidy.Workbook(Tidy.Row(324250, period: 2021, status: "peut-être")), CatalogueExample.Read(), "insertion");

        Assert.Equal(["status-unknown O2", "value-above-maximum G2"], OneSheet.Problems(evaluation));
    }

    [Fact]
    public void Rows_of_a_misspelt_mission_are_compared_with_what_the_catalogue_knows_of_the_one_meant()
    {
        var workbook = new TestWorkbook().Sheet("Mission", ["Mission", "Insertoin"], ["Exercice", 2021]).Sheet("Indicateurs", [Tidy.Header, Tidy.Row(324250, period: 2021)]);

        Assert.Equal(["mission-unknown B1", "value-above-maximum G2"], OneSheet.Problems(Tidy.Evaluate(workbook, CatalogueExample.Read(), "insertion")));
    }

    [Theory]
    [InlineData("insertion")]
    [InlineData(null)]
    public void Where_nobody_can_tell_the_mission_meant_rows_are_compared_with_the_only_one_that_it_may_be(string? service)
    {
        var workbook = new TestWorkbook().Sheet("Mission", ["Mission", "Pôle solidarités"], ["Exercice", 2021]).Sheet("Indicateurs", [Tidy.Header, Tidy.Row(324250, period: 2021)]);

        Assert.Equal(["mission-unknown B1", "value-above-maximum G2"], OneSheet.Problems(Tidy.Evaluate(workbook, CatalogueExample.Read(), service)));
    }

    [Fact]
    public void A_row_whose_action_cannot_be_read_is_not_missing()
    {
        TestCell?[] row = [null, null, "Action", "Garantir l’accès au RSA", "allocataires", null, 12, null, 2021];

        var evaluation = Tidy.Evaluate(Tidy.Workbook(row, Tidy.Row(18, label: "espaces RSA")), accepted: Accepted(Tidy.Row(12), Tidy.Row(18, label: "espaces RSA")));
        Assert.Equal(["action-invalid D2"], OneSheet.Problems(evaluation));
    }

    [Fact]
    public void A_figure_given_twice_is_said_also_where_its_value_cannot_be_read()
    {
        Assert.Equal(["value-unreadable G2", "figure-twice E3"], OneSheet.Problems(Tidy.Evaluate(Tidy.Workbook(Tidy.Row("abc"), Tidy.Row(12)))));
        Assert.Equal(["value-unreadable G3", "figure-twice E3"], OneSheet.Problems(Tidy.Evaluate(Tidy.Workbook(Tidy.Row(12), Tidy.Row("abc")))));
    }

    private static Finding Error(Evaluation evaluation) => Assert.Single(evaluation.Findings, finding => finding.Severity == Severity.Error);

    private static Catalogue Catalogue(Action<JsonNode> edit) => CatalogueParser.Parse(CatalogueExample.With(edit)).Catalogue!;

    private static TestCell?[] Placed(string action, string label, string? code = null) => [code is null ? null : (TestCell)code, null, "Action", action, label, null, 18, null, 2021];

    private static Edition[] Accepted(params TestCell?[][] rows)
    {
        var figures = Tidy.Evaluate(Tidy.Workbook(rows)).Indicators;
        var missions = figures.GroupBy(figure => figure.Mission, StringComparer.Ordinal).ToDictionary(
            mission => mission.Key,
            IReadOnlyDictionary<string, IReadOnlyList<Indicator>> (mission) => mission.GroupBy(figure => figure.Observations[0].Period.Code, StringComparer.Ordinal)
                .ToDictionary(period => period.Key, IReadOnlyList<Indicator> (period) => [.. period], StringComparer.Ordinal),
            StringComparer.Ordinal);
        return [new Edition { Sha256 = "00", SubmittedAt = DateTimeOffset.UnixEpoch, Evaluator = "1-0", Missions = missions }];
    }
}
