using System.Globalization;
using Pipeline.Cli.Demo;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Submissions;
using Pipeline.Core.Workbooks;
using Pipeline.Excel;
using Pipeline.Tests.Support;
using Pipeline.Web.Reports;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>Reports to render: on workbooks that are really evaluated, by records that the rules really made.</summary>
internal static class SampleReports
{
    public const string Hostile = "\"><img src=x onerror=alert(1)> <script>alert(1)</script> \u202Egnp.exe";

    private const string Document = "insertion/chiffres 2022.xlsx";

    private static readonly DateTimeOffset SubmittedAt = new(2026, 11, 24, 13, 5, 0, TimeSpan.Zero);

    public static Catalogue Catalogue { get; } = CatalogueParser.Parse(DemoFiles.Catalogue()).Catalogue!;

    /// <summary>The draft of the demo: one mistake a row.</summary>
    public static byte[] MistakesWorkbook { get; } = Pipeline.Cli.Demo.MistakesWorkbook.Workbook.ToXlsx();

    /// <summary>The real page.</summary>
    public static byte[] PageWorkbook { get; } = Pipeline.Cli.Demo.PageWorkbook.Workbook.ToXlsx();

    /// <summary>Texts that would be markup, formulas or a reversed line, were they not taken as texts; and mistakes in each.</summary>
    public static byte[] HostileWorkbook { get; } = new TestWorkbook()
        .Sheet("Mission", ["Mission", "Action sociale de proximité et insertion"], ["Exercice", 2021])
        .Sheet(
            "Chiffres & <b>",
            ["Rubrique", "Libellé", "Valeur", "Unité", "Période", "Précision"],
            ["Contexte", Hostile, Hostile, "nombre", 2021, new string('x', 10_000)],
            ["Contexte", "=HYPERLINK(\"http://example.org\")", "57", "nombre", 2021, "=1+1"],
            ["Contexte", "مرحبا", "58", "nombre", 2021, "@SUM(A1)"])
        .ToBytes();

    /// <summary>The report on a version of a document that has no other.</summary>
    public static Report On(byte[] workbook) => Report.Of(Handle(null, workbook, SubmittedAt))!;

    /// <summary>The report on a file checked on its own.</summary>
    public static Report Check(byte[] workbook, Catalogue? catalogue = null)
    {
        var submission = new Submission("chiffres 2022.xlsx", Id: null, Service: null, Sha256Of(workbook), SubmittedAt: null);
        return Report.Of(submission, Evaluator.Evaluate(new MemoryStream(workbook), submission, catalogue, new WorkbookLimits()));
    }

    /// <summary>The report on a second version: a figure is new, one differs, one is gone, and a year stays.</summary>
    public static Report OnSecond()
    {
        var first = Handle(null, PageWorkbook, SubmittedAt.AddDays(-365));
        var second = new TestWorkbook()
            .Sheet("Mission", ["Mission", "Action sociale de proximité et insertion"], ["Exercice", 2021])
            .Sheet(
                "Indicateurs",
                ["Code", "Rubrique", "Action", "Libellé", "Valeur", "Période"],
                ["emplois", "Contexte", null, "emplois en Loire-Atlantique", "600 000", 2021],
                ["nouveaute", "Contexte", null, "nouveaux emplois", "12", 2021],
                ["budget-mission", "Budget", null, "budget de la mission", "288 M€", 2021])
            .ToBytes();
        return Report.Of(Handle(first, second, SubmittedAt))!;
    }

    /// <summary>A report with ten thousand errors, none grouped.</summary>
    public static Report WithManyErrors() => new()
    {
        Document = Document,
        Outcome = Outcome.Rejected,
        SubmittedAt = SubmittedAt,
        Indicators = [],
        Findings = [.. Enumerable.Range(2, 10_000).Select(row => FindingCodes.ValueUnreadable.With().At(
            "Indicateurs", string.Create(CultureInfo.InvariantCulture, $"G{row}"), string.Create(CultureInfo.InvariantCulture, $"abc {row}")))],
    };

    public static async Task<BinaryData> HtmlAsync(Report report) => BinaryData.FromBytes(await RenderAsync(new HtmlReport(), report, workbook: null));

    public static Task<byte[]> XlsxAsync(Report report, byte[]? workbook) => RenderAsync(new AnnotatedWorkbook(new WorkbookLimits()), report, workbook);

    private static async Task<byte[]> RenderAsync(IReportForm form, Report report, byte[]? workbook)
    {
        using var written = new MemoryStream();
        await form.RenderAsync(report, workbook is null ? null : BinaryData.FromBytes(workbook), written, TestContext.Current.CancellationToken);
        return written.ToArray();
    }

    private static DocumentRecord Handle(DocumentRecord? before, byte[] workbook, DateTimeOffset at)
    {
        var name = DocumentName.Of(Document);
        var version = new ReceivedVersion(at.ToString("O", CultureInfo.InvariantCulture), Sha256Of(workbook), at);
        var submission = new Submission(name.Path, name.Id, name.Service, version.Sha256!, at);
        var evaluation = Evaluator.Evaluate(new MemoryStream(workbook), submission, Catalogue, new WorkbookLimits(), before?.Editions);
        return RecordRules.Handle(name, before, version, evaluation, EvaluatorId.For(Catalogue), at);
    }

    private static string Sha256Of(byte[] workbook) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(workbook));
}
