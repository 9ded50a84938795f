using System.Text.Json.Nodes;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Datasets;
using Pipeline.Core.Indicators;
using Pipeline.Core.Publication;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

public sealed class MissionTemplateTests
{
    [Fact]
    public void Before_anything_is_published_it_holds_what_the_catalogue_lists_in_its_order()
    {
        var template = MissionTemplate.Of(DemoMission.Catalogue, DemoMission.Mission, published: null);
        Assert.Equal(DemoMission.Mission.Indicators.Select(i => i.Code), template.Rows.Select(r => r.Code));
        Assert.Equal(["1. Garantir l’accès au RSA", "2. Lutter contre les exclusions", "3. Favoriser le retour à l’emploi durable"], template.Actions);
        Assert.Equal(("1. Garantir l’accès au RSA", "€", "allocataires-rsa"), Of(template, "budget-rsa"));
        Assert.Equal(["Direction de l’insertion", "Direction des finances"], template.Services);
        Assert.Equal(["Loire-Atlantique", "Pays de la Loire", "France"], template.Territories);
        Assert.Null(template.Year);
        Assert.All(template.Rows, row => Assert.Equal((null, null, null), (row.Period, row.LastValue, row.LastPeriod)));

        static (string?, string?, string?) Of(MissionTemplate template, string code) =>
            template.Rows.Single(r => r.Code == code) is var row ? (row.Action, row.Unit, row.Parent) : default;
    }

    [Fact]
    public void What_is_published_stands_beside_each_figure_as_the_public_sees_it()
    {
        var template = MissionTemplate.Of(DemoMission.Catalogue, DemoMission.Mission, DemoMission.Published);
        Assert.Equal(2022, template.Year);
        var budget = template.Rows.Single(r => r.Code == "budget-mission");
        Assert.Equal(("288\u00a0M€", "2021", "M€", "2022"), (budget.LastValue, budget.LastPeriod, budget.Unit, budget.Period));
        var rate = template.Rows.Single(r => r.Code == "taux-chomage");
        Assert.Equal(("6,4\u00a0%", "1er trimestre 2020", "%", "1er trimestre 2021"), (rate.LastValue, rate.LastPeriod, rate.Unit, rate.Period));
        Assert.Equal("CDI, titulaires de la fonction publique", template.Rows.Single(r => r.Code == "part-emplois-durables").Description);
    }

    [Fact]
    public void A_figure_that_the_catalogue_does_not_list_comes_after_those_of_its_place()
    {
        var published = Published(Figure("neuf", 2021, 5, Day(1)), Figure("chomage", 2021, 6, Day(1)));
        var template = MissionTemplate.Of(Sample.Catalogue, Sample.Catalogue.Missions[0], published);
        Assert.Equal(["emplois", "chomage", "neuf"], template.Rows.Select(r => r.Code));
    }

    [Fact]
    public void An_action_without_a_title_in_the_catalogue_takes_the_published_one_or_none()
    {
        var catalogue = Parse(root => root["missions"]![0]!["indicators"]!.AsArray().Add(JsonNode.Parse("""{ "code": "rsa", "section": "action", "action": 1, "label": "rsa" }""")));
        Assert.Null(Row(MissionTemplate.Of(catalogue, catalogue.Missions[0], published: null), "rsa").Action);
        var figure = Figure("rsa", 2021, 5, Day(1)) with { Section = Section.Action, Action = new ActionHeading(1, "Garantir") };
        Assert.Equal("1. Garantir", Row(MissionTemplate.Of(catalogue, catalogue.Missions[0], Published(figure)), "rsa").Action);
    }

    [Fact]
    public void The_published_title_of_an_action_goes_before_that_of_the_catalogue()
    {
        var catalogue = Parse(root => root["missions"]![0]!["actions"] = JsonNode.Parse("""[ { "number": 1, "title": "Ancien" }, { "number": 2, "title": "Autre" } ]"""));
        var figure = Figure("rsa", 2021, 5, Day(1)) with { Section = Section.Action, Action = new ActionHeading(1, "Nouveau") };
        Assert.Equal(["1. Nouveau", "2. Autre"], MissionTemplate.Of(catalogue, catalogue.Missions[0], Published(figure)).Actions);
    }

    [Fact]
    public void A_figure_given_for_several_territories_has_a_row_for_each_the_departement_first()
    {
        var home = Figure("emplois", 2021, 5, Day(1));
        var france = home with { Observations = [home.Observations[0] with { Territory = new Territory("FRANCE", "FR", "France") }] };
        var template = MissionTemplate.Of(Sample.Catalogue, Sample.Catalogue.Missions[0], Published(france, home, Figure("emplois", 2020, 4, Day(1))));
        Assert.Equal([("5", null), ("5", "France")], template.Rows.Where(r => r.Code == "emplois").Select(r => (r.LastValue!, r.Territory)));
    }

    [Theory]
    [InlineData("2019", "2022", "a year becomes the one asked for")]
    [InlineData("2021-Q2", "2e trimestre 2022", "the same quarter")]
    [InlineData("2020-Q1", "1er trimestre 2021", "as far from the year asked for as the last was from the latest year")]
    [InlineData("2021-S1", "1er semestre 2022", "the same half")]
    [InlineData("2021-03", "mars 2022", "the same month")]
    [InlineData("2020-02-29", "28 février 2021", "a day that the next year does not have")]
    [InlineData("2022-01-01", "1er janvier 2023", "the first of January after the year")]
    [InlineData("2020-09/2021-08", "année scolaire 2021-2022", "the next school year")]
    [InlineData("2019/2021", "2020-2022", "as many years")]
    public void The_period_to_fill_follows_the_one_published_last(string published, string expected, string reason)
    {
        Assert.True(Period.TryParse(published, out var period));
        var figure = Figure("chomage", 2021, 6, Day(1));
        figure = figure with { Observations = [figure.Observations[0] with { Period = period }] };
        var row = Row(MissionTemplate.Of(Sample.Catalogue, Sample.Catalogue.Missions[0], Published(Figure("emplois", 2021, 5, Day(1)), figure)), "chomage");
        Assert.True(expected == row.Period, $"{reason}: {row.Period}");
        Assert.Equal(FrenchPeriod.ParseText(row.Period!).Value.Period.Label, row.Period); // what is written is read back
    }

    [Fact]
    public void The_year_asked_for_goes_before_the_one_that_follows()
    {
        var template = MissionTemplate.Of(Sample.Catalogue, Sample.Catalogue.Missions[0], Published(Figure("emplois", 2021, 5, Day(1))), 2021);
        Assert.Equal((2021, "2021"), (template.Year, Row(template, "emplois").Period));
    }

    [Fact]
    public void Where_the_catalogue_says_another_unit_than_the_published_one_it_wins_for_it_would_refuse_the_other()
    {
        var catalogue = Parse(root => root["missions"]![0]!["indicators"]![0]!["unit"] = "PERCENT");
        Assert.Equal("%", Row(MissionTemplate.Of(catalogue, catalogue.Missions[0], Published(Figure("emplois", 2021, 5, Day(1)))), "emplois").Unit);
    }

    private static TemplateRow Row(MissionTemplate template, string code) => template.Rows.Single(r => r.Code == code);

    private static Catalogue Parse(Action<JsonNode> edit) => CatalogueParser.Parse(CatalogueBytes(edit)).Catalogue!;

    private static MissionDocument Published(params Indicator[] figures) =>
        DatasetFold.Fold(Sample.Catalogue.Missions[0], [Record("insertion/a.xlsx", Edition(Day(1), figures))], Day(2)).Document!;
}
