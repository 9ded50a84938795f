using Pipeline.Core.Findings;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Contract;

/// <summary>A workbook with thirty different mistakes: all of them are told at once, each at the cell that must change.</summary>
public sealed class ThirtyMistakesTests
{
    // The cell to mend, and the row that holds the mistake. Columns: Tidy.Header.
    private static readonly (string Cell, TestCell?[] Row)[] Mistakes =
    [
        ("E2", Row(1, label: null)),
        ("C3", Row(1, section: "Contexe")),
        ("D4", Row(1, action: "Garantir l’accès")),
        ("D5", Row(1, action: "1. Un autre titre")),
        ("E6", Row(1, label: new ErrorCell("#N/A"))),
        ("A7", Row(1, code: "Allocataires du RSA")),
        ("G8", Row("12 20")),
        ("G9", Row("1.234")),
        ("G10", Row("1,234")),
        ("G11", Row("environ 600")),
        ("G12", Row("< 5")),
        ("G13", Row("12 à 15")),
        ("G14", Row("600 dont 150 femmes")),
        ("G15", Row("7,8 M d€")),
        ("G16", Row("-")),
        ("G17", Row(new ErrorCell("#REF!"))),
        ("G18", Row(new Formula("A1+1"))),
        ("G19", Row(new Bool(true))),
        ("G20", Row(new Date("45353"))),
        ("G21", Row("1O0")),
        ("G22", Row("2h30")),
        ("G23", Row("(5)")),
        ("G24", Row("12,5 personnes")),
        ("G25", Row("288 M€", unit: "%")),
        ("I26", Row("5", period: "rentrée 2020")),
        ("I27", Row("5", period: 44561)),
        ("G28", Row("5 millions d’euros en 2021", period: 2020)),
        ("L29", Row("5", parent: "inconnu")),
        ("O30", Row("5", status: "peut-être")),
        ("G31", Row("abc")),
    ];

    [Fact]
    public void Thirty_mistakes_are_thirty_errors_at_thirty_cells()
    {
        var good = Row(1);
        TestCell?[][] rows = [.. Mistakes.Select((mistake, i) => Named(mistake.Row, i)), Named(good, 99)];

        var evaluation = Tidy.Evaluate(Tidy.Workbook(rows));

        var errors = evaluation.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        Assert.Equal(Outcome.Rejected, evaluation.Outcome);
        Assert.Equal(Mistakes.Select(mistake => mistake.Cell).Order(StringComparer.Ordinal), errors.Select(error => error.Cell!).Order(StringComparer.Ordinal));
        Assert.All(errors, error => Assert.False(string.IsNullOrWhiteSpace(error.Hint)));
        Assert.Contains(evaluation.Indicators, indicator => indicator.Code == "figure-99");
    }

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
