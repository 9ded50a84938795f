using ClosedXML.Excel;
using Pipeline.Cli.Demo;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Cli;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Submissions;

/// <summary>The three forms of a report, in the storage.</summary>
public sealed class ReportFormTests(AzuriteFixture azurite)
{
    private const string Path = "insertion/chiffres 2022.xlsx";

    // What someone types who follows the hint at each cell; « 64* », a warning, is left as it is.
    private const string Mend = """
        import openpyxl, sys
        book = openpyxl.load_workbook(sys.argv[1])
        sheet = book["Indicateurs"]
        for cell, typed in {"E2": "598 120", "E3": "2,3 %", "B4": "Contexte", "E5": "12,5 M€", "E6": "200 k€", "E7": 31000, "E8": 18, "E9": "6 200",
                            "C10": "3. Favoriser le retour à l’emploi durable", "E10": "1 220", "F11": "2022"}.items():
            assert sheet[cell].comment, cell
            sheet[cell] = typed
        book.save(sys.argv[1])
        """;

    [Fact]
    public async Task The_annotated_copy_mended_by_hand_and_submitted_in_the_place_of_the_original_is_accepted()
    {
        var storage = await NewStorageAsync(DemoFiles.Catalogue());
        await storage.SubmitAsync(Path, MistakesWorkbook.Workbook.ToXlsx());
        Assert.Equal(Outcome.Rejected, (await storage.IngestAsync(Path)).Outcome);

        using var folder = new TemporaryFolder();
        var copy = folder.Write("copie.xlsx", (await storage.ReadAsync("reports", Path + "/latest.xlsx"))!.ToArray());
        await Python.RunAsync(Mend, folder.Path, copy);
        await storage.SubmitAsync(Path, await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken));
        var record = (await storage.IngestAsync(Path)).Record!;

        Assert.Equal(Outcome.Accepted, record.Handled!.Outcome);
        var shown = record.Editions.Single().Missions[Insertion].Values.SelectMany(figures => figures).ToDictionary(figure => figure.Code, figure => figure.Observations[0].Display, StringComparer.Ordinal);
        Assert.Equal(MistakesWorkbook.Workbook.Rows.Select(row => row.Code).Order(StringComparer.Ordinal), shown.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("598\u202f120", "2,3\u00A0%", "200\u00A0k€", "64"), (shown["emplois"], shown["part-emplois-france"], shown["budget-rsa"], shown["entreprises-insertion"]));
    }

    [Fact]
    public async Task A_file_larger_than_the_limit_is_told_so_in_every_form()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.Ingestor(storage.Store, new() { FileBytes = 100 }).IngestAsync(DocumentName.Of(Path), TestContext.Current.CancellationToken);
        await AssertSaidAsync(storage, "Ce fichier est trop lourd");
    }

    [Fact]
    public async Task A_report_of_an_earlier_revision_never_takes_the_place_of_a_later_one()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "une dizaine")));
        await storage.IngestAsync(Path);
        var earlier = await StoredRecord.ReadAsync(storage.Store, Path, TestContext.Current.CancellationToken);
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "environ 600")));
        await storage.IngestAsync(Path);
        await AssertSaidAsync(storage, "environ 600");
        var before = await storage.SnapshotAsync();

        await TestStorage.Reports(storage.Store).RenderAsync(earlier!, inHand: null, TestContext.Current.CancellationToken);
        Disturbance.AssertSame(before, await storage.SnapshotAsync(), "a late run rendered the report of an earlier revision");
    }

    [Fact]
    public async Task That_another_document_gives_the_same_figures_is_said_later_in_every_form()
    {
        var storage = await NewStorageAsync();
        foreach (var path in (string[])[Path, "finances/chiffres.xlsx"])
        {
            await storage.SubmitAsync(path, Workbook(Insertion, 2021, ("emplois", "591 577")), later: true);
            await storage.IngestAsync(path);
        }

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => AssertSaidAsync(storage, "finances/chiffres.xlsx"));
        await storage.PublishAsync();
        await AssertSaidAsync(storage, "finances/chiffres.xlsx");
    }

    private static async Task AssertSaidAsync(TestStorage storage, string text)
    {
        Assert.Contains(text, (await LatestAsync("json")).ToString(), StringComparison.Ordinal);
        Assert.Contains(text, System.Net.WebUtility.HtmlDecode((await LatestAsync("html")).ToString()), StringComparison.Ordinal);
        using var workbook = new XLWorkbook((await LatestAsync("xlsx")).ToStream());
        Assert.Contains(workbook.Worksheet("Rapport").CellsUsed(), cell => cell.GetFormattedString().Contains(text, StringComparison.Ordinal));

        async Task<BinaryData> LatestAsync(string extension) => (await storage.ReadAsync("reports", BlobPaths.LatestReport(Path, extension)))!;
    }

    private async Task<TestStorage> NewStorageAsync(byte[]? catalogue = null)
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(catalogue ?? CatalogueBytes());
        return storage;
    }
}
