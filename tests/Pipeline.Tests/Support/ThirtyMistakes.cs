namespace Pipeline.Tests.Support;

/// <summary>A workbook in the tidy layout with thirty different mistakes, one a row, and one good row under them.</summary>
internal static class ThirtyMistakes
{
    /// <summary>The sheet that holds them.</summary>
    public const string Sheet = "Indicateurs";

    // The cell to mend, the kind of finding, and the row that holds the mistake. Columns: Tidy.Header.
    private static readonly (string Cell, string Code, TestCell?[] Row)[] Mistakes =
    [
        ("E2", "label-missing", Row(1, label: null)),
        ("C3", "section-unknown", Row(1, section: "Contexe")),
        ("D4", "action-invalid", Row(1, action: "Garantir l’accès")),
        ("D5", "action-two-titles", Row(1, action: "1. Un autre titre")),
        ("E6", "text-unreadable", Row(1, label: new ErrorCell("#N/A"))),
        ("A7", "code-invalid", Row(1, code: "Allocataires du RSA")),
        ("G8", "value-two-numbers", Row("12 20")),
        ("G9", "value-ambiguous-separator", Row("1.234")),
        ("G10", "value-foreign-decimals", Row("1,234.56")),
        ("G11", "value-approximate", Row("environ 600")),
        ("G12", "value-bound", Row("< 5")),
        ("G13", "value-range", Row("12 à 15")),
        ("G14", "value-several-figures", Row("600 dont 150 femmes")),
        ("G15", "unit-million-or-milliard", Row("7,8 M d€")),
        ("G16", "value-dash-alone", Row("-")),
        ("G17", "value-excel-error", Row(new ErrorCell("#REF!"))),
        ("G18", "formula-not-calculated", Row(new Formula("A1+1"))),
        ("G19", "value-boolean", Row(new Bool(true))),
        ("G20", "value-turned-into-date", Row(new Date("45353"))),
        ("G21", "value-letter-for-digit", Row("1O0")),
        ("G22", "value-duration", Row("2h30")),
        ("G23", "value-footnote-alone", Row("(5)")),
        ("G24", "value-fraction-of-whole", Row("12,5 personnes")),
        ("G25", "unit-conflict", Row("288 M€", unit: "%")),
        ("I26", "period-relative", Row("5", period: "rentrée 2020")),
        ("I27", "period-plain-serial", Row("5", period: 44561)),
        ("G28", "period-conflict", Row("5 millions d’euros en 2021", period: 2020)),
        ("L29", "parent-unknown", Row("5", parent: "inconnu")),
        ("O30", "status-unknown", Row("5", status: "peut-être")),
        ("G31", "value-unreadable", Row("abc")),
    ];

    /// <summary>What must be found, and where, in reading order.</summary>
    public static IReadOnlyList<(string Cell, string Code)> Expected { get; } = [.. Mistakes.Select(mistake => (mistake.Cell, mistake.Code))];

    /// <summary>Code of the figure that is right.</summary>
    public const string Good = "figure-30";

    /// <summary>The workbook.</summary>
    public static TestWorkbook Workbook() => Tidy.Workbook([.. Mistakes.Select((mistake, i) => Named(mistake.Row, i)), Named(Row(1), Mistakes.Length)]);

    private static TestCell?[] Row(
        TestCell? value, TestCell? section = null, TestCell? action = null, TestCell? label = null, TestCell? code = null, TestCell? unit = null, TestCell? period = null,
        TestCell? parent = null, TestCell? status = null) =>
        [code, null, section ?? "Action", action ?? "1. Garantir l’accès au RSA", label, null, value, unit, period, null, null, parent, null, null, status];

    private static TestCell?[] Named(TestCell?[] row, int index)
    {
        var named = row.ToArray();
        named[0] ??= $"figure-{index}";
        if (index != 0) named[4] ??= $"figure {index}";
        return named;
    }
}
