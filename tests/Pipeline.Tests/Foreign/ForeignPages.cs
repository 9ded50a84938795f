using Pipeline.Cli.Demo;
using Pipeline.Excel;
using Pipeline.Tests.Support;

namespace Pipeline.Tests.Foreign;

/// <summary>The figures of the public page, typed in two ways that mean the same.</summary>
internal static class ForeignPages
{
    /// <summary>Every figure as <see cref="Untidy.Reading"/> writes it.</summary>
    public static IReadOnlyList<string> Figures { get; } =
    [
        "context | emplois | 2021 | 591577 | COUNT | 591 577",
        "context | part-emplois-france | 2021 | 2.3 | PERCENT | 2,3 %",
        "context | part-emplois-durables | 2021 | 75 | PERCENT | 75 %",
        "context | part-emplois-fonction-publique | 2021 | 7.8 | PERCENT | 7,8 %",
        "context | taux-chomage | 2020-Q1 | 6.4 | PERCENT | 6,4 %",
        "context | professionnels-accompagnement | 2021 | 80 | COUNT | 80",
        "budget | budget-mission | 2021 | 288000000 | EUR | 288 M€",
        "1. Garantir l’accès au RSA | allocataires-rsa | 2021 | 32425 | COUNT | 32 425",
        "1. Garantir l’accès au RSA | budget-rsa | 2021 | 200000000 | EUR | 200 M€",
        "1. Garantir l’accès au RSA | espaces-rsa | 2021 | 18 | COUNT | 18",
        "2. Lutter contre les exclusions | personnes-accompagnees | 2021 | 600 | COUNT | 600",
        "2. Lutter contre les exclusions | beneficiaires-transition-numerique | 2021 | 150 | COUNT | 150",
        "3. Favoriser le retour à l’emploi durable | espaces-solidarite | 2021 | 57 | COUNT | 57",
        "3. Favoriser le retour à l’emploi durable | projets-professionnels | 2021 | 6000 | COUNT | 6 000",
        "3. Favoriser le retour à l’emploi durable | unites-emploi | 2021 | 9 | COUNT | 9",
        "3. Favoriser le retour à l’emploi durable | parcours-finances | 2021 | 1600 | COUNT | 1 600",
        "3. Favoriser le retour à l’emploi durable | investissement-parcours | 2021 | 7800000 | EUR | 7,8 M€",
        "3. Favoriser le retour à l’emploi durable | heures-insertion | 2021 | 255000 | HOUR | 255 000",
        "3. Favoriser le retour à l’emploi durable | entreprises-insertion | 2021 | 67 | COUNT | 67",
        "3. Favoriser le retour à l’emploi durable | budget-entreprises-insertion | 2021 | 8625500 | EUR | 8 625 500 €",
    ];

    private static readonly Dictionary<string, (TestCell Value, TestCell? Unit, TestCell? Period)> Numbers = new(StringComparer.Ordinal)
    {
        ["emplois"] = (new Number("591577", "#,##0"), null, 2021),
        ["part-emplois-france"] = (new Number("0.023", "0.0%"), null, 2021),
        ["part-emplois-durables"] = (new Number("0.75", "0%"), "%", 2021),
        ["part-emplois-fonction-publique"] = (new Number("0.078", "0.0%"), null, 2021),
        ["taux-chomage"] = (6.4m, "%", "T1 2020"),
        ["professionnels-accompagnement"] = (new Formula("70+10", "80"), null, 2021),
        ["budget-mission"] = (new Number("288", "0\" M€\""), null, 2021),
        ["allocataires-rsa"] = (32425, "personnes", null),
        ["budget-rsa"] = (new Number("200", "#,##0"), "M€", new IsoDate("2021-12-31T00:00:00Z", "yyyy")),
        ["espaces-rsa"] = (18, null, null),
        ["personnes-accompagnees"] = (600, null, null),
        ["beneficiaires-transition-numerique"] = (new Number("150", "0"), null, null),
        ["espaces-solidarite"] = (57, null, null),
        ["projets-professionnels"] = (new Number("6000", "# ##0"), null, null),
        ["unites-emploi"] = (9, null, null),
        ["parcours-finances"] = (1600, null, null),
        ["investissement-parcours"] = (7.8m, "M€", null),
        ["heures-insertion"] = (255000, "heures", null),
        ["entreprises-insertion"] = (67, null, null),
        ["budget-entreprises-insertion"] = (new Number("8625500", "#,##0\\ \"€\""), null, null),
    };

    /// <summary>Value, unit and period of each figure as texts, as they are printed.</summary>
    public static IReadOnlyList<ForeignSheet> AsTexts { get; } = Sheets(row => (row.Values[0].Text!, Cell(row.Unit), Cell(row.Period)), "2021");

    /// <summary>The same as numbers, with formats, formulas and their results.</summary>
    public static IReadOnlyList<ForeignSheet> AsNumbers { get; } = Sheets(row => Numbers[row.Code!], 2021);

    private static ForeignSheet[] Sheets(Func<SubmissionRow, (TestCell Value, TestCell? Unit, TestCell? Period)> typed, TestCell year) =>
    [
        new("Mission", ["Mission", PageWorkbook.Workbook.Mission], ["Service", PageWorkbook.Workbook.Service!], ["Exercice", year]),
        new("Indicateurs", [Tidy.Header, .. PageWorkbook.Workbook.Rows.Select(row => Row(row, typed(row)))]),
    ];

    private static TestCell?[] Row(SubmissionRow row, (TestCell Value, TestCell? Unit, TestCell? Period) typed) =>
    [
        Cell(row.Code), null, Cell(row.Section), Cell(row.Action), Cell(row.Label), Cell(row.Name), typed.Value, typed.Unit, typed.Period,
        null, Cell(row.Description), Cell(row.Parent),
    ];

    private static Text? Cell(string? text) => text is null ? null : new Text(text);
}
