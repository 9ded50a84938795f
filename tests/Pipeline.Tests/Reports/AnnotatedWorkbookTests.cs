using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Pipeline.Core.Findings;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Cli;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>The workbook with the mistakes at their cells, judged by openpyxl, LibreOffice, the Open XML SDK and our own reader.</summary>
public sealed class AnnotatedWorkbookTests
{
    private const string Describe = """
        import openpyxl, json, sys
        book = openpyxl.load_workbook(sys.argv[1])
        print(json.dumps({sheet.title: {"state": sheet.sheet_state, "merged": [str(r) for r in sheet.merged_cells.ranges],
            "cells": {c.coordinate: {"value": str(c.value) if c.value is not None else None, "type": c.data_type, "format": c.number_format, "fill": c.fill.fgColor.rgb if c.fill.fill_type else None,
            "comment": c.comment.text if c.comment else None, "link": c.hyperlink.location if c.hyperlink else None}
            for row in sheet.iter_rows() for c in row if c.value is not None or c.comment or c.fill.fill_type}} for sheet in book}))
        """;

    [Fact]
    public async Task Every_mistake_is_coloured_and_commented_at_its_cell_and_linked_from_the_first_sheet()
    {
        var report = SampleReports.On(SampleReports.MistakesWorkbook);
        var sheets = await DescribeAsync(await SampleReports.XlsxAsync(report, SampleReports.MistakesWorkbook));

        Assert.Equal(["Rapport", "Mission", "Indicateurs"], sheets.Select(sheet => sheet.Key));
        var links = sheets["Rapport"]!["cells"]!.AsObject().Select(cell => (string?)cell.Value!["link"]).ToList();
        var errors = report.Findings.Where(f => f is { Severity: Severity.Error, Cell: not null }).ToList();
        Assert.True(errors.Count >= 10);
        Assert.All(errors, error =>
        {
            var cell = sheets[error.Sheet!]!["cells"]![error.Cell!.Split(':')[0]]!;
            Assert.Equal("FFFFC7CE", (string?)cell["fill"]);
            Assert.Contains(error.Message, (string?)cell["comment"], StringComparison.Ordinal);
            Assert.Contains(error.Hint!, (string?)cell["comment"], StringComparison.Ordinal);
            Assert.Contains($"{error.Sheet}!{error.Cell}", links.Select(link => link?.Replace("'", "", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal)));
        });
    }

    [Fact]
    public async Task LibreOffice_opens_it_and_keeps_its_comments()
    {
        var report = SampleReports.On(SampleReports.MistakesWorkbook);
        var saved = await LibreOffice.ConvertAsync("xlsx", ("rapport.xlsx", await SampleReports.XlsxAsync(report, SampleReports.MistakesWorkbook)));
        var sheets = await DescribeAsync(saved[0]);
        Assert.All(report.Findings.Where(f => f is { Severity: Severity.Error, Cell: not null }), error =>
            Assert.NotNull((string?)sheets[error.Sheet!]!["cells"]![error.Cell!.Split(':')[0]]!["comment"]));
    }

    [Fact]
    public async Task Thirty_mistakes_are_thirty_comments_at_their_cells_and_nowhere_else_also_once_LibreOffice_has_saved_it()
    {
        var workbook = ThirtyMistakes.Workbook().ToBytes();
        var written = await SampleReports.XlsxAsync(SampleReports.Check(workbook), workbook);
        var saved = await LibreOffice.ConvertAsync("xlsx", ("rapport.xlsx", written));
        foreach (var file in (byte[][])[written, saved[0]])
        {
            var commented = (await DescribeAsync(file)).SelectMany(sheet => sheet.Value!["cells"]!.AsObject().Where(cell => cell.Value!["comment"] is not null).Select(cell => (sheet.Key, cell.Key)));
            Assert.Equal(ThirtyMistakes.Expected.Select(mistake => (ThirtyMistakes.Sheet, mistake.Cell)).Order(), commented.Order());
        }
    }

    [Fact]
    public async Task Of_long_texts_no_more_is_repeated_than_can_be_held_and_the_report_says_that_it_is_not_whole()
    {
        var workbook = new TestWorkbook().Sheet("Notes", [.. Enumerable.Range(0, 200).Select(_ => new TestCell?[] { new string('x', 30_000) })]).ToBytes();
        var sheets = await DescribeAsync(await SampleReports.XlsxAsync(SampleReports.Check(workbook), workbook));
        Assert.Equal(133, sheets["Notes"]!["cells"]!.AsObject().Count); // 4,000,000 characters
    }

    [Fact]
    public async Task Of_a_sentence_longer_than_a_cell_can_show_the_sheet_Rapport_has_the_beginning_and_the_copy_all_of_it()
    {
        var sentence = "a" + new string('é', 2_000);
        var workbook = new TestWorkbook()
            .Sheet("Mission", ["Mission", "Action sociale de proximité et insertion"], ["Exercice", 2021])
            .Sheet("Indicateurs", ["Rubrique", "Libellé", "Valeur", "Précision"], ["Contexte", "emplois", 12, sentence])
            .ToBytes();
        var sheets = await DescribeAsync(await SampleReports.XlsxAsync(SampleReports.On(workbook), workbook));
        var shown = sheets["Rapport"]!["cells"]!.AsObject().Select(cell => (string?)cell.Value!["value"]).Single(value => value?.StartsWith("aé", StringComparison.Ordinal) == true);
        Assert.Equal(sentence[..1_200] + "…", shown);
        Assert.Equal(sentence, (string?)sheets["Indicateurs"]!["cells"]!["D2"]!["value"]);
    }

    [Theory]
    [InlineData("mistakes")]
    [InlineData("page")]
    [InlineData("hostile")]
    [InlineData("odd")]
    public async Task It_is_valid_Open_XML(string which)
    {
        var workbook = Sample(which);
        using var package = SpreadsheetDocument.Open(new MemoryStream(await SampleReports.XlsxAsync(SampleReports.On(workbook), workbook)), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [InlineData("mistakes")]
    [InlineData("page")]
    [InlineData("hostile")]
    [InlineData("odd")]
    public async Task The_copy_is_read_as_the_original_is_so_that_it_can_be_mended_and_submitted(string which)
    {
        var workbook = Sample(which);
        var original = SampleReports.Check(workbook, SampleReports.Catalogue);
        var copy = SampleReports.Check(await SampleReports.XlsxAsync(original, workbook), SampleReports.Catalogue);

        Assert.Equal(original.Outcome, copy.Outcome);
        Assert.Equal(Facts(original), Facts(copy));
        Assert.Equal(Figures(original), Figures(copy));

        // A sheet whose name no workbook may have loses the end of it.
        static IEnumerable<string> Facts(Report report) => report.Findings.Select(f => $"{f.Code} {f.Sheet?[..Math.Min(31, f.Sheet.Length)]} {f.Cell}");
        static IEnumerable<string> Figures(Report report) => report.Indicators.Select(i => $"{i.Code} {i.Observations[0].Display} {i.Observations[0].Provenance.Cell}");
    }

    [Fact]
    public async Task Texts_stay_texts()
    {
        var sheets = await DescribeAsync(await SampleReports.XlsxAsync(SampleReports.On(SampleReports.HostileWorkbook), SampleReports.HostileWorkbook));
        Assert.All(sheets.SelectMany(sheet => sheet.Value!["cells"]!.AsObject()), cell => Assert.NotEqual("f", (string?)cell.Value!["type"]));
        Assert.Equal("=HYPERLINK(\"http://example.org\")", (string?)sheets["Chiffres & <b>"]!["cells"]!["B3"]!["value"]);
    }

    [Fact]
    public async Task What_is_odd_in_a_workbook_is_kept_or_made_harmless()
    {
        var workbook = Sample("odd");
        var sheets = await DescribeAsync(await SampleReports.XlsxAsync(SampleReports.On(workbook), workbook));

        Assert.Equal("Rapport (2)", sheets.First().Key); // theirs keeps its name
        Assert.Equal("hidden", (string?)sheets["Cachée"]!["state"]);
        var odd = sheets["Rapport"]!;
        Assert.Equal(["A1:B1"], odd["merged"]!.AsArray().Select(range => (string?)range));
        Assert.Equal("0.0%", (string?)odd["cells"]!["D5"]!["format"]);
        Assert.All(sheets, sheet => Assert.True(sheet.Key.Length <= 31));
    }

    [Fact]
    public async Task Without_the_workbook_there_is_the_sheet_Rapport()
    {
        var sheets = await DescribeAsync(await SampleReports.XlsxAsync(SampleReports.On("du texte"u8.ToArray()), "du texte"u8.ToArray()));
        Assert.Equal("Rapport", Assert.Single(sheets).Key);
        Assert.Single(await DescribeAsync(await SampleReports.XlsxAsync(SampleReports.On(SampleReports.MistakesWorkbook), workbook: null)));
    }

    [Fact]
    public async Task A_finding_about_a_range_colours_it_and_comments_its_first_cell()
    {
        var workbook = new TestWorkbook()
            .Sheet("Mission", ["Mission", "Action sociale de proximité et insertion"], ["Exercice", 2021])
            .Sheet("Indicateurs", [["Rubrique", "Libellé", "Valeur"], .. Enumerable.Range(1, 500).Select(i => new TestCell?[] { "Contexe", $"figure {i}", i })])
            .ToBytes();
        var cells = (await DescribeAsync(await SampleReports.XlsxAsync(SampleReports.On(workbook), workbook)))["Indicateurs"]!["cells"]!;
        Assert.NotNull((string?)cells["A2"]!["comment"]);
        Assert.Null((string?)cells["A3"]!["comment"]);
        Assert.Equal("FFFFC7CE", (string?)cells["A501"]!["fill"]);
    }

    [Fact]
    public async Task Of_a_large_sheet_the_first_rows_and_those_with_a_mistake_are_repeated_and_the_report_says_that_it_is_not_whole()
    {
        var workbook = new TestWorkbook()
            .Sheet("Mission", ["Mission", "Action sociale de proximité et insertion"], ["Exercice", 2021])
            .Sheet("Indicateurs", [["Rubrique", "Libellé", "Valeur"], .. Enumerable.Range(1, 6_000).Select(i => new TestCell?[] { "Contexte", $"figure {i}", i == 5_900 ? "abc" : i })])
            .ToBytes();
        var sheets = await DescribeAsync(await SampleReports.XlsxAsync(SampleReports.On(workbook), workbook));
        var cells = sheets["Indicateurs"]!["cells"]!.AsObject();
        Assert.NotNull(cells["B5000"]);
        Assert.Null(cells["B5001"]);
        Assert.NotNull((string?)cells["C5901"]!["comment"]);
        Assert.Contains(sheets["Rapport"]!["cells"]!.AsObject(), cell => ((string?)cell.Value!["value"])?.Contains("incomplète", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task The_same_report_gives_the_same_bytes()
    {
        var report = SampleReports.On(SampleReports.MistakesWorkbook);
        Assert.Equal(await SampleReports.XlsxAsync(report, SampleReports.MistakesWorkbook), await SampleReports.XlsxAsync(report, SampleReports.MistakesWorkbook));
    }

    private static byte[] Sample(string which) => which switch
    {
        "mistakes" => SampleReports.MistakesWorkbook,
        "page" => SampleReports.PageWorkbook,
        "hostile" => SampleReports.HostileWorkbook,
        _ => new TestWorkbook()
            .Sheet("Mission", ["Mission", "Action sociale de proximité et insertion"], ["Exercice", 2021])
            .Sheet(
                "Rapport",
                sheet =>
                {
                    sheet.Merged.Add("A1:B1");
                    sheet.HiddenRows.Add(4);
                    sheet.HiddenColumns.Add(5);
                },
                ["Tableau des chiffres"],
                ["Rubrique", "Libellé", "Unité", "Valeur", "Note"],
                ["Contexte", "emplois", "nombre", new RichText("32425", new Run("1", Superscript: true)), "note 1"],
                ["Contexte", "cachés", "nombre", 12, null],
                ["Contexte", "part", "%", new Number("0.078", "0.0%"), null],
                ["Contexte", "formule", "nombre", new Formula("6*7", "42"), null],
                ["Contexte", "jamais calculée", "nombre", new Formula("6*7"), null],
                ["Contexte", "faux", "nombre", new ErrorCell("#REF!"), null],
                ["Contexte", "date", "nombre", new Date("45353", "d-mmm"), null],
                ["Contexte", "a_x0041_b", "nombre", new Bool(true), null])
            .Sheet("Cachée", sheet => sheet.IsHidden = true, ["rien à lire"])
            .Sheet(new string('é', 40) + "/:*", ["rien à lire"])
            .ToBytes(),
    };

    private static async Task<JsonObject> DescribeAsync(byte[] workbook)
    {
        using var folder = new TemporaryFolder();
        return JsonNode.Parse(await Python.RunAsync(Describe, folder.Path, folder.Write("rapport.xlsx", workbook)))!.AsObject();
    }
}
