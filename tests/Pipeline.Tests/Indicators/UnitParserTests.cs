using Pipeline.Core.Indicators;
using Xunit;

namespace Pipeline.Tests.Indicators;

public sealed class UnitParserTests
{
    [Theory]
    [InlineData("€", UnitCode.Euro, 0)]
    [InlineData("euro", UnitCode.Euro, 0)]
    [InlineData("Euros", UnitCode.Euro, 0)]
    [InlineData("en euros", UnitCode.Euro, 0)]
    [InlineData("k€", UnitCode.Euro, 3)]
    [InlineData("K€", UnitCode.Euro, 3)]
    [InlineData("en k€", UnitCode.Euro, 3)]
    [InlineData("millier d’euros", UnitCode.Euro, 3)]
    [InlineData("milliers d'euros", UnitCode.Euro, 3)]
    [InlineData("En\u00A0milliers d’euros", UnitCode.Euro, 3)]
    [InlineData("M€", UnitCode.Euro, 6)]
    [InlineData("M €", UnitCode.Euro, 6)]
    [InlineData("MEUR", UnitCode.Euro, 6)]
    [InlineData("million d'euros", UnitCode.Euro, 6)]
    [InlineData("millions d'euros", UnitCode.Euro, 6)]
    [InlineData("Md€", UnitCode.Euro, 9)]
    [InlineData("Mds€", UnitCode.Euro, 9)]
    [InlineData("Mrd€", UnitCode.Euro, 9)]
    [InlineData("milliard d'euros", UnitCode.Euro, 9)]
    [InlineData("milliards d'euros", UnitCode.Euro, 9)]
    [InlineData("€/hab", UnitCode.EuroPerInhabitant, 0)]
    [InlineData("€ par habitant", UnitCode.EuroPerInhabitant, 0)]
    [InlineData("%", UnitCode.Percent, 0)]
    [InlineData("(%)", UnitCode.Percent, 0)]
    [InlineData("en %", UnitCode.Percent, 0)]
    [InlineData("pour cent", UnitCode.Percent, 0)]
    [InlineData("Pourcentage", UnitCode.Percent, 0)]
    [InlineData("‰", UnitCode.Permille, 0)]
    [InlineData("pt", UnitCode.Point, 0)]
    [InlineData("pts", UnitCode.Point, 0)]
    [InlineData("point", UnitCode.Point, 0)]
    [InlineData("points", UnitCode.Point, 0)]
    [InlineData("h", UnitCode.Hour, 0)]
    [InlineData("heure", UnitCode.Hour, 0)]
    [InlineData("heures", UnitCode.Hour, 0)]
    [InlineData("j", UnitCode.Day, 0)]
    [InlineData("jour", UnitCode.Day, 0)]
    [InlineData("Jours", UnitCode.Day, 0)]
    [InlineData("an", UnitCode.Year, 0)]
    [InlineData("ans", UnitCode.Year, 0)]
    [InlineData("année", UnitCode.Year, 0)]
    [InlineData("années", UnitCode.Year, 0)]
    [InlineData("ETP", UnitCode.FullTimeEquivalent, 0)]
    [InlineData("ETPT", UnitCode.FullTimeEquivalent, 0)]
    [InlineData("km", UnitCode.Kilometre, 0)]
    [InlineData("km²", UnitCode.SquareKilometre, 0)]
    [InlineData("km2", UnitCode.SquareKilometre, 0)]
    [InlineData("m²", UnitCode.SquareMetre, 0)]
    [InlineData("m2", UnitCode.SquareMetre, 0)]
    [InlineData("ha", UnitCode.Hectare, 0)]
    [InlineData("t", UnitCode.Tonne, 0)]
    [InlineData("tonne", UnitCode.Tonne, 0)]
    [InlineData("tonnes", UnitCode.Tonne, 0)]
    [InlineData("kWh", UnitCode.KilowattHour, 0)]
    [InlineData("MWh", UnitCode.MegawattHour, 0)]
    [InlineData("nombre", UnitCode.Count, 0)]
    [InlineData("hab.", UnitCode.Count, 0)]
    [InlineData("habitants", UnitCode.Count, 0)]
    [InlineData("personnes", UnitCode.Count, 0)]
    [InlineData("agents", UnitCode.Count, 0)]
    [InlineData("places", UnitCode.Count, 0)]
    [InlineData("milliers d'heures", UnitCode.Hour, 3)]
    [InlineData("millions d'habitants", UnitCode.Count, 6)]
    public void Every_spelling_of_the_closed_list_is_its_unit(string typed, UnitCode code, int scale)
    {
        foreach (var spaced in new[] { typed, $" {typed}\u00A0", typed.Replace(' ', '\u202F') })
        {
            var unit = UnitParser.ParseColumn(spaced)!.Value.Value;
            Assert.Equal(code, unit.Code);
            Assert.Equal(scale, unit.Scale);
            Assert.Null(unit.Label);
        }
    }

    [Theory]
    [InlineData("repas", "repas", 0)]
    [InlineData("  repas\n servis ", "repas servis", 0)]
    [InlineData("dossiers traités", "dossiers traités", 0)]
    [InlineData("€ TTC", "€ TTC", 0)]
    [InlineData("€/m2", "€/m2", 0)]
    [InlineData("€ constants 2020", "€ constants 2020", 0)]
    [InlineData("litres", "litres", 0)]
    [InlineData("milliers de repas", "repas", 3)]
    [InlineData("millions d’entrées", "entrées", 6)]
    [InlineData("en milliers de Repas", "Repas", 3)]
    [InlineData("milliards de repas", "repas", 9)]
    [InlineData("m", "m", 0)]
    [InlineData("m linéaires", "m linéaires", 0)]
    [InlineData("cas par million d’habitants", "cas par million d’habitants", 0)]
    public void Free_text_in_the_column_is_another_unit_with_that_label(string typed, string label, int scale)
    {
        var unit = UnitParser.ParseColumn(typed)!.Value.Value;
        Assert.Equal(UnitCode.Other, unit.Code);
        Assert.Equal(label, unit.Label);
        Assert.Equal(scale, unit.Scale);
    }

    [Theory]
    [InlineData("€*", UnitCode.Euro, 0)]
    [InlineData("k€¹", UnitCode.Euro, 3)]
    [InlineData("M€ (1)", UnitCode.Euro, 6)]
    [InlineData("km² ¹", UnitCode.SquareKilometre, 0)]
    [InlineData("jours²", UnitCode.Day, 0)]
    public void A_mark_beside_a_unit_is_no_part_of_it(string typed, UnitCode code, int scale)
    {
        var unit = UnitParser.ParseColumn(typed)!.Value.Value;
        Assert.Equal((code, scale), (unit.Code, unit.Scale));
    }

    [Theory]
    [InlineData("Millions €", 6)]
    [InlineData("millions d’€", 6)]
    [InlineData("M euros", 6)]
    [InlineData("Meuros", 6)]
    [InlineData("en M d’euros", 6)]
    [InlineData("milliers €", 3)]
    [InlineData("milliers d'€", 3)]
    [InlineData("k euros", 3)]
    [InlineData("keuros", 3)]
    [InlineData("Keuro", 3)]
    [InlineData("kiloeuros", 3)]
    [InlineData("mille euros", 3)]
    [InlineData("Md euros", 9)]
    [InlineData("milliards €", 9)]
    public void A_scale_beside_euros_in_any_form_is_euros_at_that_scale(string typed, int scale)
    {
        foreach (var read in new[] { UnitParser.ParseColumn(typed), UnitParser.ParseHeading($"Montant ({typed})"), UnitParser.ParseTitle($"Budget ({typed})") })
            Assert.Equal((UnitCode.Euro, scale), (read!.Value.Value.Code, read.Value.Value.Scale));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("…")]
    [InlineData("s.o.")]
    [InlineData("sans objet")]
    [InlineData("nd")]
    public void A_blank_a_dash_or_a_sign_of_absence_says_nothing(string typed) => Assert.Null(UnitParser.ParseColumn(typed));

    [Theory]
    [InlineData("m€", "unit-small-m")]
    [InlineData("en m€", "unit-small-m")]
    [InlineData("meur", "unit-small-m")]
    [InlineData("M d€", "unit-million-or-milliard")]
    [InlineData("m euros", "unit-small-m")]
    [InlineData("k", "value-unit-unknown")]
    [InlineData("M", "value-unit-unknown")]
    [InlineData("Md", "value-unit-unknown")]
    [InlineData("k€ TTC", "value-unit-unknown")]
    [InlineData("M€ HT", "value-unit-unknown")]
    [InlineData("milliers repas", "value-unit-unknown")]
    [InlineData("milliers de k€", "value-unit-unknown")]
    [InlineData("ke", "value-unit-unknown")]
    [InlineData("Mns €", "value-unit-unknown")]
    [InlineData("milions d’euros", "value-unit-unknown")]
    [InlineData("miliers de repas", "value-unit-unknown")]
    [InlineData("1000 €", "value-unit-unknown")]
    public void A_scale_that_could_be_another_is_an_error(string typed, string code) =>
        Assert.Equal(code, UnitParser.ParseColumn(typed)!.Value.Problem?.Code.Id);

    [Fact]
    public void A_scale_alone_says_no_kind()
    {
        var unit = UnitParser.ParseColumn("en milliers")!.Value.Value;
        Assert.Null(unit.Code);
        Assert.Equal(3, unit.Scale);
    }

    [Theory]
    [InlineData("Montant (k€)", UnitCode.Euro, 3)]
    [InlineData("Montant (en k€)", UnitCode.Euro, 3)]
    [InlineData("Montant en milliers d'euros", UnitCode.Euro, 3)]
    [InlineData("en milliers d’euros", UnitCode.Euro, 3)]
    [InlineData("(en millions d'euros)", UnitCode.Euro, 6)]
    [InlineData("Budget 2021 en M€", UnitCode.Euro, 6)]
    [InlineData("Montant en millions €", UnitCode.Euro, 6)]
    [InlineData("Montant k €", UnitCode.Euro, 3)]
    [InlineData("Montant M €", UnitCode.Euro, 6)]
    [InlineData("Montant (M €)", UnitCode.Euro, 6)]
    [InlineData("Montant, millions € TTC", UnitCode.Euro, 6)]
    [InlineData("En milliers d’euros, hors investissement", UnitCode.Euro, 3)]
    [InlineData("Dépenses M€ TTC", UnitCode.Euro, 6)]
    [InlineData("Dépenses en euros par habitant", UnitCode.EuroPerInhabitant, 0)]
    [InlineData("Dépenses (€/hab)", UnitCode.EuroPerInhabitant, 0)]
    [InlineData("en %", UnitCode.Percent, 0)]
    [InlineData("Taux (%)", UnitCode.Percent, 0)]
    [InlineData("Taux(%)", UnitCode.Percent, 0)]
    [InlineData("Part %", UnitCode.Percent, 0)]
    [InlineData("% de la population", UnitCode.Percent, 0)]
    [InlineData("Population\n(en milliers)", null, 3)]
    [InlineData("Montant\u00A0(en\u00A0k€)", UnitCode.Euro, 3)]
    [InlineData("en k€ (k€)", UnitCode.Euro, 3)]
    public void A_heading_states_a_unit_in_parentheses_after_en_or_as_a_symbol(string heading, UnitCode? code, int scale)
    {
        foreach (var read in new[] { UnitParser.ParseHeading(heading), UnitParser.ParseTitle(heading) })
        {
            Assert.Equal(code, read!.Value.Value.Code);
            Assert.Equal(scale, read.Value.Value.Scale);
        }
    }

    [Theory]
    [InlineData("Durée en jours", UnitCode.Day)]
    [InlineData("Effectif (ETP)", UnitCode.FullTimeEquivalent)]
    [InlineData("Surface (km²)", UnitCode.SquareKilometre)]
    [InlineData("Accueil (places)", UnitCode.Count)]
    public void A_title_is_about_many_figures_and_only_its_money_percents_and_scales_are_heard(string text, UnitCode code)
    {
        Assert.Equal(code, UnitParser.ParseHeading(text)!.Value.Value.Code);
        Assert.Null(UnitParser.ParseTitle(text));
    }

    [Theory]
    [InlineData("Bilan de la mise en place du dispositif")]
    [InlineData("Mise en place")]
    [InlineData("Accompagnement en personnes âgées et handicapées")]
    [InlineData("Dépenses en points d’accueil")]
    [InlineData("Valeur")]
    [InlineData("Nombre")]
    [InlineData("Nombre de places")]
    [InlineData("Points d’accueil")]
    [InlineData("Années")]
    [InlineData("Situation en 2021")]
    [InlineData("En cours")]
    [InlineData("Allocataires (RSA)")]
    [InlineData("Montant(s)")]
    [InlineData("Un budget de 288 M€ en 2021")]
    [InlineData("75 % des emplois")]
    [InlineData("Des millions d’euros pour l’insertion")]
    [InlineData("()")]
    [InlineData("(")]
    [InlineData("en")]
    [InlineData("")]
    public void Words_of_a_heading_that_are_no_unit_say_nothing(string heading)
    {
        Assert.Null(UnitParser.ParseHeading(heading));
        Assert.Null(UnitParser.ParseTitle(heading));
    }

    [Fact]
    public void Two_units_are_an_error_in_a_heading_and_nothing_in_a_title()
    {
        const string Both = "Montants (k€) et parts (%)";
        Assert.Equal("unit-heading-ambiguous", UnitParser.ParseHeading(Both)!.Value.Problem?.Code.Id);
        Assert.Null(UnitParser.ParseTitle(Both));
    }

    [Fact]
    public void A_heading_in_m_euros_is_an_error() => Assert.Equal("unit-small-m", UnitParser.ParseHeading("Montant (m€)")!.Value.Problem?.Code.Id);

    [Theory]
    [InlineData('(')]
    [InlineData('€')]
    [InlineData(' ')]
    [InlineData('e')]
    [InlineData('\uD83D')]
    public void The_longest_text_is_judged(char c)
    {
        var text = new string(c, 32_767);
        UnitParser.ParseColumn(text);
        Assert.Null(UnitParser.ParseHeading(text));
    }

    [Fact]
    public void Only_euros_are_shown_at_a_scale()
    {
        Assert.Equal(new Unit(UnitCode.Euro, null, "M€", 6), Unit.Of(UnitCode.Euro, null, 6));
        Assert.Equal(new Unit(UnitCode.Hour, null, null, 0), Unit.Of(UnitCode.Hour, null, 3));
        Assert.Equal(new Unit(UnitCode.Other, "repas", null, 0), Unit.Of(UnitCode.Other, "repas"));
    }
}
