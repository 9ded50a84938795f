using Pipeline.Tests.Support;
using static Pipeline.Tests.Support.Tidy;

namespace Pipeline.Tests.Findings;

// Values and periods.
internal static partial class FindingExamples
{
    private static IEnumerable<FindingExample> Values()
    {
        yield return Value("value-unreadable", "abc");
        yield return Value("value-two-numbers", "12 20");
        yield return Value("value-several-figures", "600 dont 150 femmes");
        yield return Value("value-ambiguous-separator", "1.234");
        yield return Value("value-foreign-decimals", "1,234.56");
        yield return Value("value-separators", "1,,5");
        yield return Value("value-leading-zero", "007");
        yield return Value("value-too-many-digits", "12345678901234567890123456789012345");
        yield return Value("value-range", "12 à 15");
        yield return Value("value-approximate", "environ 600");
        yield return Value("value-bound", "< 5");
        yield return Value("value-quotient", "12/20");
        yield return Value("value-duration", "2h30");
        yield return Value("value-date", "12/03/2021");
        yield return Value("value-turned-into-date", new Date("45353", "d-mmm"));
        yield return Value("value-excel-error", new ErrorCell("#REF!"));
        yield return Value("value-boolean", new Bool(true));
        yield return Value("value-letter-for-digit", "1O0");
        yield return Value("formula-not-calculated", new Formula("A1+1"));
        yield return Value("value-dash-alone", "-");
        yield return Value("value-and-absence", "0 (nd)");
        yield return Value("value-sign-apart", "- 600");
        yield return Value("value-footnote-alone", "(1)");
        yield return Value("value-ordinal", "2e");
        yield return Value("value-scientific", "1e5");
        yield return Value("value-spelled-out", "2 dizaines");
        yield return Value("value-space-missing", "12abc");
        yield return Value("value-unit-unknown", "7,8 M");
        yield return Value("value-two-statuses", "7,8 (p) (e)");
        yield return Value("value-superscript", new RichText(new Run("1", Superscript: true), "600"));
        yield return Value("value-parentheses", "(3,5)", unit: "%");
        yield return Value("value-mark-left-out", "32 425*");
        yield return Value("value-foreign-grouping", "1,234,567");
        yield return Value("value-percent-hundredfold", new Number("7.8", "0%"));
        yield return Value("value-percent-above-hundred", new Number("1.5", "0%"));
        yield return Value("value-percent-or-fraction", 0.078m, unit: "%");
        yield return Value("value-scaling-commas", new Number("288000000", "#,##0,,"));
        yield return Value("value-scaling-conflict", new Number("288000000", "#,##0,,"), unit: "k€");
        yield return Value("value-format-digits", new Number("12", "0\" 000\""));
        yield return Value("value-format-words", new Number("12", "0\" dont femmes\""));
        yield return Value("value-format-hidden", new Number("12", ";;;"));
        yield return Value("value-format-sign", new Number("12", "\"-\"0"));
        yield return Value("value-fraction-of-whole", "12,5 personnes");
        yield return Value("value-fraction-without-unit", "12,5");
        yield return Lines("status-unknown", "O2", Row(12, status: "provisoir"));
        yield return Lines("status-conflict", "O2", Row("12 (p)", status: "définitif"));
        yield return Lines("unit-missing", "H2", Row(288, section: "Budget"));
        yield return Lines("unit-nearly-known", "H2", Row(250000, unit: "heurs"));
        yield return Value("unit-conflict", "288 M€", unit: "%");
        yield return Sheet("unit-scale-conflict", "C2", ["Rubrique", "Libellé", "Valeur (en €)", "Unité"], ["Budget", "aides", 12, "k€"]);
        yield return Sheet("unit-scale-differs", "C2", ["Rubrique", "Libellé", "Valeur (en M€)", "Unité"], ["Budget", "aides", 12, "k€"]);
        yield return Sheet("unit-in-label", "C2", ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "taux de chômage (%)", 6.4m, 2021]);
        yield return Sheet("unit-scale-in-label", "C2", ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "dépenses (en M€)", 288, 2021]);
        yield return Value("value-formula-as-text", "=A1+B1");
        yield return Value("value-not-available", "N/A");
        yield return Value("unit-small-m", "288 m€");
        yield return Value("unit-million-or-milliard", "7,8 M d€");
        yield return Sheet("unit-heading-ambiguous", "C1", ["Rubrique", "Libellé", "Montant (k€) ou part (%)"], ["Budget", "aides", 12]);
    }

    private static IEnumerable<FindingExample> Periods()
    {
        yield return Period("period-unreadable", "fevrer 2020");
        yield return Period("period-year-missing", "mars");
        yield return Period("period-relative", "l’an dernier");
        yield return Period("period-plain-serial", 44561);
        yield return Period("period-year-as-date", new Date("2021", "dd/mm/yyyy"));
        yield return Period("period-no-such-date", "31/02/2020");
        yield return Period("period-year-unlikely", "1021");
        yield return Period("period-excel-error", new ErrorCell("#REF!"));
        yield return Period("period-mark-left-out", "2021*");
    }

    private static FindingExample Value(string code, TestCell typed, TestCell? unit = null) => Lines(code, "G2", Row(typed, unit));

    private static FindingExample Period(string code, TestCell typed) => Lines(code, "I2", Row(12, period: typed));
}
