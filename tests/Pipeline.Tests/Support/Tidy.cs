using System.Security.Cryptography;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;
using Pipeline.Core.Workbooks;

namespace Pipeline.Tests.Support;

/// <summary>The tidy layout, for tests that are about one cell of it: sheet Mission, sheet Indicateurs, one figure a row.</summary>
internal static class Tidy
{
    public static readonly TestCell?[] Header =
        ["Code", "Mission", "Rubrique", "Action", "Libellé", "Intitulé", "Valeur", "Unité", "Période", "Territoire", "Précision", "Rattaché à", "Source", "Note", "Statut"];

    /// <summary>A workbook of the mission Insertion with these rows under <see cref="Header"/>.</summary>
    public static TestWorkbook Workbook(params TestCell?[][] rows) => new TestWorkbook()
        .Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021])
        .Sheet("Indicateurs", [Header, .. rows]);

    /// <summary>A row of the section Action.</summary>
    public static TestCell?[] Row(
        TestCell? value, TestCell? unit = null, TestCell? period = null, TestCell? label = null, TestCell? section = null, TestCell? status = null, TestCell? code = null)
    {
        section ??= "Action";
        var action = section is Text { Value: "Action" } ? "1. Garantir l’accès au RSA" : (TestCell?)null;
        return [code, null, section, action, label ?? "allocataires", null, value, unit, period, null, null, null, null, null, status];
    }

    /// <summary>What the evaluator says of a workbook.</summary>
    public static Evaluation Evaluate(TestWorkbook workbook, Catalogue? catalogue = null, string? service = null, IReadOnlyList<Edition>? accepted = null)
    {
        var bytes = workbook.ToBytes();
        var submission = new Submission("test.xlsx", null, service, Convert.ToHexStringLower(SHA256.HashData(bytes)), null);
        using var stream = new MemoryStream(bytes);
        return Evaluator.Evaluate(stream, submission, catalogue, new WorkbookLimits(), accepted);
    }

    /// <summary>The only figure of a workbook that must be accepted.</summary>
    public static (Indicator Indicator, Observation Observation) Figure(Evaluation evaluation)
    {
        Xunit.Assert.DoesNotContain(evaluation.Findings, finding => finding.Severity == Core.Findings.Severity.Error);
        var indicator = Xunit.Assert.Single(evaluation.Indicators);
        return (indicator, Xunit.Assert.Single(indicator.Observations));
    }
}
