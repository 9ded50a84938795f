using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Pipeline.Cli.Demo;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Cli;
using Pipeline.Tests.Contract;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Excel;

/// <summary>The template as services meet it: opened, filled and saved by programs that are not ours, then submitted as it is.</summary>
public sealed class TemplateWorkbookTests : IDisposable
{
    // Types values, and periods where one is given, beside the codes of the sheet Indicateurs.
    private const string FillScript = """
        import json, sys
        from openpyxl import load_workbook
        source, target, typed = sys.argv[1], sys.argv[2], json.load(open(sys.argv[3], encoding='utf-8'))
        book = load_workbook(source)
        sheet = book['Indicateurs']
        columns = {cell.value: cell.column for cell in sheet[1]}
        for row in range(2, sheet.max_row + 1):
            entry = typed.get(sheet.cell(row, columns['Code']).value)
            if entry is None: continue
            for heading, text in entry.items():
                cell = sheet.cell(row, columns[heading])
                assert not cell.protection.locked, cell.coordinate
                cell.value = text
        book.save(target)
        """;

    private const string InspectScript = """
        import json, sys
        from openpyxl import load_workbook
        book = load_workbook(sys.argv[1])
        def sheet(ws):
            return {
                'state': ws.sheet_state, 'freeze': ws.freeze_panes, 'protected': ws.protection.sheet, 'password': ws.protection.password,
                'columnsLocked': ws.protection.formatColumns, 'rowsLocked': ws.protection.formatRows,
                'landscape': ws.page_setup.orientation == 'landscape', 'pagesWide': ws.page_setup.fitToWidth or 1, 'pagesHigh': ws.page_setup.fitToHeight,
                'titleRows': ws.print_title_rows,
                'open': [c.coordinate for r in ws.iter_rows() for c in r if not c.protection.locked],
                'notText': [c.coordinate for r in ws.iter_rows() for c in r if not c.protection.locked and c.number_format != '@'],
                'validations': [{'type': v.type, 'cells': str(v.sqref), 'from': v.formula1, 'prompt': v.prompt, 'title': v.promptTitle} for v in ws.data_validations.dataValidation],
                'headings': {c.value: c.column_letter for c in ws[1]},
            }
        json.dump({'structure': book.security.lockStructure, 'sheets': {ws.title: sheet(ws) for ws in book}}, sys.stdout)
        """;

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Files => ["modele-vide", "modele-publie", .. DemoFiles.Workbooks.Keys];

    [Theory]
    [InlineData("")]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_same_template_gives_the_same_bytes_in_any_culture(string culture)
    {
        var before = DemoMission.Template(DemoMission.Published);
        byte[]? there = null;
        var thread = new Thread(() => there = DemoMission.Template(DemoMission.Published)) { CurrentCulture = new CultureInfo(culture) };
        thread.Start();
        thread.Join();
        Assert.Equal(before, there);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_written_is_valid_for_every_Excel(string file)
    {
        var bytes = file switch
        {
            "modele-vide" => DemoMission.Template(published: null),
            "modele-publie" => DemoMission.Template(DemoMission.Published),
            _ => DemoFiles.Workbooks[file].ToXlsx(),
        };
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var errors = new[] { FileFormatVersions.Office2007, FileFormatVersions.Office2010, FileFormatVersions.Microsoft365 }
            .SelectMany(version => new OpenXmlValidator(version).Validate(document))
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Filled_from_the_page_it_is_accepted_without_a_word_and_says_what_the_page_says()
    {
        var filled = await FillAsync(DemoMission.Template(published: null, 2021), PageText());
        AssertSaysThePage(DemoMission.Evaluate(filled));
    }

    [Fact]
    public async Task Where_no_year_is_known_it_is_asked_for_and_then_all_is_said()
    {
        var template = DemoMission.Template(published: null);
        var typed = PageText();
        foreach (var code in DemoMission.Mission.Indicators.Where(i => i.Section == Section.Context && DemoMission.PageText[i.Code].Period is null).Select(i => i.Code))
            typed[code]["Période"] = "2021"; // the cells that are yellow
        var without = DemoMission.Evaluate(await FillAsync(template, typed));
        Assert.Equal([("Mission", "B5")], without.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Sheet!, f.Cell!)));
        AssertSaysThePage(DemoMission.Evaluate(await FillAsync(template, typed, FillScript.Replace("book.save", "book['Mission']['B5'] = 2021\nbook.save", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Filled_again_after_publication_it_is_accepted_without_a_word()
    {
        var filled = await FillAsync(DemoMission.Template(DemoMission.Published, 2021), PageText());
        var page = DemoMission.Evaluate(PageWorkbook.Workbook.ToXlsx());
        var evaluation = DemoMission.Evaluate(filled, [Sample.Edition(Sample.Day(1), [.. page.Indicators])]);
        AssertSaysThePage(evaluation);
        Assert.Equal(page.Indicators.Select(i => (i.Code, i.Name, i.Description)), evaluation.Indicators.Select(i => (i.Code, i.Name, i.Description)));
    }

    [Fact]
    public async Task LibreOffice_saves_it_and_it_is_still_accepted_without_a_word()
    {
        var filled = await FillAsync(DemoMission.Template(DemoMission.Published, 2021), PageText());
        var (blank, saved) = await LibreOffice.ConvertAsync("xlsx", ("vide.xlsx", DemoMission.Template(published: null, 2021)), ("rempli.xlsx", filled)) is [var one, var two] ? (one, two) : default;
        AssertSaysThePage(DemoMission.Evaluate(saved));
        AssertSaysThePage(DemoMission.Evaluate(await FillAsync(blank, PageText())));
    }

    [Fact]
    public async Task For_the_next_year_numbers_alone_suffice()
    {
        var typed = DemoMission.Published.AllIndicators().ToDictionary(
            i => i.Code, i => new Dictionary<string, string>(StringComparer.Ordinal) { ["Valeur"] = i.Observations[0].Display.Split('\u00a0')[0] }, StringComparer.Ordinal);
        var evaluation = DemoMission.Evaluate(await FillAsync(DemoMission.Template(DemoMission.Published), typed));

        AssertSaysNothing(evaluation);
        Assert.Equal(DemoMission.Published.AllIndicators().Select(i => (i.Code, i.Observations[0].Value, i.Observations[0].Display)), evaluation.Indicators.Select(i => (i.Code, i.Observations[0].Value, i.Observations[0].Display)));
        Assert.Equal(["2021-Q1", "2022"], evaluation.Indicators.Select(i => i.Observations[0].Period.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("part-emplois-fonction-publique", "7,8", "7,8 %", "a number alone beside %")]
    [InlineData("part-emplois-fonction-publique", "0,5", "0,5 %", "no doubt about a hundredth")]
    [InlineData("part-emplois-fonction-publique", "2.3", "2,3 %", "no day of March")]
    [InlineData("part-emplois-fonction-publique", "12/5", null, "no date and no fraction")]
    [InlineData("budget-mission", "290", "290 M€", "in the unit of the last value")]
    [InlineData("budget-mission", "8 625 500 euros", null, "euros beside M€ are one too many")]
    [InlineData("allocataires-rsa", "1.234", null, "a thousand or a decimal")]
    [InlineData("allocataires-rsa", "=SOMME(A1:A3)", null, "no formula in a text cell")]
    [InlineData("allocataires-rsa", "s", "s", "too few people")]
    public async Task What_is_typed_is_what_is_read(string code, string typed, string? shown, string reason)
    {
        var entry = new Dictionary<string, string>(StringComparer.Ordinal) { ["Valeur"] = typed };
        var filled = await FillAsync(DemoMission.Template(DemoMission.Published), new() { [code] = entry });
        var figure = DemoMission.Evaluate(filled).Indicators.SingleOrDefault(i => i.Code == code);
        Assert.True(shown == figure?.Observations[0].Display.Replace('\u00a0', ' '), reason);
    }

    [Fact]
    public void As_it_is_it_says_only_that_it_is_empty()
    {
        var evaluation = DemoMission.Evaluate(DemoMission.Template(DemoMission.Published));
        Assert.Equal(Outcome.Rejected, evaluation.Outcome);
        Assert.Empty(evaluation.Indicators);
        Assert.Equal(
            [(Severity.Error, FindingCodes.ValuesAllEmpty.Id, "F1"), (Severity.Warning, FindingCodes.ValueEmpty.Id, "F2:F21")],
            evaluation.Findings.Where(f => f.Code != FindingCodes.TableRead.Id).OrderBy(f => f.Cell, StringComparer.Ordinal).Select(f => (f.Severity, f.Code, f.Cell!)));
    }

    [Fact]
    public void A_figure_that_completes_the_one_above_is_set_in_and_pasted_cells_can_be_formatted()
    {
        using var book = new XLWorkbook(new MemoryStream(DemoMission.Template(published: null)));
        var sheet = book.Worksheet("Indicateurs");
        var inside = Enumerable.Range(2, DemoMission.Mission.Indicators.Count).Where(row => sheet.Cell(row, 3).Style.Alignment.Indent > 1).Select(row => sheet.Cell(row, 3).GetString());
        Assert.Equal(DemoMission.Mission.Indicators.Where(i => i.Parent is not null).Select(i => i.Label), inside);
        Assert.True(sheet.Protection.AllowedElements.HasFlag(XLSheetProtectionElements.FormatCells));
    }

    [Fact]
    public async Task A_new_figure_fits_below_the_others()
    {
        var script = FillScript.Replace("book.save(target)", """
            for heading, text in {'Rubrique': 'Contexte', 'Libellé': 'communes', 'Valeur': '207', 'Unité': 'nombre', 'Période': '2022', 'Territoire': 'France'}.items():
                cell = sheet.cell(22, columns[heading])
                assert not cell.protection.locked, cell.coordinate
                cell.value = text
            book.save(target)
            """, StringComparison.Ordinal);
        var evaluation = DemoMission.Evaluate(await FillAsync(DemoMission.Template(DemoMission.Published), [], script));
        var figure = Assert.Single(evaluation.Indicators);
        Assert.Equal(("communes", "207", "FR"), (figure.Code, figure.Observations[0].Display, figure.Observations[0].Territory!.Code));
    }

    [Fact]
    public async Task Openpyxl_finds_what_guides_the_hand()
    {
        var book = await InspectAsync(DemoMission.Template(DemoMission.Published));
        Assert.True((bool)book["structure"]!);
        Assert.Equal(["Lisez-moi", "Mission", "Indicateurs", "Listes"], book["sheets"]!.AsObject().Select(sheet => sheet.Key));
        Assert.Equal("hidden", (string)book["sheets"]!["Listes"]!["state"]!);
        Assert.All(book["sheets"]!.AsObject(), sheet => Assert.Equal(
            (true, null, false, false),
            ((bool)sheet.Value!["protected"]!, (string?)sheet.Value["password"], (bool)sheet.Value["columnsLocked"]!, (bool)sheet.Value["rowsLocked"]!)));

        var figures = book["sheets"]!["Indicateurs"]!;
        Assert.Equal(("D2", "$1:$1", true, 1, 0), ((string)figures["freeze"]!, (string)figures["titleRows"]!, (bool)figures["landscape"]!, (int)figures["pagesWide"]!, (int)figures["pagesHigh"]!));
        Assert.Empty(figures["notText"]!.AsArray());
        Assert.Equal(
            [("Rubrique", "A2:A71"), ("Action", "B2:B71"), ("Unité", "G2:G71"), ("Statut", "I2:I71"), ("Territoire", "N2:N71")],
            figures["validations"]!.AsArray().Where(v => (string?)v!["type"] == "list").Select(v => ((string)v!["title"]!, (string)v["cells"]!)));
        Assert.All(figures["validations"]!.AsArray(), v => Assert.InRange(((string)v!["prompt"]!).Length, 1, 255));
        Assert.All(figures["validations"]!.AsArray(), v => Assert.InRange(((string)v!["title"]!).Length, 1, 32));

        // To fill: every value; locked: what makes a figure the same one as last year.
        var open = figures["open"]!.AsArray().Select(cell => (string)cell!).ToHashSet(StringComparer.Ordinal);
        var headings = figures["headings"]!.AsObject().ToDictionary(h => h.Key, h => (string)h.Value!, StringComparer.Ordinal);
        Assert.All(Enumerable.Range(2, 70), row => Assert.Contains($"{headings["Valeur"]}{row}", open));
        Assert.All(Enumerable.Range(2, 70), row => Assert.DoesNotContain($"{headings["Dernière valeur publiée"]}{row}", open));
        Assert.All(Enumerable.Range(2, 20), row => Assert.DoesNotContain($"{headings["Code"]}{row}", open));
        Assert.All(Enumerable.Range(22, 50), row => Assert.Contains($"{headings["Code"]}{row}", open));
        Assert.Equal(["B3", "B5", "B7", "B9", "B11"], book["sheets"]!["Mission"]!["open"]!.AsArray().Select(cell => (string)cell!));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("'entre apostrophes'")]
    [InlineData("+33 2 40")]
    [InlineData("12/05/2020")]
    [InlineData("<b>gras</b> & reste")]
    public void What_services_wrote_comes_back_as_the_same_text(string text)
    {
        var published = DemoMission.Published with { Context = [.. DemoMission.Published.Context.Select((figure, i) => i == 0 ? figure with { Description = text, Note = text } : figure)] };
        using var workbook = new XLWorkbook(new MemoryStream(DemoMission.Template(published)));
        var cells = workbook.Worksheet("Indicateurs").Row(2).CellsUsed(cell => cell.GetString() == text).ToList();
        Assert.Equal(2, cells.Count);
        Assert.All(cells, cell => Assert.Equal((XLDataType.Text, false), (cell.DataType, cell.HasFormula)));
    }

    [Fact]
    public void Every_unit_offered_is_read_as_the_unit_it_names() => Assert.All(
        UnitNames.Typed,
        typed =>
        {
            var unit = UnitParser.ParseColumn(typed)!.Value;
            Assert.True(unit.Success, typed);
            Assert.Equal(typed, UnitNames.AsTyped(Unit.Of(unit.Value.Code!.Value, null, unit.Value.Scale)));
        });

    [Fact]
    public void Every_status_offered_is_read() => Assert.All(FrenchStatus.Names, typed => Assert.True(FrenchStatus.Parse(typed).Success, typed));

    public void Dispose() => folder.Dispose();

    private static Dictionary<string, Dictionary<string, string>> PageText() => DemoMission.PageText.ToDictionary(
        typed => typed.Key,
        typed =>
        {
            var entry = new Dictionary<string, string>(StringComparer.Ordinal) { ["Valeur"] = typed.Value.Value };
            if (typed.Value.Period is { } period) entry["Période"] = period;
            return entry;
        },
        StringComparer.Ordinal);

    // But which table was read.
    private static void AssertSaysNothing(Evaluation evaluation) => Assert.Equal([FindingCodes.TableRead.Id], evaluation.Findings.Select(f => f.Code));

    private static void AssertSaysThePage(Evaluation evaluation)
    {
        AssertSaysNothing(evaluation);
        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal(
            SourcePageTests.Figures.Select(row => row.Data),
            evaluation.Indicators.Select(i => (
                i.Code, i.Section, i.Action?.Title, i.Parent, i.Label, i.Observations[0].Value!.Value.ToString(CultureInfo.InvariantCulture),
                i.Unit.Code, i.Unit.Multiplier, i.Observations[0].Period.Code, i.Observations[0].Display.Replace('\u202f', ' ').Replace('\u00a0', ' '))));
    }

    private async Task<byte[]> FillAsync(byte[] template, Dictionary<string, Dictionary<string, string>> typed, string script = FillScript)
    {
        var target = Path.Combine(folder.Path, "rempli.xlsx");
        await Python.RunAsync(script, folder.Path, folder.Write("modele.xlsx", template), target, folder.Write("saisie.json", JsonSerializer.SerializeToUtf8Bytes(typed)));
        return await File.ReadAllBytesAsync(target, TestContext.Current.CancellationToken);
    }

    private async Task<JsonNode> InspectAsync(byte[] template) =>
        JsonNode.Parse(await Python.RunAsync(InspectScript, folder.Path, folder.Write("modele.xlsx", template)))!;
}
