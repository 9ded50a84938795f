using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Pipeline.Core.Datasets;
using Pipeline.Core.Distributions;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;
using Pipeline.Excel;
using Pipeline.Tests.Cli;
using Pipeline.Tests.Support;
using Xunit;
using Outcome = Pipeline.Core.Submissions.Outcome;

namespace Pipeline.Tests.Distributions;

/// <summary>The published workbooks, as our own check, LibreOffice, openpyxl and the Open XML SDK read them.</summary>
public sealed class DatasetWorkbookTests : IDisposable
{
    private const decimal LargestExact = 999_999_999_999_999;
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Missions => ["source page", "everything"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Missions))]
    public async Task Our_own_check_accepts_it_and_finds_the_same_figures(string which)
    {
        var mission = which == "everything" ? VariedMission.Readable : DemoMission.Published;
        var files = await Rendering.OfAsync(DemoMission.Catalogue, mission);
        foreach (var name in (string[])["dataset.xlsx", DatasetWorkbook.MissionName(mission.Mission)])
        {
            var evaluation = DemoMission.Evaluate(files[name].Content.ToArray());

            Assert.Equal(Outcome.Accepted, evaluation.Outcome);
            Assert.DoesNotContain(evaluation.Findings, f => f.Severity == Core.Findings.Severity.Error);
            Assert.Equal(FigureRow.Of([mission]).Select(r => Said(r.Indicator, r.Observation)), evaluation.Indicators.Select(i => Said(i, i.Observations.Single())));
        }
    }

    [Theory]
    [MemberData(nameof(Missions))]
    public async Task LibreOffice_has_the_same_numbers_and_shows_them_as_the_page_does(string which)
    {
        var mission = Mission(which);
        var files = await Rendering.OfAsync(DemoMission.Catalogue, mission);

        var opened = XDocument.Parse(Encoding.UTF8.GetString((await LibreOffice.ConvertAsync("fods", ("dataset.xlsx", files["dataset.xlsx"].Content.ToArray())))[0]));

        var rows = opened.Descendants(Table + "table").Single(t => t.Attribute(Table + "name")!.Value == "Indicateurs").Descendants(Table + "table-row").Select(Cells).ToList();
        var value = rows[0].FindIndex(cell => cell.Shown == "Valeur");
        foreach (var (figure, row) in FigureRow.Of([mission]).Zip(rows.Skip(1)))
        {
            Assert.Equal(Plain(figure.Observation.Display), Plain(row[value].Shown));
            if (figure.Observation.Value is { } number && number <= LargestExact)
                Assert.Equal(number, decimal.Parse(row[value].Number!, NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        Assert.Equal(FigureRow.Of([mission]).Count(), rows.Skip(1).Count(row => row.Count > value && row[value].Shown.Length > 0));

        static List<(string Shown, string? Number)> Cells(XElement row) =>
        [
            .. from cell in row.Elements()
               from _ in Enumerable.Range(0, Math.Min((int?)cell.Attribute(Table + "number-columns-repeated") ?? 1, 50))
               select (string.Join('\n', cell.Elements(Text + "p").Select(p => p.Value)), cell.Attribute(Office + "value")?.Value),
        ];

        // The same spaces and the same minus: LibreOffice has its own.
        static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ').Replace('\u2212', '-');
    }

    [Fact]
    public async Task Numbers_can_be_calculated_with_and_texts_are_never_formulas()
    {
        var files = await Rendering.OfAsync(DemoMission.Catalogue, VariedMission.Document);

        var table = SheetTable.Read(files["dataset.xlsx"].Content.ToArray(), "Indicateurs");

        foreach (var (figure, row) in FigureRow.Of([VariedMission.Document]).Zip(table.Rows))
        {
            Assert.DoesNotContain(row.Values, c => c.IsFormula);
            var isLong = figure.Observation.Value > LargestExact;
            Assert.Equal(figure.Observation.Value is not null && !isLong ? CellKind.Number : CellKind.Text, row["Valeur"].Kind);
            if (row["Valeur"].Kind == CellKind.Number)
                Assert.Equal(figure.Observation.Value, decimal.Parse(row["Valeur"].Text, NumberStyles.Float, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task It_is_nice_to_read_and_says_whose_it_is()
    {
        const string look = """
            import openpyxl, sys
            book = openpyxl.load_workbook(sys.argv[1])
            print(book.sheetnames, book['Indicateurs'].freeze_panes, book['Indicateurs'].auto_filter.ref is not None)
            print([cell.value for row in book['Lisez-moi'] for cell in row if cell.value])
            print({cell.number_format for cell in book['Indicateurs']['E']})
            """;
        var files = await Rendering.DemoAsync();

        var seen = await Python.RunAsync(look, folder.Path, folder.Write("dataset.xlsx", files["dataset.xlsx"].Content.ToArray()));

        Assert.Contains("['Lisez-moi', 'Indicateurs'] A2 True", seen, StringComparison.Ordinal);
        Assert.Contains("Licence Ouverte / Open Licence version 2.0", seen, StringComparison.Ordinal);
        Assert.Contains("Département de Loire-Atlantique", seen, StringComparison.Ordinal);
        Assert.Contains("opendata@example.org", seen, StringComparison.Ordinal);
        Assert.Contains("#,##0,,\"\\xa0M€\"", seen, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Missions))]
    public async Task It_is_valid_for_every_Excel(string which)
    {
        var files = await Rendering.OfAsync(DemoMission.Catalogue, Mission(which));
        using var document = SpreadsheetDocument.Open(files["dataset.xlsx"].Content.ToStream(), isEditable: false);

        var errors = new[] { FileFormatVersions.Office2007, FileFormatVersions.Microsoft365 }
            .SelectMany(version => new OpenXmlValidator(version).Validate(document))
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

        Assert.Empty(errors);
    }

    private static MissionDocument Mission(string which) => which == "everything" ? VariedMission.Document : DemoMission.Published;

    // What is published of a figure, but where it comes from and how its latest observation is shown.
    private static string Said(Indicator indicator, Observation observation) => string.Join(
        " | ",
        indicator.Mission, indicator.Code, indicator.Section, indicator.Action, indicator.Name, indicator.Label, indicator.Description, indicator.Parent, indicator.Source, indicator.Note,
        indicator.Unit.Code, indicator.Unit.Label, observation.Period, observation.Territory, observation.Value, observation.Decimals, observation.Display, observation.Absence, observation.Status);
}
