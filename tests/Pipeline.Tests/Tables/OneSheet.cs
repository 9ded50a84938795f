using Pipeline.Core.Findings;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;

namespace Pipeline.Tests.Tables;

/// <summary>Workbooks of one sheet beside the sheet Mission, and what is said of them in short.</summary>
internal static class OneSheet
{
    public static Evaluation Read(params TestCell?[][] rows) => ReadMerged([], rows);

    public static Evaluation ReadMerged(string[] merged, params TestCell?[][] rows) => ReadNamed("Chiffres", merged, rows);

    public static Evaluation ReadNamed(string name, string[] merged, params TestCell?[][] rows) => Tidy.Evaluate(new TestWorkbook()
        .Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021])
        .Sheet(name, sheet => sheet.Merged.AddRange(merged), rows));

    /// <summary>Each figure as <c>label period value unit</c>, in reading order.</summary>
    public static string[] Figures(Evaluation evaluation) =>
    [
        .. evaluation.Indicators.Select(figure =>
            FormattableString.Invariant($"{figure.Label} {figure.Observations[0].Period.Code} {figure.Observations[0].Value} {figure.Unit.Code}")),
    ];

    /// <summary>Errors and warnings as <c>code cell</c>.</summary>
    public static string[] Problems(Evaluation evaluation) =>
        [.. evaluation.Findings.Where(finding => finding.Severity != Severity.Info).Select(finding => $"{finding.Code} {finding.Cell}")];

    /// <summary>True when the version is rejected for that error at that cell.</summary>
    public static bool Refuses(Evaluation evaluation, string code, string cell) =>
        evaluation.Outcome == Outcome.Rejected && evaluation.Findings.Any(finding => finding.Severity == Severity.Error && finding.Code == code && finding.Cell == cell);
}
