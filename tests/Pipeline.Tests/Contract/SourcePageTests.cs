using Pipeline.Cli.Demo;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;
using Pipeline.Core.Workbooks;
using Xunit;

namespace Pipeline.Tests.Contract;

/// <summary>
/// The golden test: the twenty figures of the public page « Action sociale de proximité et insertion », typed as they are printed there.
/// Spaces in displays stand for the no-break ones.
/// </summary>
public sealed class SourcePageTests
{
    private const string Rsa = "Garantir l’accès au RSA";
    private const string Exclusion = "Lutter contre les exclusions";
    private const string Employment = "Favoriser le retour à l’emploi durable";

    private static readonly Lazy<Evaluation> Page = new(() =>
    {
        var bytes = DemoFiles.Workbooks["insertion/action-sociale-insertion.xlsx"].ToXlsx();
        var catalogue = CatalogueParser.Parse(DemoFiles.Catalogue()).Catalogue;
        using var stream = new MemoryStream(bytes);
        return Evaluator.Evaluate(stream, new Submission("page.xlsx", "5f1c0a9e77d2", "insertion", "00", null), catalogue, new WorkbookLimits());
    });

    // section, action, parent, label, value, unit, multiplier, period, display
    public static TheoryData<string, Section, string?, string?, string, string, UnitCode, int, string, string> Figures => new()
    {
        { "emplois", Section.Context, null, null, "emplois en Loire-Atlantique", "591577", UnitCode.Count, 0, "2021", "591 577" },
        { "part-emplois-france", Section.Context, null, "emplois", "du nombre d’emplois en France", "2.3", UnitCode.Percent, 0, "2021", "2,3 %" },
        { "part-emplois-durables", Section.Context, null, null, "des emplois sans limite de durée", "75", UnitCode.Percent, 0, "2021", "75 %" },
        { "part-emplois-fonction-publique", Section.Context, null, null, "des emplois sont dans la fonction publique", "7.8", UnitCode.Percent, 0, "2021", "7,8 %" },
        { "taux-chomage", Section.Context, null, null, "taux de chômage", "6.4", UnitCode.Percent, 0, "2020-Q1", "6,4 %" },
        { "professionnels-accompagnement", Section.Context, null, null, "professionnel·les de l’accompagnement à l’emploi", "80", UnitCode.Count, 0, "2021", "80" },
        { "budget-mission", Section.Budget, null, null, "budget de la mission", "288000000", UnitCode.Euro, 6, "2021", "288 M€" },
        { "allocataires-rsa", Section.Action, Rsa, null, "allocataires", "32425", UnitCode.Count, 0, "2021", "32 425" },
        { "budget-rsa", Section.Action, Rsa, "allocataires-rsa", "pour le RSA", "200000000", UnitCode.Euro, 6, "2021", "200 M€" },
        { "espaces-rsa", Section.Action, Rsa, null, "espaces RSA", "18", UnitCode.Count, 0, "2021", "18" },
        { "personnes-accompagnees", Section.Action, Exclusion, null, "personnes accompagnées", "600", UnitCode.Count, 0, "2021", "600" },
        { "beneficiaires-transition-numerique", Section.Action, Exclusion, null, "personnes bénéficiaires", "150", UnitCode.Count, 0, "2021", "150" },
        { "espaces-solidarite", Section.Action, Employment, null, "Espaces départementaux de solidarité", "57", UnitCode.Count, 0, "2021", "57" },
        { "projets-professionnels", Section.Action, Employment, null, "projets professionnels", "6000", UnitCode.Count, 0, "2021", "6 000" },
        { "unites-emploi", Section.Action, Employment, "projets-professionnels", "unités emploi du Département", "9", UnitCode.Count, 0, "2021", "9" },
        { "parcours-finances", Section.Action, Employment, null, "parcours financés", "1600", UnitCode.Count, 0, "2021", "1 600" },
        { "investissement-parcours", Section.Action, Employment, "parcours-finances", "pour ces parcours", "7800000", UnitCode.Euro, 6, "2021", "7,8 M€" },
        { "heures-insertion", Section.Action, Employment, null, "heures d’insertion", "255000", UnitCode.Hour, 0, "2021", "255 000" },
        { "entreprises-insertion", Section.Action, Employment, null, "entreprises d’insertion soutenues", "67", UnitCode.Count, 0, "2021", "67" },
        { "budget-entreprises-insertion", Section.Action, Employment, "entreprises-insertion", "de soutien aux entreprises d’insertion", "8625500", UnitCode.Euro, 0, "2021", "8 625 500 €" },
    };

    // What stands under a figure on the page begins and ends like this.
    public static TheoryData<string, string, string> Sentences => new()
    {
        { "emplois", "soit", "soit" },
        { "part-emplois-durables", "CDI, titulaires", "fonction publique" },
        { "allocataires-rsa", "du RSA qui permet", "un revenu minimum." },
        { "espaces-rsa", "gérés par le Département et la CAF", "insertion professionnelle." },
        { "personnes-accompagnees", "dans la réalisation", "par le Département." },
        { "beneficiaires-transition-numerique", "d’un dispositif", "les compétences de base." },
        { "projets-professionnels", "accompagnés par", "accompagnés par" },
        { "heures-insertion", "contractualisées", "la commande publique." },
        { "entreprises-insertion", "Entreprises d’insertion, entreprises de travail temporaire", "un budget de" },
    };

    [Fact]
    public void The_page_is_accepted_with_its_twenty_figures_in_page_order()
    {
        Assert.DoesNotContain(Page.Value.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(Outcome.Accepted, Page.Value.Outcome);
        Assert.Equal(Figures.Select(row => row.Data.Item1), Page.Value.Indicators.Select(indicator => indicator.Code));
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void Each_figure_comes_out_as_the_page_says_it(
        string code, Section section, string? action, string? parent, string label, string value, UnitCode unit, int multiplier, string period, string display)
    {
        var indicator = Assert.Single(Page.Value.Indicators, indicator => indicator.Code == code);
        var observation = Assert.Single(indicator.Observations);

        Assert.Equal("action-sociale-insertion", indicator.Mission);
        Assert.Equal((section, action, parent, label), (indicator.Section, indicator.Action?.Title, indicator.Parent, indicator.Label));
        Assert.Equal((unit, multiplier), (indicator.Unit.Code, indicator.Unit.Multiplier));
        Assert.Equal(value, observation.Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((period, display), (observation.Period.Code, observation.Display.Replace('\u202f', ' ').Replace('\u00a0', ' ')));
        Assert.Equal(new Territory("DEP", "44", "Loire-Atlantique"), observation.Territory);
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_sentence_under_a_figure_is_kept(string code, string start, string end)
    {
        var description = Assert.Single(Page.Value.Indicators, indicator => indicator.Code == code).Description!;
        Assert.StartsWith(start, description, StringComparison.Ordinal);
        Assert.EndsWith(end, description, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_figures_have_a_period_of_their_own() => Assert.Equal(
        ["taux-chomage", "budget-mission", "budget-rsa"],
        Page.Value.Indicators.Where(indicator => indicator.Observations[0].PeriodStated).Select(indicator => indicator.Code));
}
