using Pipeline.Tests.Support;

namespace Pipeline.Tests.Contract;

/// <summary>Every row of the workbook contract's tables of numbers (section 2) and periods (section 3), each spelling that it names included.</summary>
public static class ContractRows
{
    private const string Superscript = "¹";

    /// <summary>What is read, with or without a warning.</summary>
    public static IReadOnlyList<ContractRow> Accepted { get; } =
    [
        // Digit groups, whatever the space.
        V("591 577", "591577", "COUNT", "591 577"),
        V("591\u00a0577", "591577", "COUNT", "591 577"),
        V("591\u202f577", "591577", "COUNT", "591 577"),
        V("591\u2009577", "591577", "COUNT", "591 577"),
        V("591577", "591577", "COUNT", "591 577"),
        V(591577, "591577", "COUNT", "591 577"),
        V(new Text("591 577", "@"), "591577", "COUNT", "591 577"),

        // Percent, points, per thousand.
        V("7,8 %", "7.8", "PERCENT", "7,8 %"),
        V("2.3%", "2.3", "PERCENT", "2,3 %"),
        V(new Number("0.078", "0.0%"), "7.8", "PERCENT", "7,8 %"),
        V("7,8 pour cent", "7.8", "PERCENT", "7,8 %"),
        V(0.078m, "0.078", "PERCENT", "0,078 %", unit: "%", warns: true),
        V(new Number("1.5", "0%"), "150", "PERCENT", "150 %", warns: true),
        V("3 pts", "3", "POINT", null),
        V("+0,5 point", "0.5", "POINT", null),
        V("12,3 ‰", "12.3", "PERMILLE", "12,3 ‰"),

        // Euros, at the scale they were written in.
        V("288 M€", "288000000", "EUR", "288 M€"),
        V("288 M €", "288000000", "EUR", "288 M€"),
        V("288 millions d'euros", "288000000", "EUR", "288 M€"),
        V("288 millions d’euros", "288000000", "EUR", "288 M€"),
        V("200 millions d'euros en 2021", "200000000", "EUR", "200 M€", period: "2021", typedPeriod: null),
        V("200 millions d'euros en 2021", "200000000", "EUR", "200 M€", period: "2021", typedPeriod: "2021"),
        V("8 625 500 euros", "8625500", "EUR", "8 625 500 €"),
        V("8 625 500 €", "8625500", "EUR", "8 625 500 €"),
        V(new Number("8625500", "#,##0\\ \"€\""), "8625500", "EUR", "8 625 500 €"),
        V("1,5 Md€", "1500000000", "EUR", "1,5 Md€"),
        V("1,5 Mds€", "1500000000", "EUR", "1,5 Md€"),
        V("1,5 milliard d’euros", "1500000000", "EUR", "1,5 Md€"),
        V("2,5 milliards d’euros", "2500000000", "EUR", "2,5 Md€"),
        V("12 k€", "12000", "EUR", "12 k€"),
        V("12 K€", "12000", "EUR", "12 k€"),
        V(new Number("288", "0.0\" M€\""), "288000000", "EUR", "288,0 M€"),
        V(new Number("288000000", "#,##0,,\"M€\""), "288000000", "EUR", "288 M€"),
        V(new Number("288000000", "#,##0,,"), "288000000", "EUR", "288 M€", unit: "M€"),
        V(new Number("288000000", "#,##0,,"), "288000000", "COUNT", null, warns: true),

        // A number, then a unit of the closed list; other words leave the unit to the other sources.
        V("32 425 hab.", "32425", "COUNT", "32 425"),
        V("12,5 ETP", "12.5", "FTE", "12,5"),
        V("35 jours", "35", "DAY", "35"),
        V("450 €/hab", "450", "EUR_PER_INHABITANT", "450 €/hab"),
        V("18 espaces RSA", "18", "COUNT", "18"),

        // Signs.
        V("−3,5", "-3.5", "PERCENT", "−3,5 %", unit: "%"),
        V("-3,5", "-3.5", "PERCENT", "−3,5 %", unit: "%"),
        V("–3,5", "-3.5", "PERCENT", "−3,5 %", unit: "%"),
        V("+3 %", "3", "PERCENT", "3 %"),
        V("(3,5)", "-3.5", "PERCENT", "−3,5 %", unit: "%", warns: true),

        // Notes and marks beside the number.
        V("32 425*", "32425", "COUNT", "32 425", warns: true),
        V("32 425 (1)", "32425", "COUNT", "32 425", warns: true),
        V("32 425" + Superscript, "32425", "COUNT", "32 425", warns: true),
        V(new RichText("32 425", new Run("1", Superscript: true)), "32425", "COUNT", "32 425", warns: true),
        V(new RichText("12", new Run("34", Struck: true)), "12", "COUNT", "12", warns: true),
        V("120 km²", "120", "KM2", "120"),
        V(new RichText("120 km", new Run("2", Superscript: true)), "120", "KM2", "120"),
        V("7,8 (p)", "7.8", "PERCENT", "7,8 %", unit: "%", status: "provisional"),
        V("7,8 p", "7.8", "PERCENT", "7,8 %", unit: "%", status: "provisional"),
        V("7,8 (e)", "7.8", "PERCENT", "7,8 %", unit: "%", status: "estimated"),
        V("7,8 (r)", "7.8", "PERCENT", "7,8 %", unit: "%", status: "revised"),
        V("7,8 (sd)", "7.8", "PERCENT", "7,8 %", unit: "%", status: "provisional"),

        // No value, and why.
        A("nd", "missing", "nd"), A("n.d.", "missing", "nd"), A("ND", "missing", "nd"), A("NC", "missing", "nd"), A("NR", "missing", "nd"), A("à venir", "missing", "nd"),
        A("ns", "not-significant", "ns"), A("n.s.", "not-significant", "ns"),
        A("s", "confidential", "s"), A("secret", "confidential", "s"), A("c", "confidential", "s"),
        A("///", "not-applicable", "s.o."), A("s.o.", "not-applicable", "s.o."),

        // Separators.
        V("12,75", "12.75", "PERCENT", "12,75 %", unit: "%"),
        V("0,234", "0.234", "PERCENT", "0,234 %", unit: "%"),
        V("0.234", "0.234", "PERCENT", "0,234 %", unit: "%"),
        V("1234.567", "1234.567", "EUR", "1 234,567 €", unit: "€"),
        V("8.625.500", "8625500", "COUNT", "8 625 500"),
        V("1.234,5", "1234.5", "EUR", "1 234,5 €", unit: "€"),
        V("1,234", "1.234", "PERCENT", "1,234 %", unit: "%"),
        V("1,234,567", "1234567", "COUNT", "1 234 567", warns: true),
        V("1'600", "1600", "COUNT", "1 600", warns: true),
        V(7.5m, "7.5", "COUNT", "7,5", warns: true),

        // Formulas, and what Excel shows of a stored number.
        V(new Formula("A1+1", "42"), "42", "COUNT", "42"),
        V(new Number("18.399999999999999"), "18.4", "PERCENT", "18,4 %", unit: "%"),
        V("7,80", "7.8", "PERCENT", "7,80 %", unit: "%"),

        // Scales beside a number written without one.
        V(288, "288000000", "EUR", "288 M€", unit: "M€"),
        V(12, "12000", "EUR", "12 k€", unit: "milliers d’euros"),
        V("450", "450000", "EUR", "450 k€", heading: "Montant (en milliers d’euros)"),
        V("3,2 millions d’habitants", "3200000", "COUNT", "3 200 000"),

        // Periods.
        P("2021", "2021"), P(2021, "2021"), P("2021.0", "2021"), P("2021 ", "2021"), P("Exercice 2021", "2021"), P("Budget 2021", "2021"),
        P("T1 2020", "2020-Q1"), P("T1-2020", "2020-Q1"), P("2020 T1", "2020-Q1"), P("1T2020", "2020-Q1"), P("1er trimestre 2020", "2020-Q1"),
        P("fin du premier trimestre 2020", "2020-Q1"), P("à la fin du premier trimestre 2020", "2020-Q1"),
        P("S1 2021", "2021-S1"), P("1er semestre 2021", "2021-S1"),
        P("mars 2020", "2020-03"), P("fin mars 2020", "2020-03"), P(new Date("43891", "mmmm yyyy"), "2020-03"),
        P("31/12/2020", "2020-12-31"), P("1er janvier 2021", "2021-01-01"), P(new Date("44196"), "2020-12-31"),
        P("année scolaire 2020-2021", "2020-09/2021-08"),
        P("2020-2021", "2020/2021"), P("2019 à 2021", "2019/2021"),
        P("2021 (p)", "2021", status: "provisional"), P("2021p", "2021", status: "provisional"), P("2021*", "2021", warns: true),
        P(new Date("44196", "yyyy"), "2020"),
    ];

    /// <summary>What is never published.</summary>
    public static IReadOnlyList<ContractRow> Refused { get; } =
    [
        .. ((string[])
        [
            "12 20", "1 2 3 4", "600 150 000 1", "7,8 M d€", "288 m€", "5 %%", "288 Mn€", "7,8 M", "1e5 habitants", "600 dont 150 femmes", "6000 projets par 9 unités",
            "(1)", "(9)", "-", "?", ".", "1,234.56", "1.234", "12 à 15", "environ 600", "< 5", "> 50", "12/20", "2h30", "abc", "1O0",
        ]).Select(typed => new ContractRow(typed)),
        new("1,234"),
        new("1,234", Unit: "familles"),
        new("200 millions d’euros en 2021", Period: 2020),
        new("7,8 (p)", Unit: "%", Status: "définitif"),
        new(new Number("7.8", "0%")),
        new(new Number("288000000", "#,##0,,"), Unit: "k€"),
        new("12,5 personnes"),
        new(new ErrorCell("#REF!")),
        new(new Bool(true)),
        new(new Date("45353")),
        new(new Formula("A1+1")),
        new(new Formula("A1+1", "#DIV/0!", "e")),
        new("288 M€", Unit: "%"),
        .. ((TestCell[])["rentrée 2020", "l’an dernier", 44561]).Select(period => new ContractRow("12", Period: period)),
    ];

    private static ContractRow V(
        TestCell typed, string value, string code, string? display, TestCell? unit = null, string? period = null, TestCell? typedPeriod = null,
        string status = "normal", bool warns = false, string? heading = null) =>
        new(typed, new ContractValue(value, code, display!, period, status), unit, typedPeriod, Warns: warns, Heading: heading);

    private static ContractRow A(TestCell typed, string absence, string display) => new(typed, new ContractValue(null, "COUNT", display, Absence: absence));

    private static ContractRow P(TestCell period, string code, string status = "normal", bool warns = false) =>
        new("12", new ContractValue("12", "COUNT", "12", code, status), Period: period, Warns: warns);
}
