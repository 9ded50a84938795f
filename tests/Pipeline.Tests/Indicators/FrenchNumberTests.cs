using System.Globalization;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;
using Xunit;

namespace Pipeline.Tests.Indicators;

public sealed class FrenchNumberTests
{
    [Theory]
    // digit groups, and spaces of any kind
    [InlineData("591 577", "591577", 0)]
    [InlineData("591\u00A0577", "591577", 0)]
    [InlineData("591\u202F577", "591577", 0)]
    [InlineData("591\u2009577", "591577", 0)]
    [InlineData("591\u2007577", "591577", 0)]
    [InlineData("591\u3000577", "591577", 0)]
    [InlineData("591  577", "591577", 0)]
    [InlineData("591577", "591577", 0)]
    [InlineData(" 591 577 ", "591577", 0)]
    [InlineData("\u00A0591 577\u202F", "591577", 0)]
    [InlineData("\uFEFF591 577\u200B", "591577", 0)]
    [InlineData("591 577\n", "591577", 0)]
    [InlineData("1 234 567 890", "1234567890", 0)]
    [InlineData("1 234\u202F567", "1234567", 0)]
    [InlineData("0", "0", 0)]
    // decimals
    [InlineData("7,8", "7.8", 1)]
    [InlineData("7,80", "7.80", 2)]
    [InlineData("12,75", "12.75", 2)]
    [InlineData("0,234", "0.234", 3)]
    [InlineData("0.234", "0.234", 3)]
    [InlineData("0,5", "0.5", 1)]
    [InlineData("1234.567", "1234.567", 3)]
    [InlineData("1234,567", "1234.567", 3)]
    [InlineData("1 234,567", "1234.567", 3)]
    [InlineData("1 234.5", "1234.5", 1)]
    [InlineData("12.3456", "12.3456", 4)]
    [InlineData("8.625.500", "8625500", 0)]
    [InlineData("1.234,5", "1234.5", 1)]
    [InlineData("8.625.500,75", "8625500.75", 2)]
    [InlineData("1.234,567", "1234.567", 3)]
    // signs
    [InlineData("\u22123,5", "-3.5", 1)]
    [InlineData("-3,5", "-3.5", 1)]
    [InlineData("\u20133,5", "-3.5", 1)]
    [InlineData("+3", "3", 0)]
    [InlineData("-1 234,5", "-1234.5", 1)]
    // words that say nothing of the number
    [InlineData("18 espaces RSA", "18", 0)]
    [InlineData("18 (places)", "18", 0)]
    [InlineData("12 militants", "12", 0)]
    [InlineData("12 milieux", "12", 0)]
    [InlineData("600 personnes accompagnées", "600", 0)]
    [InlineData("32 425 allocataires", "32425", 0)]
    [InlineData("6000 projets professionnels", "6000", 0)]
    [InlineData("57 Espaces départementaux de solidarité.", "57", 0)]
    [InlineData("80 professionnel·les de l’accompagnement à l’emploi", "80", 0)]
    [InlineData("67 entreprises d’insertion soutenues", "67", 0)]
    [InlineData("255 000 heures d’insertion", "255000", 0)]
    [InlineData("3 points d’accueil", "3", 0)]
    [InlineData("5 projets européens", "5", 0)]
    [InlineData("35 logements provisoires", "35", 0)]
    [InlineData("3 centres pour six communes", "3", 0)]
    [InlineData("12 agents (hors saisonniers)", "12", 0)]
    [InlineData("-0", "0", 0)]
    [InlineData("12\nespaces", "12", 0)]
    [InlineData("12 CDD", "12", 0)]
    [InlineData("3 EHPAD", "3", 0)]
    [InlineData("12 repas/jour", "12", 0)]
    [InlineData("12 d’hiver", "12", 0)]
    [InlineData("3 lieux dans quelques communes", "3", 0)]
    public void A_number_is_read_as_typed(string typed, string number, int decimals)
    {
        var result = FrenchNumber.Parse(Typed.Text(typed));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Null(result.Problem);
        Assert.Equal(number, result.Value.Number.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(decimals, result.Value.Decimals);
        Assert.False(result.Value.IsAmbiguous);
        Assert.Null(result.Value.TextUnit);
        Assert.Null(result.Value.Period);
        Assert.Null(result.Value.Status);
    }

    [Theory]
    [InlineData("7,8 %", "7.8", UnitCode.Percent, 0)]
    [InlineData("2.3%", "2.3", UnitCode.Percent, 0)]
    [InlineData("7,8 pour cent", "7.8", UnitCode.Percent, 0)]
    [InlineData("+3 %", "3", UnitCode.Percent, 0)]
    [InlineData("3 pts", "3", UnitCode.Point, 0)]
    [InlineData("+0,5 point", "0.5", UnitCode.Point, 0)]
    [InlineData("12,3‰", "12.3", UnitCode.Permille, 0)]
    [InlineData("12,3 ‰", "12.3", UnitCode.Permille, 0)]
    [InlineData("288 M€", "288", UnitCode.Euro, 6)]
    [InlineData("288M€", "288", UnitCode.Euro, 6)]
    [InlineData("288 M €", "288", UnitCode.Euro, 6)]
    [InlineData("288 millions d'euros", "288", UnitCode.Euro, 6)]
    [InlineData("288 millions d’euros", "288", UnitCode.Euro, 6)]
    [InlineData("1 million d’euros", "1", UnitCode.Euro, 6)]
    [InlineData("288 MILLIONS D'EUROS", "288", UnitCode.Euro, 6)]
    [InlineData("7,8 MEUR", "7.8", UnitCode.Euro, 6)]
    [InlineData("8 625 500 euros", "8625500", UnitCode.Euro, 0)]
    [InlineData("8 625 500 €", "8625500", UnitCode.Euro, 0)]
    [InlineData("8 625 500€", "8625500", UnitCode.Euro, 0)]
    [InlineData("1 euro", "1", UnitCode.Euro, 0)]
    [InlineData("1,5 Md€", "1.5", UnitCode.Euro, 9)]
    [InlineData("1,5 Mds€", "1.5", UnitCode.Euro, 9)]
    [InlineData("1,5 Mrd€", "1.5", UnitCode.Euro, 9)]
    [InlineData("1,5 milliard d’euros", "1.5", UnitCode.Euro, 9)]
    [InlineData("2 milliards d'euros", "2", UnitCode.Euro, 9)]
    [InlineData("12 k€", "12", UnitCode.Euro, 3)]
    [InlineData("12 K€", "12", UnitCode.Euro, 3)]
    [InlineData("12 milliers d'euros", "12", UnitCode.Euro, 3)]
    [InlineData("32 425 hab.", "32425", UnitCode.Count, 0)]
    [InlineData("32 425 habitants", "32425", UnitCode.Count, 0)]
    [InlineData("600 personnes", "600", UnitCode.Count, 0)]
    [InlineData("12,5 ETP", "12.5", UnitCode.FullTimeEquivalent, 0)]
    [InlineData("12,5 ETPT", "12.5", UnitCode.FullTimeEquivalent, 0)]
    [InlineData("35 jours", "35", UnitCode.Day, 0)]
    [InlineData("35j", "35", UnitCode.Day, 0)]
    [InlineData("35 h", "35", UnitCode.Hour, 0)]
    [InlineData("35 heures", "35", UnitCode.Hour, 0)]
    [InlineData("2 ans", "2", UnitCode.Year, 0)]
    [InlineData("450 €/hab", "450", UnitCode.EuroPerInhabitant, 0)]
    [InlineData("450 € par habitant", "450", UnitCode.EuroPerInhabitant, 0)]
    [InlineData("120 km", "120", UnitCode.Kilometre, 0)]
    [InlineData("120 km²", "120", UnitCode.SquareKilometre, 0)]
    [InlineData("120 km2", "120", UnitCode.SquareKilometre, 0)]
    [InlineData("120 m²", "120", UnitCode.SquareMetre, 0)]
    [InlineData("3,2 ha", "3.2", UnitCode.Hectare, 0)]
    [InlineData("3,2 t", "3.2", UnitCode.Tonne, 0)]
    [InlineData("3,2 kWh", "3.2", UnitCode.KilowattHour, 0)]
    [InlineData("3,2 MWh", "3.2", UnitCode.MegawattHour, 0)]
    [InlineData("3,2 millions d'habitants", "3.2", UnitCode.Count, 6)]
    public void A_unit_of_the_closed_list_is_read_after_the_number(string typed, string number, UnitCode unit, int scale)
    {
        var result = FrenchNumber.Parse(Typed.Text(typed));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Null(result.Problem);
        Assert.Equal(Decimal(number), result.Value.Number);
        Assert.Equal(unit, result.Value.TextUnit?.Code);
        Assert.Equal(scale, result.Value.TextUnit?.Scale);
    }

    [Theory]
    [InlineData("200 millions d'euros en 2021", "200", UnitCode.Euro, "2021")]
    [InlineData("200 millions d’euros en\u00A02021", "200", UnitCode.Euro, "2021")]
    [InlineData("7,8 % en 2019", "7.8", UnitCode.Percent, "2019")]
    [InlineData("18 espaces RSA en 2020", "18", null, "2020")]
    [InlineData("32 425 en 2020", "32425", null, "2020")]
    [InlineData("450 € par habitant EN 2020", "450", UnitCode.EuroPerInhabitant, "2020")]
    public void A_final_year_after_en_is_the_period(string typed, string number, UnitCode? unit, string period)
    {
        var result = FrenchNumber.Parse(Typed.Text(typed));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Equal(Decimal(number), result.Value.Number);
        Assert.Equal(unit, result.Value.TextUnit?.Code);
        Assert.Equal(period, result.Value.Period?.Code);
    }

    [Theory]
    [InlineData("7,8 (p)", ObservationStatus.Provisional)]
    [InlineData("7,8(p)", ObservationStatus.Provisional)]
    [InlineData("7,8 p", ObservationStatus.Provisional)]
    [InlineData("7,8p", ObservationStatus.Provisional)]
    [InlineData("7,8 (P)", ObservationStatus.Provisional)]
    [InlineData("7,8 (sd)", ObservationStatus.Provisional)]
    [InlineData("7,8 (e)", ObservationStatus.Estimated)]
    [InlineData("7,8 e", ObservationStatus.Estimated)]
    [InlineData("2 e", ObservationStatus.Estimated)]
    [InlineData("7,8 (r)", ObservationStatus.Revised)]
    [InlineData("7,8 r", ObservationStatus.Revised)]
    [InlineData("7,8 % (p)", ObservationStatus.Provisional)]
    [InlineData("7,8 (p) %", ObservationStatus.Provisional)]
    [InlineData("7,8 millions d’euros en 2021 (p)", ObservationStatus.Provisional)]
    [InlineData("7,8 millions d’euros (p) en 2021", ObservationStatus.Provisional)]
    public void A_mark_beside_the_number_is_its_status(string typed, ObservationStatus status)
    {
        var result = FrenchNumber.Parse(Typed.Text(typed));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Null(result.Problem);
        Assert.Equal(status, result.Value.Status);
    }

    [Theory]
    [InlineData("nd", Absence.Missing)]
    [InlineData("n.d.", Absence.Missing)]
    [InlineData("ND", Absence.Missing)]
    [InlineData("N.D.", Absence.Missing)]
    [InlineData("NC", Absence.Missing)]
    [InlineData("n.c.", Absence.Missing)]
    [InlineData("NR", Absence.Missing)]
    [InlineData("n.r.", Absence.Missing)]
    [InlineData("…", Absence.Missing)]
    [InlineData("...", Absence.Missing)]
    [InlineData("à venir", Absence.Missing)]
    [InlineData("A\u00A0VENIR", Absence.Missing)]
    [InlineData(" nd\u00A0", Absence.Missing)]
    [InlineData("ns", Absence.NotSignificant)]
    [InlineData("n.s.", Absence.NotSignificant)]
    [InlineData("NS", Absence.NotSignificant)]
    [InlineData("s", Absence.Confidential)]
    [InlineData("S", Absence.Confidential)]
    [InlineData("secret", Absence.Confidential)]
    [InlineData("c", Absence.Confidential)]
    [InlineData("///", Absence.NotApplicable)]
    [InlineData("s.o.", Absence.NotApplicable)]
    [InlineData("S.O.", Absence.NotApplicable)]
    public void An_absence_says_why_there_is_no_value(string typed, Absence absence)
    {
        var result = FrenchNumber.Parse(Typed.Text(typed));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Equal(absence, result.Value.Absence);
        Assert.Null(result.Problem);
    }

    [Theory]
    [InlineData("(3,5)", "-3.5", "value-parentheses")]
    [InlineData("(12)", "-12", "value-parentheses")]
    [InlineData("(1 234)", "-1234", "value-parentheses")]
    [InlineData("(3,5) M€", "-3.5", "value-parentheses")]
    [InlineData("32 425*", "32425", "value-mark-left-out")]
    [InlineData("32 425 *", "32425", "value-mark-left-out")]
    [InlineData("32 425**", "32425", "value-mark-left-out")]
    [InlineData("32 425 (1)", "32425", "value-mark-left-out")]
    [InlineData("32 425(1)", "32425", "value-mark-left-out")]
    [InlineData("32 425¹", "32425", "value-mark-left-out")]
    [InlineData("32 425 ²", "32425", "value-mark-left-out")]
    [InlineData("32 425¹ ²", "32425", "value-mark-left-out")]
    [InlineData("7,8 %*", "7.8", "value-mark-left-out")]
    [InlineData("7,8 % (1)", "7.8", "value-mark-left-out")]
    [InlineData("32 425 (1) hab.", "32425", "value-mark-left-out")]
    [InlineData("32 425 allocataires*", "32425", "value-mark-left-out")]
    [InlineData("120 km² (1)", "120", "value-mark-left-out")]
    [InlineData("35 jours²", "35", "value-mark-left-out")]
    [InlineData("12 ETP²", "12", "value-mark-left-out")]
    [InlineData("12 espaces³", "12", "value-mark-left-out")]
    [InlineData("120 km²*", "120", "value-mark-left-out")]
    [InlineData("32 425 (p) (1)", "32425", "value-mark-left-out")]
    [InlineData("1,234,567", "1234567", "value-foreign-grouping")]
    [InlineData("1'600", "1600", "value-foreign-grouping")]
    [InlineData("1’600", "1600", "value-foreign-grouping")]
    [InlineData("1'600,5", "1600.5", "value-foreign-grouping")]
    [InlineData("1'234'567", "1234567", "value-foreign-grouping")]
    public void A_doubtful_form_is_read_with_a_warning_that_says_how(string typed, string number, string code)
    {
        var result = FrenchNumber.Parse(Typed.Text(typed));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Equal(Decimal(number), result.Value.Number);
        Assert.Equal(code, result.Problem?.Code.Id);
        Assert.Equal(Severity.Warning, result.Problem?.Code.Severity);
        Assert.Contains(Display.Number(result.Value.Number, result.Value.Decimals), result.Problem!.At("Feuille", "G9", typed).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,234")]
    [InlineData("-1,234")]
    [InlineData("12,345")]
    [InlineData("123,456")]
    [InlineData("100,000")]
    [InlineData("1,234 €")]
    [InlineData("1,234 M€")]
    public void One_comma_before_three_digits_is_left_to_the_unit(string typed)
    {
        var result = FrenchNumber.Parse(Typed.Text(typed));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.True(result.Value.IsAmbiguous);
    }

    [Theory]
    // two numbers
    [InlineData("12 20", "value-two-numbers")]
    [InlineData("1 2 3 4", "value-two-numbers")]
    [InlineData("600 150 000 1", "value-two-numbers")]
    [InlineData("1234 567", "value-two-numbers")]
    [InlineData("12 20,5", "value-two-numbers")]
    [InlineData("7,8 12", "value-two-numbers")]
    [InlineData("0,123 456", "value-two-numbers")]
    [InlineData("591\n577", "value-two-numbers")]
    [InlineData("591\t577", "value-two-numbers")]
    [InlineData("2020 2021", "value-two-numbers")]
    [InlineData("600 dont 150 femmes", "value-several-figures")]
    [InlineData("600 dont la moitié", "value-several-figures")]
    [InlineData("6000 projets par 9 unités", "value-several-figures")]
    [InlineData("600 (150)", "value-several-figures")]
    [InlineData("600 (2020)", "value-several-figures")]
    [InlineData("600 (12)", "value-several-figures")]
    // separators
    [InlineData("1.234", "value-ambiguous-separator")]
    [InlineData("12.345", "value-ambiguous-separator")]
    [InlineData("999.999", "value-ambiguous-separator")]
    [InlineData("-1.234", "value-ambiguous-separator")]
    [InlineData("1.234 €", "value-ambiguous-separator")]
    [InlineData("1.234 %", "value-ambiguous-separator")]
    [InlineData("2.345 M€", "value-ambiguous-separator")]
    [InlineData("1,234.56", "value-foreign-decimals")]
    [InlineData("1,234,567.8", "value-foreign-decimals")]
    [InlineData("1.2.3", "value-separators")]
    [InlineData("12,34,5", "value-separators")]
    [InlineData("1,23,456", "value-separators")]
    [InlineData("12.34,5", "value-separators")]
    [InlineData("1'60", "value-separators")]
    [InlineData(".5", "value-separators")]
    [InlineData(",5", "value-separators")]
    [InlineData("5.", "value-separators")]
    [InlineData("5,", "value-separators")]
    [InlineData("7, 8", "value-separators")]
    [InlineData("7 , 8", "value-separators")]
    [InlineData("007", "value-leading-zero")]
    [InlineData("0 800 123 456", "value-leading-zero")]
    [InlineData("00,5", "value-leading-zero")]
    [InlineData("0.123.456", "value-leading-zero")]
    [InlineData("12345678901234567890123456789", "value-too-many-digits")]
    // what is not one exact figure
    [InlineData("12 à 15", "value-range")]
    [InlineData("2,3 à 2,5 %", "value-range")]
    [InlineData("12-15 %", "value-range")]
    [InlineData("12 à 15 M€", "value-range")]
    [InlineData("50 % environ", "value-approximate")]
    [InlineData("12,5 % dont 3 % femmes", "value-several-figures")]
    [InlineData("12-15", "value-range")]
    [InlineData("12 - 15", "value-range")]
    [InlineData("12–15", "value-range")]
    [InlineData("entre 12 et 15", "value-range")]
    [InlineData("12 ou 15", "value-range")]
    [InlineData("environ 600", "value-approximate")]
    [InlineData("Environ 600", "value-approximate")]
    [InlineData("env. 600", "value-approximate")]
    [InlineData("~600", "value-approximate")]
    [InlineData("≈ 600", "value-approximate")]
    [InlineData("600 environ", "value-approximate")]
    [InlineData("600 (estimé)", "value-approximate")]
    [InlineData("600 provisoire", "value-approximate")]
    [InlineData("600 (objectif)", "value-approximate")]
    [InlineData("< 5", "value-bound")]
    [InlineData("<5", "value-bound")]
    [InlineData("> 50", "value-bound")]
    [InlineData("≥ 50", "value-bound")]
    [InlineData("moins de 5", "value-bound")]
    [InlineData("plus de 50", "value-bound")]
    [InlineData("50 et plus", "value-bound")]
    [InlineData("12/20", "value-quotient")]
    [InlineData("12 / 20", "value-quotient")]
    [InlineData("2h30", "value-duration")]
    [InlineData("2 h 30", "value-duration")]
    [InlineData("2:30", "value-duration")]
    [InlineData("31/12/2020", "value-date")]
    [InlineData("12.03.2021", "value-date")]
    [InlineData("2020-12-31", "value-date")]
    [InlineData("2 et demi", "value-spelled-out")]
    [InlineData("2 dizaines", "value-spelled-out")]
    [InlineData("3 quarts", "value-spelled-out")]
    [InlineData("1 sur deux", "value-spelled-out")]
    [InlineData("7 virgule huit", "value-spelled-out")]
    [InlineData("2e", "value-ordinal")]
    [InlineData("1er", "value-ordinal")]
    [InlineData("2ème", "value-ordinal")]
    // letters for digits
    [InlineData("1O0", "value-letter-for-digit")]
    [InlineData("1o0", "value-letter-for-digit")]
    [InlineData("5OO", "value-letter-for-digit")]
    [InlineData("10O", "value-letter-for-digit")]
    [InlineData("5OO personnes", "value-letter-for-digit")]
    [InlineData("l00", "value-letter-for-digit")]
    [InlineData("I2", "value-letter-for-digit")]
    [InlineData("O,5", "value-letter-for-digit")]
    // units and scales in no form
    [InlineData("5 %%", "value-unit-unknown")]
    [InlineData("288 Mn€", "value-unit-unknown")]
    [InlineData("7,8 M", "value-unit-unknown")]
    [InlineData("7,8M", "value-unit-unknown")]
    [InlineData("7M2", "value-unit-unknown")]
    [InlineData("7,8 k", "value-unit-unknown")]
    [InlineData("7,8 Md", "value-unit-unknown")]
    [InlineData("7,8 millions", "value-unit-unknown")]
    [InlineData("7,8 milliers", "value-unit-unknown")]
    [InlineData("3 mille", "value-unit-unknown")]
    [InlineData("3 millions de repas", "value-unit-unknown")]
    [InlineData("12 keuros", "value-unit-unknown")]
    [InlineData("12 euros par jour", "value-unit-unknown")]
    [InlineData("12 €/mois", "value-unit-unknown")]
    [InlineData("288 millions €", "value-unit-unknown")]
    [InlineData("75 % des emplois", "value-unit-unknown")]
    [InlineData("450 $", "value-unit-unknown")]
    [InlineData("1e5", "value-scientific")]
    [InlineData("1E5", "value-scientific")]
    [InlineData("1e5 habitants", "value-scientific")]
    [InlineData("7,8 M d€", "unit-million-or-milliard")]
    [InlineData("7,8 M d €", "unit-million-or-milliard")]
    [InlineData("288 m€", "unit-small-m")]
    [InlineData("288m€", "unit-small-m")]
    [InlineData("288 m €", "unit-small-m")]
    [InlineData("288 meur", "unit-small-m")]
    [InlineData("12 KE", "value-unit-unknown")]
    [InlineData("12 ME", "value-unit-unknown")]
    [InlineData("12 mil", "value-unit-unknown")]
    [InlineData("1,5 Mld", "value-unit-unknown")]
    [InlineData("12 E", "value-unit-unknown")]
    [InlineData("123E", "value-unit-unknown")]
    [InlineData("12 USD", "value-unit-unknown")]
    [InlineData("12 ¥", "value-unit-unknown")]
    [InlineData("600 TTC", "value-unit-unknown")]
    [InlineData("5 pourcents", "value-unit-unknown")]
    [InlineData("7,8 pour cents", "value-unit-unknown")]
    [InlineData("7,8 pour cent des foyers", "value-unit-unknown")]
    // measures that are not of the closed list
    [InlineData("12 GWh", "value-unit-unknown")]
    [InlineData("12 GWh produits", "value-unit-unknown")]
    [InlineData("12 GJ", "value-unit-unknown")]
    [InlineData("30 min", "value-unit-unknown")]
    [InlineData("6 mois", "value-unit-unknown")]
    [InlineData("6 mois de suivi", "value-unit-unknown")]
    [InlineData("150 kt", "value-unit-unknown")]
    [InlineData("150kg", "value-unit-unknown")]
    [InlineData("12 l", "value-unit-unknown")]
    [InlineData("12 cm", "value-unit-unknown")]
    [InlineData("12 m³", "value-unit-unknown")]
    [InlineData("5 t/an", "value-unit-unknown")]
    [InlineData("5 h / semaine", "value-unit-unknown")]
    [InlineData("600 max", "value-bound")]
    [InlineData("600 maxi", "value-bound")]
    [InlineData("600 et quelques", "value-approximate")]
    [InlineData("600 à peu près", "value-approximate")]
    [InlineData("600 ou presque", "value-approximate")]
    [InlineData("5 x", "value-unit-unknown")]
    [InlineData("5 (x)", "value-unit-unknown")]
    [InlineData("5 à six", "value-range")]
    [InlineData("5 ou six", "value-range")]
    [InlineData("5 voire plus", "value-bound")]
    [InlineData("5 dixièmes", "value-spelled-out")]
    [InlineData("5 millièmes", "value-spelled-out")]
    // a scale with a letter wrong, and money that is no euro
    [InlineData("5 milions", "value-unit-unknown")]
    [InlineData("5 miliards d’euros", "value-unit-unknown")]
    [InlineData("5 miliers de repas", "value-unit-unknown")]
    [InlineData("5 mill.", "value-unit-unknown")]
    [InlineData("5 mios", "value-unit-unknown")]
    [InlineData("5 centimes", "value-unit-unknown")]
    // a unit between parentheses, and volumes
    [InlineData("12 (ETP)", "value-unit-unknown")]
    [InlineData("12 (GWh)", "value-unit-unknown")]
    [InlineData("12 (kt)", "value-unit-unknown")]
    [InlineData("12 (min)", "value-unit-unknown")]
    [InlineData("5 km³", "value-unit-unknown")]
    [InlineData("5 m³ d’eau", "value-unit-unknown")]
    // a number, and none
    [InlineData("0 (nd)", "value-and-absence")]
    [InlineData("0 nd", "value-and-absence")]
    [InlineData("0 ou nd", "value-and-absence")]
    [InlineData("5 (ns)", "value-and-absence")]
    [InlineData("3 (secret)", "value-and-absence")]
    // dates and times that begin with a zero
    [InlineData("01/02/2021", "value-date")]
    [InlineData("01-02-2021", "value-date")]
    [InlineData("02:30", "value-duration")]
    [InlineData("02h30", "value-duration")]
    // marks and signs alone
    [InlineData("-", "value-dash-alone")]
    [InlineData("–", "value-dash-alone")]
    [InlineData("—", "value-dash-alone")]
    [InlineData("−", "value-dash-alone")]
    [InlineData("?", "value-dash-alone")]
    [InlineData(".", "value-dash-alone")]
    [InlineData("..", "value-dash-alone")]
    [InlineData("*", "value-dash-alone")]
    [InlineData("néant", "value-dash-alone")]
    [InlineData("Aucun", "value-dash-alone")]
    [InlineData("(1)", "value-footnote-alone")]
    [InlineData("(9)", "value-footnote-alone")]
    [InlineData("- 600", "value-sign-apart")]
    [InlineData("7,8 (p) (e)", "value-two-statuses")]
    // the rest
    [InlineData("abc", "value-unreadable")]
    [InlineData("=A1+B1", "value-formula-as-text")]
    [InlineData("=12", "value-formula-as-text")]
    [InlineData("N/A", "value-not-available")]
    [InlineData("n/a", "value-not-available")]
    [InlineData("NA", "value-not-available")]
    [InlineData("N.A.", "value-not-available")]
    [InlineData("#N/A", "value-excel-error")]
    [InlineData("18espaces", "value-space-missing")]
    [InlineData("12abc", "value-space-missing")]
    [InlineData("#REF!", "value-excel-error")]
    [InlineData("VRAI", "value-boolean")]
    [InlineData("TRUE", "value-boolean")]
    [InlineData("+-3", "value-unreadable")]
    [InlineData("--3", "value-unreadable")]
    [InlineData("3-", "value-unreadable")]
    [InlineData("3+", "value-unreadable")]
    [InlineData("12 ?", "value-unreadable")]
    [InlineData("12…", "value-unreadable")]
    [InlineData("12 [1]", "value-several-figures")]
    [InlineData("10³", "value-unreadable")]
    [InlineData("10₂", "value-unreadable")]
    [InlineData("(3,5", "value-unreadable")]
    [InlineData("(-3,5)", "value-unreadable")]
    [InlineData("(3,5 M€)", "value-unreadable")]
    [InlineData("=12+3", "value-formula-as-text")]
    [InlineData("12=12", "value-several-figures")]
    [InlineData("€ 450", "value-unreadable")]
    [InlineData("\u202E321", "value-unreadable")]
    [InlineData("12\u200B3", "value-several-figures")]
    [InlineData("１２", "value-unreadable")]
    [InlineData("١٢", "value-unreadable")]
    [InlineData("½", "value-unreadable")]
    [InlineData("12½", "value-unreadable")]
    [InlineData("12 😀", "value-unreadable")]
    [InlineData("12\uD83D", "value-unreadable")]
    [InlineData("12\0", "value-unreadable")]
    [InlineData("à la fin de 2020", "value-unreadable")]
    [InlineData("6,4% à la fin du premier trimestre 2020", "value-unit-unknown")]
    [InlineData("", "value-unreadable")]
    [InlineData("   ", "value-unreadable")]
    public void What_no_rule_names_is_an_error_of_its_kind(string typed, string code)
    {
        var result = FrenchNumber.Parse(Typed.Text(typed));
        Assert.False(result.Success, $"read as {(result.Success ? result.Value.Number : 0)}");
        Assert.Equal(code, result.Problem?.Code.Id);
    }

    [Fact]
    public void An_ambiguous_number_is_shown_in_both_readings() =>
        Assert.StartsWith(
            "«\u00A01.234\u00A0»\u00A0: 1\u202F234 ou 1,234\u00A0?",
            FrenchNumber.Parse(Typed.Text("1.234")).Problem!.At("Feuille", "G9", "1.234").Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_superscript_run_after_a_digit_is_a_mark()
    {
        var result = FrenchNumber.Parse(Typed.Text("324251", new TextSpan(5, 1)));
        Assert.Equal(32425m, result.Value.Number);
        Assert.Equal("value-mark-left-out", result.Problem?.Code.Id);
    }

    [Theory]
    [InlineData("32 425(1)", 6, 3, "32425")]
    [InlineData("32 4251,2", 6, 3, "32425")]
    [InlineData("32 425a", 6, 1, "32425")]
    [InlineData("32 425 1", 7, 1, "32425")]
    [InlineData("32 4251 hab.", 6, 1, "32425")]
    [InlineData("32 425 hab.1", 11, 1, "32425")]
    public void Any_superscript_mark_is_left_out(string typed, int start, int length, string number)
    {
        var result = FrenchNumber.Parse(Typed.Text(typed, new TextSpan(start, length)));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Equal(Decimal(number), result.Value.Number);
        Assert.Equal("value-mark-left-out", result.Problem?.Code.Id);
    }

    [Theory]
    [InlineData("132 425", 0, 1)]
    [InlineData("1 32 425", 0, 1)]
    [InlineData("-132", 1, 1)]
    [InlineData("591 577", 0, 7)]
    public void A_superscript_before_the_number_is_never_its_first_digit(string typed, int start, int length) =>
        Assert.Equal("value-superscript", FrenchNumber.Parse(Typed.Text(typed, new TextSpan(start, length))).Problem?.Code.Id);

    [Fact]
    public void Several_superscript_runs_are_one_mark()
    {
        var result = FrenchNumber.Parse(Typed.Text("4251,2", new TextSpan(3, 1), new TextSpan(4, 1), new TextSpan(5, 1)));
        Assert.Equal(425m, result.Value.Number);
        Assert.Equal("value-mark-left-out", result.Problem?.Code.Id);
    }

    [Fact]
    public void A_superscript_2_after_km_belongs_to_the_unit()
    {
        var result = FrenchNumber.Parse(Typed.Text("120 km2", new TextSpan(6, 1)));
        Assert.Equal(UnitCode.SquareKilometre, result.Value.TextUnit?.Code);
        Assert.Null(result.Problem);
    }

    [Theory]
    [InlineData("103", 2, 1)]
    [InlineData("1er", 1, 2)]
    public void A_power_or_an_ordinal_is_no_number_with_a_mark(string typed, int start, int length) =>
        Assert.False(FrenchNumber.Parse(Typed.Text(typed, new TextSpan(start, length))).Success);

    [Theory]
    [InlineData("591577", "General", "591577", 0)]
    [InlineData("-3", "General", "-3", 0)]
    [InlineData("18.399999999999999", "General", "18.4", 1)]
    [InlineData("0.078", "General", "0.078", 3)]
    [InlineData("7.8000000000000007E-2", "General", "0.078", 3)]
    [InlineData("1E-3", "General", "0.001", 3)]
    [InlineData("1.5E+6", "General", "1500000", 0)]
    [InlineData("8625500", "#,##0.00", "8625500", 2)]
    [InlineData("12.5", "0", "12.5", 0)]
    [InlineData("12.5", "0.00", "12.5", 2)]
    [InlineData("12.5", "@", "12.5", 1)]
    [InlineData("12.5", "0.0E+00", "12.5", 1)]
    [InlineData("1234567890123456789", "General", "1234567890123460000", 0)]
    [InlineData("0.1234567890123456789", "General", "0.123456789012346", 15)]
    [InlineData("1.234", "General", "1.234", 3)]
    [InlineData("0", "General", "0", 0)]
    [InlineData("0.0", "General", "0", 0)]
    [InlineData("0E0", "General", "0", 0)]
    [InlineData("-0", "General", "0", 0)]
    [InlineData("-0.0", "General", "0", 0)]
    [InlineData("12", "\"Total : \"0", "12", 0)]
    public void A_number_cell_is_read_as_Excel_shows_it(string stored, string format, string number, int decimals)
    {
        var result = FrenchNumber.Parse(Typed.Number(stored, format));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Null(result.Problem);
        Assert.Equal(number, result.Value.Number.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(decimals, result.Value.Decimals);
        Assert.True(result.Value.IsNumberCell);
        Assert.False(result.Value.IsAmbiguous);
    }

    [Theory]
    [InlineData("0.078", "0.0%", "7.8", UnitCode.Percent, 0)]
    [InlineData("0.07800000000000001", "0.0%", "7.8", UnitCode.Percent, 0)]
    [InlineData("-0.035", "0.0%", "-3.5", UnitCode.Percent, 0)]
    [InlineData("1", "0%", "100", UnitCode.Percent, 0)]
    [InlineData("7.8", "0.0\" %\"", "7.8", UnitCode.Percent, 0)]
    [InlineData("288", "0.0\" M€\"", "288", UnitCode.Euro, 6)]
    [InlineData("8625500", "#,##0 \"€\"", "8625500", UnitCode.Euro, 0)]
    [InlineData("8625500", "#,##0\\ [$€-40C]", "8625500", UnitCode.Euro, 0)]
    [InlineData("12", "0 \"k€\"", "12", UnitCode.Euro, 3)]
    [InlineData("12", "0 \"pts\"", "12", UnitCode.Point, 0)]
    [InlineData("12", "0 \"hab.\"", "12", UnitCode.Count, 0)]
    [InlineData("288", "0.0 M€", "288", UnitCode.Euro, 6)]
    [InlineData("3.5", "+0.0\" pts\"", "3.5", UnitCode.Point, 0)]
    [InlineData("3.5", "€ 0.0", "3.5", UnitCode.Euro, 0)]
    [InlineData("35", "0 h", "35", UnitCode.Hour, 0)]
    public void A_format_that_shows_a_unit_speaks(string stored, string format, string number, UnitCode unit, int scale)
    {
        var result = FrenchNumber.Parse(Typed.Number(stored, format));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Null(result.Problem);
        Assert.Equal(Decimal(number), result.Value.Number);
        Assert.Equal(unit, result.Value.FormatUnit?.Code);
        Assert.Equal(scale, result.Value.FormatUnit?.Scale);
    }

    [Theory]
    [InlineData("1.01", "value-percent-above-hundred", true)]
    [InlineData("2", "value-percent-above-hundred", true)]
    [InlineData("-1.5", "value-percent-above-hundred", true)]
    [InlineData("2.01", "value-percent-hundredfold", false)]
    [InlineData("7.8", "value-percent-hundredfold", false)]
    public void A_percentage_that_was_typed_as_a_whole_number_shows_hundredfold(string stored, string code, bool read)
    {
        var result = FrenchNumber.Parse(Typed.Number(stored, "0%"));
        Assert.Equal(read, result.Success);
        Assert.Equal(code, result.Problem?.Code.Id);
    }

    [Theory]
    [InlineData("288", "0 \"m€\"", "unit-small-m")]
    [InlineData("7.8", "0.0 \"M\"", "value-unit-unknown")]
    [InlineData("7800000", "0.0, \"M\"", "value-unit-unknown")]
    [InlineData("288", "0\"000\"", "value-format-digits")]
    [InlineData("288", "#,##0 \"M€ TTC\"", "value-unit-unknown")]
    [InlineData("288", "#,##0 \"millions\"", "value-unit-unknown")]
    [InlineData("288", "[$$-409]#,##0", "value-unit-unknown")]
    [InlineData("1E+300", "General", "value-too-many-digits")]
    [InlineData("1E-60", "General", "value-too-many-digits")]
    [InlineData("NaN", "General", "value-too-many-digits")]
    public void A_number_cell_that_shows_something_else_is_an_error(string stored, string format, string code) =>
        Assert.Equal(code, FrenchNumber.Parse(Typed.Number(stored, format)).Problem?.Code.Id);

    [Theory]
    [InlineData("288", "[>=1000]# ##0\" k€\";0\" €\"", UnitCode.Euro, 0)]
    [InlineData("5000", "[>=1000]# ##0\" k€\";0\" €\"", UnitCode.Euro, 3)]
    [InlineData("5000", "[<1000]0\" €\";0\" k€\"", UnitCode.Euro, 3)]
    [InlineData("1000", "[<=1000]0\" €\";0\" k€\"", UnitCode.Euro, 0)]
    [InlineData("1000", "[>1000]0\" k€\";0\" €\"", UnitCode.Euro, 0)]
    [InlineData("7", "[=7]0\" k€\";0\" €\"", UnitCode.Euro, 3)]
    [InlineData("8", "[<>7]0\" k€\";0\" €\"", UnitCode.Euro, 3)]
    [InlineData("5", "[<1]0\" €\";[>=100]0\" M€\";0\" k€\"", UnitCode.Euro, 3)]
    [InlineData("-5", "[>=1000]0\" M€\";0\" k€\"", UnitCode.Euro, 3)]
    [InlineData("-5", "0\" €\";-0\" k€\"", UnitCode.Euro, 3)]
    [InlineData("0", "0\" k€\";-0\" k€\";0\" €\"", UnitCode.Euro, 0)]
    [InlineData("0", "0\" k€\";-0\" €\"", UnitCode.Euro, 3)]
    [InlineData("0", "0\" k€\";@", UnitCode.Euro, 3)]
    [InlineData("-5", "0\" k€\";@", UnitCode.Euro, 3)]
    [InlineData("0", "_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-;_-* \"-\"??\\ \"€\"_-;_-@_-", UnitCode.Euro, 0)]
    [InlineData("-5", "_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-;_-* \"-\"??\\ \"€\"_-;_-@_-", UnitCode.Euro, 0)]
    [InlineData("-5", "#,##0\" €\";(#,##0\" €\")", UnitCode.Euro, 0)]
    [InlineData("-5", "#,##0\" €\";[Red]#,##0\" €\"", UnitCode.Euro, 0)]
    [InlineData("-0.05", "0.0%;-0.0%", UnitCode.Percent, 0)]
    [InlineData("5", "\"Budget : \"0\" k€\"", UnitCode.Euro, 3)]
    public void The_section_of_a_format_that_shows_the_number_speaks(string stored, string format, UnitCode unit, int scale)
    {
        var result = FrenchNumber.Parse(Typed.Number(stored, format));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Null(result.Problem);
        Assert.Equal(Decimal(stored) * (unit == UnitCode.Percent ? 100 : 1), result.Value.Number);
        Assert.Equal((unit, scale), (result.Value.FormatUnit?.Code, result.Value.FormatUnit?.Scale));
    }

    [Theory]
    [InlineData("0", "0;-0;\"nd\"", Absence.Missing)]
    [InlineData("12", "\"nd\"", Absence.Missing)]
    [InlineData("12", "\"ns\";0", Absence.NotSignificant)]
    [InlineData("3", "[<5]\"s\";0", Absence.Confidential)]
    [InlineData("0", "0;-0;\\s\\.\\o\\.", Absence.NotApplicable)]
    public void A_format_that_shows_a_sign_of_absence_states_it(string stored, string format, Absence absence)
    {
        var result = FrenchNumber.Parse(Typed.Number(stored, format));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Equal(absence, result.Value.Absence);
    }

    [Theory]
    [InlineData("0\" (p)\"", null, ObservationStatus.Provisional, null)]
    [InlineData("0.0\" % (e)\"", UnitCode.Percent, ObservationStatus.Estimated, null)]
    [InlineData("0\" (1)\"", null, null, "value-mark-left-out")]
    [InlineData("0\"¹\"", null, null, "value-mark-left-out")]
    [InlineData("0\" espaces RSA\"", null, null, null)]
    public void What_a_format_writes_after_the_number_is_read_as_if_typed(string format, UnitCode? unit, ObservationStatus? status, string? code)
    {
        var result = FrenchNumber.Parse(Typed.Number("288", format));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Equal((unit, status, code), (result.Value.FormatUnit?.Code, result.Value.Status, result.Problem?.Code.Id));
        if (code is not null) Assert.Contains("288", result.Problem!.At("Feuille", "G9", "288").Message, StringComparison.Ordinal);
    }

    [Theory]
    // nothing, or something else, is seen
    [InlineData("12", ";;;", "value-format-hidden")]
    [InlineData("0", "0;-0;;@", "value-format-hidden")]
    [InlineData("0", "#,###", "value-format-hidden")]
    [InlineData("0.3", "#", "value-format-hidden")]
    [InlineData("5", "[<1]0;[>10]0", "value-format-hidden")]
    [InlineData("0", "0;-0;\"-\"", "value-format-words")]
    [InlineData("12", "\"complet\"", "value-format-words")]
    // words that would make a text an error
    [InlineData("5", "\"< \"0", "value-format-words")]
    [InlineData("600", "\"environ \"0", "value-format-words")]
    [InlineData("600", "\"~\"0", "value-format-words")]
    [InlineData("600", "0\" environ\"", "value-format-words")]
    [InlineData("600", "0\" dont\"", "value-format-words")]
    [InlineData("2", "0\"er\"", "value-format-words")]
    [InlineData("75", "0\" % des emplois\"", "value-unit-unknown")]
    [InlineData("0.75", "0%\" des emplois\"", "value-unit-unknown")]
    [InlineData("12", "0\" \"[$CHF]", "value-unit-unknown")]
    [InlineData("12", "[$USD]\\ 0", "value-unit-unknown")]
    [InlineData("12", "#,##0\\ [$F-40C]", "value-unit-unknown")]
    [InlineData("12", "0\" USD\"", "value-unit-unknown")]
    // digits and signs that are not stored
    [InlineData("230", "0\"h\"00", "value-format-digits")]
    [InlineData("288", "0\\,0", "value-format-digits")]
    [InlineData("288", "0\" 000\"", "value-format-digits")]
    [InlineData("288", "0\",5\"", "value-format-digits")]
    [InlineData("1234", "00000", "value-format-digits")]
    [InlineData("5", "-0", "value-format-sign")]
    [InlineData("5", "(0)", "value-format-sign")]
    [InlineData("-5", "0;0", "value-format-sign")]
    [InlineData("-5", "0\" €\";0\" €\"", "value-format-sign")]
    public void A_format_that_shows_another_figure_than_the_stored_one_is_an_error(string stored, string format, string code) =>
        Assert.Equal(code, FrenchNumber.Parse(Typed.Number(stored, format)).Problem?.Code.Id);

    [Fact]
    public void Words_of_a_format_are_quoted_around_the_number() =>
        Assert.StartsWith(
            "Le format de la cellule montre «\u00A0environ 600\u00A0»",
            FrenchNumber.Parse(Typed.Number("600", "\"environ \"0")).Problem!.At("Feuille", "G9", "600").Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_percentage_above_a_hundred_is_quoted_as_stored() =>
        Assert.Contains("100,04\u00A0%", FrenchNumber.Parse(Typed.Number("1.0004", "0%")).Problem!.At("Feuille", "G9", "1.0004").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("dd/mm/yyyy", 2023, 3, 2, "2.3", "2,3")]
    [InlineData("d-mmm", 2026, 12, 7, "7.12", "7,12")]
    [InlineData("mmm-yy", 1945, 3, 1, "3.45", "3,45")]
    public void A_date_where_a_number_was_typed_says_what_to_type(string format, int year, int month, int day, string typed, string instead)
    {
        var result = FrenchNumber.Parse(Typed.Number("44987", format), new DateTime(year, month, day));
        Assert.False(result.Success);
        var finding = result.Problem!.At("Feuille", "G9", "44987");
        Assert.Equal($"Excel a transformé {typed} en date\u00A0: mettez la cellule au format Nombre et tapez {instead}.", finding.Hint);
    }

    [Theory]
    [InlineData(CellKind.Error, "#REF!", false, "value-excel-error")]
    [InlineData(CellKind.Error, "#DIV/0!", true, "value-excel-error")]
    [InlineData(CellKind.Boolean, "TRUE", false, "value-boolean")]
    [InlineData(CellKind.IsoDate, "2020-12-31T00:00:00", false, "value-date")]
    [InlineData(CellKind.Blank, "", true, "formula-not-calculated")]
    [InlineData(CellKind.Blank, "", false, "value-unreadable")]
    public void A_cell_that_stores_no_number_is_an_error(CellKind kind, string text, bool isFormula, string code) =>
        Assert.Equal(code, FrenchNumber.Parse(Typed.Of(kind, text, isFormula)).Problem?.Code.Id);

    [Fact]
    public void A_time_is_a_duration() =>
        Assert.Equal("value-duration", FrenchNumber.Parse(Typed.Number("0.1041666", "h:mm")).Problem?.Code.Id);

    [Fact]
    public void The_result_of_a_formula_is_the_value() =>
        Assert.Equal(12m, FrenchNumber.Parse(Typed.Of(CellKind.Number, "12", isFormula: true)).Value.Number);

    [Theory]
    [InlineData('1')]
    [InlineData(' ')]
    [InlineData('*')]
    [InlineData('(')]
    [InlineData('e')]
    [InlineData('€')]
    [InlineData('\u0301')]
    [InlineData('\u200F')]
    [InlineData('\uD83D')]
    public void The_longest_cell_of_one_character_states_at_most_its_first_digit(char c)
    {
        foreach (var prefix in new[] { "", "1 ", "1a", "(1" })
        {
            var result = FrenchNumber.Parse(Typed.Text(prefix + new string(c, 32_767 - prefix.Length)));
            Assert.True(!result.Success || result.Value.Number == 1, prefix);
        }
    }

    private static decimal Decimal(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
