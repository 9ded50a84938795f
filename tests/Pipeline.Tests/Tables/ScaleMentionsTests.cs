using Pipeline.Core.Findings;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>What texts say of the scale of numbers, where it is not applied: a figure wrong by a thousand is never published without a word.</summary>
public sealed class ScaleMentionsTests
{
    private static readonly TestCell?[] Header = ["Rubrique", "Action", "Libellé", "Valeur", "Période"];
    private static readonly TestCell?[] Rsa = ["Action", "1. Garantir l’accès au RSA", "pour le RSA", 200_000, "2021"];

    public static TheoryData<string> Statements =>
    [
        "Montants en milliers d’euros TTC", "Montants en milliers d’euros.", "Les montants sont exprimés en k€ en 2021", "Budget 2021 k€", "en milliers d euros, sauf indication contraire",
        "Montants en kilo-euros", "en mille euros", "en € x 1000", "en 1 000 €", "(en k€)*", "NB : en k€", "Tous les montants sont en keuros",
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public void Whatever_the_words_a_scale_stated_beneath_amounts_read_without_it_is_an_error(string words)
    {
        var evaluation = Read(Header, Rsa, [null], [words]);

        Assert.Equal(("A4", Severity.Error), Find(evaluation, "unit-note-conflict"));
        Assert.Equal(Outcome.Rejected, evaluation.Outcome);
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void Stated_above_amounts_it_is_applied_or_it_is_an_error(string words)
    {
        var evaluation = Read([words], [null], Header, Rsa);

        var value = Assert.Single(evaluation.Indicators).Observations[0].Value;
        Assert.True(value == 200_000_000 || Find(evaluation, "unit-note-conflict") == ("A1", Severity.Error), $"{words}: {value}");
    }

    [Theory]
    [InlineData("Source : compte administratif (en M€)")]
    [InlineData("Pour mémoire, le budget 2020 était exprimé en M€")]
    [InlineData("Voir aussi le tableau en milliards d’euros")]
    public void A_scale_that_a_sentence_speaks_of_is_only_asked_about(string words)
    {
        var evaluation = Read(Header, Rsa, [null], [words]);

        Assert.Equal(("A4", Severity.Warning), Find(evaluation, "unit-mentioned"));
        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
    }

    [Theory]
    [InlineData("Effectifs en milliers")]
    [InlineData("Plus de 288 M€ par an")]
    [InlineData("En France, l’aide sociale représente plusieurs dizaines de milliards d’euros")]
    [InlineData("Données de la direction des finances")]
    public void What_speaks_of_other_things_or_gives_a_figure_is_no_matter(string words) =>
        Assert.Empty(Problems(Read(Header, Rsa, [null], [words])));

    [Theory]
    [InlineData("Population, en milliers d’habitants")]
    [InlineData("Effectifs (en milliers de personnes)")]
    public void Thousands_of_other_things_are_asked_about_where_things_are_counted(string words)
    {
        var evaluation = Read([words], Header, ["Action", "1. Garantir l’accès au RSA", "allocataires", 1437, "2021"]);

        Assert.Equal(("A1", Severity.Warning), Find(evaluation, "unit-mentioned"));
    }

    [Theory]
    [InlineData("A", "Action (en M€)")]
    [InlineData("F", "montants en milliers d’euros")]
    public void In_a_cell_of_the_row_it_is_asked_about(string column, string words)
    {
        TestCell?[] row = [.. Rsa, null];
        row[column[0] - 'A'] = words;
        if (column == "A") row = ["Action", "1. Garantir l’accès au RSA (en M€)", .. row[2..]];
        var evaluation = Read([.. Header, "Précision"], row);

        Assert.Equal((column == "A" ? "B2" : "F2", Severity.Warning), Find(evaluation, "unit-mentioned"));
    }

    [Theory]
    [InlineData("Devise")]
    [InlineData("Échelle")]
    [InlineData(null)]
    public void In_a_column_that_is_not_read_it_is_asked_about(string? heading)
    {
        var evaluation = Read([.. Header, null, heading is null ? null : (TestCell)heading], [.. Rsa, null, "k€"]);

        Assert.Equal(("G2", Severity.Warning), Find(evaluation, "unit-mentioned"));
    }

    [Fact]
    public void Things_counted_in_thousands_by_their_heading_are_those_that_a_note_speaks_of()
    {
        var evaluation = Read(
            ["Rubrique", "Action", "Libellé", "Valeur (en milliers)", "Unité", "Période"],
            ["Action", "1. Garantir l’accès au RSA", "allocataires", 32, "personnes", "2021"],
            [null],
            ["Effectifs en milliers de personnes"]);

        Assert.Equal(32_000m, Assert.Single(evaluation.Indicators).Observations[0].Value);
        Assert.DoesNotContain(evaluation.Findings, finding => finding.Code is "unit-mentioned" or "unit-note-conflict");
    }

    [Fact]
    public void In_the_name_of_the_sheet_it_is_asked_about()
    {
        var evaluation = Tidy.Evaluate(Cover().Sheet("Budget (k€)", Header, Rsa), DemoMission.Catalogue);

        Assert.Equal((null, Severity.Warning), Find(evaluation, "unit-mentioned"));
    }

    [Fact]
    public void The_title_of_one_table_that_the_next_may_have_been_meant_to_take_is_an_error_unless_the_next_says_its_unit()
    {
        TestCell?[] parcours = ["Action", "3. Développer l’offre d’insertion", "pour ces parcours", 780_000, "2021"];
        TestCell?[] stated = ["Rubrique", "Action", "Libellé", "Montant (€)", "Période"];

        var silent = Read(["Montants en milliers d’euros"], Header, Rsa, [null], ["Suite"], Header, parcours);
        var said = Read(["Montants en milliers d’euros"], Header, Rsa, [null], ["Suite"], stated, parcours);

        Assert.Equal(("A1", Severity.Error), Find(silent, "unit-note-conflict"));
        Assert.DoesNotContain(said.Findings, finding => finding.Code == "unit-note-conflict");
    }

    [Fact]
    public void A_note_right_under_a_table_is_about_that_table_too_and_a_title_right_over_the_next_one_is_not()
    {
        TestCell?[] stated = ["Rubrique", "Action", "Libellé", "Montant (€)", "Période"];
        TestCell?[] parcours = ["Action", "3. Développer l’offre d’insertion", "pour ces parcours", 7_800, "2021"];

        Assert.Equal(("A3", Severity.Error), Find(Read(stated, Rsa, ["Montants en milliers d’euros"], [null], Header, parcours), "unit-note-conflict"));
        Assert.DoesNotContain(Read(stated, Rsa, [null], ["Montants en milliers d’euros"], Header, parcours).Findings, finding => finding.Code == "unit-note-conflict");
    }

    [Fact]
    public void Euros_that_nothing_states_among_millions_are_asked_about()
    {
        var evaluation = Read(
            ["Rubrique", "Action", "Libellé", "Valeur", "Unité", "Période"],
            ["Budget", null, "budget de la mission", 288, "M€", "2021"],
            ["Action", "1. Garantir l’accès au RSA", "pour le RSA", 200_000, null, "2021"]);

        Assert.Equal(("D3", Severity.Warning), Find(evaluation, "unit-assumed-plain"));
    }

    [Fact]
    public void A_sentence_that_speaks_of_several_scales_is_asked_about_where_none_is_the_one_read_or_where_euros_are_plain()
    {
        const string words = "Les montants sont exprimés en k€ ou en M€ selon les lignes.";
        TestCell?[] header = [.. Header, "Unité"];

        Assert.DoesNotContain("unit-mentioned", Problems(Read(header, [.. Rsa, "M€"], [null], [words])));
        Assert.Equal(["unit-mentioned"], Problems(Read(header, [.. Rsa, "€"], [null], [words])));
        Assert.Equal(["unit-mentioned"], Problems(Read(header, [.. Rsa, "€"], [null], ["Les montants sont en k€, et non en euros."])));
    }

    [Fact]
    public void A_note_right_under_a_table_and_away_from_the_next_is_no_title_of_the_next()
    {
        TestCell?[] amounts = ["Rubrique", "Action", "Libellé", "Montant (k€)", "Période"];
        TestCell?[] agents = ["Action", "1. Garantir l’accès au RSA", "agents d’accueil", 45, "2021"];

        var evaluation = Read(amounts, Rsa, ["Montants en milliers d’euros"], [null], ["Activité"], Header, agents);

        Assert.Equal([200_000_000m, 45m], evaluation.Indicators.Select(indicator => indicator.Observations[0].Value!.Value));
        Assert.Empty(Problems(evaluation));
    }

    [Fact]
    public void A_note_right_under_a_table_is_an_error_where_the_next_has_amounts_that_nothing_states()
    {
        TestCell?[] amounts = ["Rubrique", "Action", "Libellé", "Montant (k€)", "Période"];
        TestCell?[] parcours = ["Action", "3. Favoriser le retour à l’emploi durable", "pour ces parcours", 780_000, "2021"];

        Assert.Equal(("A3", Severity.Error), Find(Read(amounts, Rsa, ["Montants en milliers d’euros"], [null], ["Suite"], Header, parcours), "unit-note-conflict"));
    }

    [Theory]
    [InlineData("Chiffres clés (montants en k€)")]
    [InlineData("Montants en milliers d’euros")]
    public void A_title_that_speaks_of_amounts_says_nothing_of_what_is_counted_in_something_else(string title)
    {
        var evaluation = Read(
            [title],
            [.. Header, "Unité"],
            Rsa,
            ["Action", "1. Garantir l’accès au RSA", "allocataires", 32_425, "2021"],
            ["Action", "1. Garantir l’accès au RSA", "part des foyers suivis", "75 %", "2021"],
            ["Action", "1. Garantir l’accès au RSA", "agents d’accueil", 45, "2021", "agents"]);

        Assert.Equal([200_000_000m, 32_425m, 75m, 45m], evaluation.Indicators.Select(indicator => indicator.Observations[0].Value!.Value));
        Assert.Empty(Problems(evaluation));
    }

    [Fact]
    public void What_a_sheet_without_tables_says_of_amounts_is_asked_about_where_nothing_else_states_them()
    {
        var silent = Tidy.Evaluate(Cover().Sheet("Chiffres", Header, Rsa).Sheet("Notes", ["Tous les montants du classeur sont en milliers d’euros."]), DemoMission.Catalogue);
        var stated = Tidy.Evaluate(Cover().Sheet("Chiffres", ["Rubrique", "Action", "Libellé", "Montant (€)", "Période"], Rsa).Sheet("Notes", ["Tous les montants du classeur sont en milliers d’euros."]), DemoMission.Catalogue);

        var finding = Assert.Single(silent.Findings, finding => finding.Code == "unit-assumed-plain");
        Assert.Equal(("Chiffres", "D2"), (finding.Sheet, finding.Cell));
        Assert.Contains("cellule A1 de la feuille «\u00a0Notes\u00a0»", finding.Message, StringComparison.Ordinal);
        Assert.Empty(Problems(stated));
    }

    [Fact]
    public void Euros_that_nothing_states_on_one_sheet_are_asked_about_where_another_has_thousands()
    {
        TestCell?[] budget = ["Budget", null, "budget de la mission", 288_000, "2021"];

        var evaluation = Tidy.Evaluate(Cover().Sheet("Actions", Header, Rsa).Sheet("Ensemble", ["Montants en k€"], Header, budget), DemoMission.Catalogue);

        Assert.Equal(("D2", Severity.Warning), Find(evaluation, "unit-assumed-plain"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("”")]
    [InlineData("//")]
    [InlineData("$")]
    [InlineData("↓")]
    public void A_unit_without_a_word_is_an_error_and_not_left_out(string unit)
    {
        var evaluation = Read(
            ["Rubrique", "Action", "Libellé", "Valeur", "Unité", "Période"],
            ["Budget", null, "budget de la mission", 288, "M€", "2021"],
            ["Action", "1. Garantir l’accès au RSA", "pour le RSA", 200, unit, "2021"]);

        Assert.Equal(("E3", Severity.Error), Find(evaluation, "value-unit-unknown"));
    }

    [Theory]
    [InlineData("Montant k€")]
    [InlineData("Montant - k€")]
    [InlineData("Montant HT (k€)")]
    [InlineData("Montant en k€*")]
    [InlineData("Montant (en milliers d’euros courants)")]
    public void A_heading_states_its_scale_in_whatever_way_it_is_written(string heading)
    {
        var evaluation = Read(["Rubrique", "Action", "Libellé", heading, "Période"], Rsa);

        Assert.Equal(200_000_000m, Assert.Single(evaluation.Indicators).Observations[0].Value);
    }

    [Theory]
    [InlineData("2021 k€")]
    [InlineData("Coût total k€")]
    public void A_heading_that_is_not_read_is_named_with_what_to_type_and_its_unit(string heading)
    {
        var finding = Read(["Rubrique", "Action", "Libellé", heading], Rsa[..4]).Findings.Single(finding => finding.Code == "table-passed-over");

        Assert.Equal(("D1", Severity.Error), (finding.Cell, finding.Severity));
        Assert.Contains("(k€)", finding.Hint, StringComparison.Ordinal);
    }

    private static TestWorkbook Cover() => new TestWorkbook().Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021]);

    private static Evaluation Read(params TestCell?[][] rows) => Tidy.Evaluate(Cover().Sheet("Chiffres", rows), DemoMission.Catalogue);

    private static (string? Cell, Severity Severity) Find(Evaluation evaluation, string code) =>
        evaluation.Findings.Where(finding => finding.Code == code).Select(finding => (finding.Cell, finding.Severity)).DefaultIfEmpty(("no such finding", Severity.Info)).First();

    private static IEnumerable<string> Problems(Evaluation evaluation) => evaluation.Findings.Where(finding => finding.Severity != Severity.Info).Select(finding => finding.Code);
}
