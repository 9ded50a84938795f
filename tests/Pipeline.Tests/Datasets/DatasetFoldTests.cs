using Pipeline.Core.Datasets;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Datasets;

public sealed class DatasetFoldTests
{
    private const string A = "insertion/a.xlsx";
    private const string B = "insertion/b.xlsx";

    private static readonly DateTimeOffset Now = Day(20);

    [Fact]
    public void Nothing_visible_is_no_mission() => Assert.Null(Fold().Document);

    [Fact]
    public void Periods_of_several_editions_come_together_in_order_of_time()
    {
        var mission = Fold(Record(A, Edition(Day(1), Figure("emplois", 2021, 2, Day(1))), Edition(Day(2), Figure("emplois", 2020, 1, Day(2))))).Document!;
        Assert.Equal(["2020 = 1", "2021 = 2"], Values(Assert.Single(mission.Context)));
    }

    [Fact]
    public void The_last_edition_that_contains_a_period_states_it_whole()
    {
        var mission = Fold(Record(
            A,
            Edition(Day(1), Figure("emplois", 2021, 1, Day(1)), Figure("chomage", 2021, 6, Day(1))),
            Edition(Day(2), Figure("emplois", 2021, 2, Day(2))))).Document!;
        Assert.Equal(["2021 = 2"], Values(Assert.Single(mission.Context)));
    }

    [Fact]
    public void An_edition_counts_from_the_moment_on_at_which_it_is_public()
    {
        var record = Record(
            A,
            Edition(Day(1), Figure("emplois", 2021, 1, Day(1))),
            Edition(Day(2), Figure("emplois", 2021, 2, Day(2))) with { VisibleFrom = Day(10) });
        Assert.Equal(["2021 = 1"], Values(Assert.Single(FoldAt(Day(10).AddTicks(-1), record).Document!.Context)));
        Assert.Equal(["2021 = 2"], Values(Assert.Single(FoldAt(Day(10), record).Document!.Context)));
    }

    [Fact]
    public void A_visible_edition_accepted_after_one_that_waits_counts_for_good()
    {
        var record = Record(
            A,
            Edition(Day(1), Figure("emplois", 2021, 1, Day(1))) with { VisibleFrom = Day(10) },
            Edition(Day(2), Figure("emplois", 2021, 2, Day(2))));
        Assert.Equal(["2021 = 2"], Values(Assert.Single(FoldAt(Day(11), record).Document!.Context)));
    }

    [Fact]
    public void Of_two_documents_with_one_figure_the_most_recently_submitted_wins_and_both_are_told()
    {
        var folded = Fold(
            Record(A, Edition(Day(2), Figure("emplois", 2021, 1, Day(2)), Figure("chomage", 2021, 6, Day(2)))),
            Record(B, Edition(Day(1), Figure("emplois", 2021, 2, Day(1), B), Figure("postes", 2021, 3, Day(1), B))));
        Assert.Equal(["emplois: 2021 = 1", "chomage: 2021 = 6", "postes: 2021 = 3"], folded.Document!.Context.Select(i => $"{i.Code}: {Values(i)[0]}"));
        Assert.Equal([new Overlap(Insertion, B, Published: true, 1, "emplois", "2021", 2)], folded.Overlaps[A]);
        Assert.Equal([new Overlap(Insertion, A, Published: false, 1, "emplois", "2021", 2)], folded.Overlaps[B]);
    }

    [Theory]
    [InlineData(3, 6, true, "half of them")]
    [InlineData(3, 7, false, "less than half")]
    [InlineData(2, 2, false, "two may well be in two documents")]
    public void A_document_submitted_later_that_gives_half_of_anothers_figures_again_may_be_a_copy(int again, int of, bool isCopy, string reason)
    {
        var folded = Fold(
            Record(A, Edition(Day(2), [.. Enumerable.Range(0, again).Select(i => Figure($"figure-{i}", 2021, i, Day(2)))])),
            Record(B, Edition(Day(1), [.. Enumerable.Range(0, of).Select(i => Figure($"figure-{i}", 2021, i, Day(1), B))])));

        Assert.True(isCopy == Assert.Single(folded.Overlaps[A]).MayBeCopy, reason);
        Assert.False(Assert.Single(folded.Overlaps[B]).MayBeCopy, "the older one is not the copy");
    }

    [Fact]
    public void Of_two_submitted_at_once_the_path_that_comes_last_wins()
    {
        var folded = Fold(
            Record(B, Edition(Day(1), Figure("emplois", 2021, 2, Day(1), B))),
            Record(A, Edition(Day(1), Figure("emplois", 2021, 1, Day(1)))));
        Assert.Equal(["2021 = 2"], Values(Assert.Single(folded.Document!.Context)));
    }

    [Fact]
    public void One_figure_for_two_territories_is_two_observations()
    {
        var france = Figure("emplois", 2021, 100, Day(1));
        france = france with { Observations = [france.Observations[0] with { Territory = new Territory("FRANCE", "FR", "France") }] };
        var folded = Fold(Record(A, Edition(Day(1), france, Figure("emplois", 2021, 1, Day(1)))));
        Assert.Equal(["44 = 1", "FR = 100"], Assert.Single(folded.Document!.Context).Observations.Select(o => $"{o.Territory!.Code} = {o.Value}"));
        Assert.Empty(folded.Overlaps);
    }

    [Fact]
    public void An_indicators_own_fields_are_those_of_its_latest_period()
    {
        var old = Figure("emplois", 2020, 1, Day(2)) with { Label = "emploi (ancien libellé)" };
        var mission = Fold(Record(A, Edition(Day(1), Figure("emplois", 2021, 2, Day(1))), Edition(Day(2), old))).Document!;
        Assert.Equal("emplois", Assert.Single(mission.Context).Label);
    }

    [Fact]
    public void Of_one_latest_period_the_latest_submission_gives_the_own_fields()
    {
        var france = Figure("emplois", 2021, 100, Day(3), B) with { Label = "emplois en France" };
        france = france with { Observations = [france.Observations[0] with { Territory = new Territory("FRANCE", "FR", "France") }] };
        var mission = Fold(Record(A, Edition(Day(1), Figure("emplois", 2021, 2, Day(1)))), Record(B, Edition(Day(3), france))).Document!;
        Assert.Equal("emplois en France", Assert.Single(mission.Context).Label);
    }

    [Fact]
    public void Indicators_are_ordered_as_the_catalogue_says_then_by_document_and_row()
    {
        var mission = Fold(
            Record(B, Edition(Day(1), Figure("z", 2021, 1, Day(1), B), Figure("y", 2021, 1, Day(1), B), Figure("emplois", 2021, 1, Day(1), B))),
            Record(A, Edition(Day(1), Figure("chomage", 2021, 1, Day(1)), Figure("x", 2021, 1, Day(1)), Figure("w", 2021, 1, Day(1))))).Document!;
        Assert.Equal(["emplois", "chomage", "x", "w", "z", "y"], mission.Context.Select(i => i.Code));
    }

    [Fact]
    public void Rows_of_the_latest_period_order_before_those_of_earlier_ones()
    {
        var mission = Fold(Record(
            A,
            Edition(Day(1), Figure("x", 2020, 1, Day(1)), Figure("w", 2020, 1, Day(1)), Figure("v", 2020, 1, Day(1))),
            Edition(Day(2), Figure("w", 2021, 1, Day(2)), Figure("x", 2021, 1, Day(2))))).Document!;
        Assert.Equal(["w", "x", "v"], mission.Context.Select(i => i.Code));
    }

    [Fact]
    public void Sections_and_numbered_actions_make_the_page()
    {
        var mission = Fold(Record(A, Edition(
            Day(1),
            InAction(Figure("c", 2021, 1, Day(1)), 2, "Lutter"),
            InAction(Figure("b", 2021, 1, Day(1)), 1, "Garantir"),
            Figure("budget", 2021, 1, Day(1)) with { Section = Section.Budget },
            InAction(Figure("d", 2021, 1, Day(1)), 1, "Garantir"),
            Figure("emplois", 2021, 1, Day(1))))).Document!;
        Assert.Equal(["emplois"], mission.Context.Select(i => i.Code));
        Assert.Equal(["budget"], mission.Budget.Select(i => i.Code));
        Assert.Equal(["1 Garantir: b, d", "2 Lutter: c"], mission.Actions.Select(a => $"{a.Number} {a.Title}: {string.Join(", ", a.Indicators.Select(i => i.Code))}"));
        Assert.Equal(["emplois", "budget", "b", "d", "c"], mission.AllIndicators().Select(i => i.Code));
    }

    [Fact]
    public void The_order_of_the_records_changes_nothing()
    {
        DocumentRecord[] records =
        [
            Record(A, Edition(Day(1), Figure("x", 2021, 1, Day(1)), Figure("emplois", 2021, 1, Day(1)))),
            Record(B, Edition(Day(1), Figure("x", 2021, 2, Day(1), B), Figure("y", 2021, 2, Day(1), B))),
        ];
        Assert.Equal(
            Core.Serialization.PipelineJson.Write(Fold(records)),
            Core.Serialization.PipelineJson.Write(Fold([.. records.Reverse()])));
    }

    [Fact]
    public void The_latest_observation_is_the_departements_own()
    {
        var home = new Territory("DEP", "44", "Loire-Atlantique");
        var france = Figure("emplois", 2022, 100, Day(1));
        france = france with { Observations = [france.Observations[0] with { Territory = new Territory("FRANCE", "FR", "France") }] };
        var both = Assert.Single(Fold(Record(A, Edition(Day(1), france, Figure("emplois", 2021, 1, Day(1)), Figure("emplois", 2020, 0, Day(1))))).Document!.Context);
        Assert.Equal(1, IndicatorDocument.Of(both, home).Latest.Value);
        var only = Assert.Single(Fold(Record(A, Edition(Day(1), france))).Document!.Context);
        Assert.Equal(100, IndicatorDocument.Of(only, home).Latest.Value);
    }

    private static FoldedMission Fold(params DocumentRecord[] records) => FoldAt(Now, records);

    private static FoldedMission FoldAt(DateTimeOffset asOf, params DocumentRecord[] records) => DatasetFold.Fold(Catalogue.Missions[0], records, asOf);

    private static string[] Values(Indicator indicator) => [.. indicator.Observations.Select(o => $"{o.Period.Code} = {o.Value}")];

    private static Indicator InAction(Indicator figure, int number, string title) =>
        figure with { Section = Section.Action, Action = new ActionHeading(number, title) };
}
