using System.Text.Json.Nodes;
using Pipeline.Cli.Demo;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

public sealed class TemplatePublisherTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Before_anything_is_submitted_every_mission_of_the_catalogue_has_its_template()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.TickAsync();
        Assert.Equal(["templates/_written.json", "templates/action-sociale-insertion.xlsx", "templates/colleges.xlsx"], (await TemplatesAsync(storage)).Keys);
        Assert.Null((string?)(await RowAsync(storage, "emplois"))["lastValue"]);
    }

    [Fact]
    public async Task What_is_published_is_in_the_template_after_the_same_tick()
    {
        var storage = await SubmittedAsync();
        var row = await RowAsync(storage, "emplois");
        Assert.Equal(("591\u202f577", "2021", "2022"), ((string)row["lastValue"]!, (string)row["lastPeriod"]!, (string)row["period"]!));
    }

    [Fact]
    public async Task What_waits_for_its_day_is_in_no_template()
    {
        var storage = await SubmittedAsync();
        var before = await TemplatesAsync(storage);
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2022, "31/12/2099", ("emplois", "600 000")));
        await storage.TickAsync();
        Disturbance.AssertSame(before, await TemplatesAsync(storage), "a workbook waits for its day");
    }

    [Fact]
    public async Task Only_the_template_of_the_mission_that_changed_is_written_again()
    {
        var storage = await SubmittedAsync();
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2021, ("emplois", "600 000")));
        var transport = new ScriptedTransport();
        await storage.TickAsync(storage.Over(transport));
        Assert.Equal("600\u202f000", (string)(await RowAsync(storage, "emplois"))["lastValue"]!);
        Assert.Equal(["action-sociale-insertion.xlsx", "_written.json"], Written(transport));
    }

    [Fact]
    public async Task A_catalogue_that_names_a_figure_otherwise_or_adds_one_is_followed()
    {
        var storage = await SubmittedAsync();
        await storage.ConfigureAsync(CatalogueBytes(root => root["missions"]![0]!["indicators"]!.AsArray().Add(
            JsonNode.Parse("""{ "code": "etp", "section": "budget", "label": "agents", "unit": "FTE" }"""))));
        await storage.TickAsync();
        Assert.Equal("ETP", (string)(await RowAsync(storage, "etp"))["unit"]!);
        Assert.Equal("591\u202f577", (string)(await RowAsync(storage, "emplois"))["lastValue"]!);
    }

    [Fact]
    public async Task A_catalogue_that_changes_nothing_of_the_templates_writes_none()
    {
        var storage = await SubmittedAsync();
        await storage.ConfigureAsync(CatalogueBytes(root => root["missions"]![0]!["indicators"]![0]!["max"] = 2000000));
        var transport = new ScriptedTransport();
        await storage.TickAsync(storage.Over(transport));
        Assert.Empty(Written(transport));
    }

    [Fact]
    public async Task The_template_of_a_mission_that_leaves_the_catalogue_goes()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.TickAsync();
        await storage.ConfigureAsync(CatalogueBytes(root =>
        {
            root["missions"]!.AsArray().RemoveAt(1);
            root["services"]!.AsArray().RemoveAt(1);
        }));
        await storage.TickAsync();
        Assert.Equal(["templates/_written.json", "templates/action-sociale-insertion.xlsx"], (await TemplatesAsync(storage)).Keys);
    }

    [Fact]
    public async Task A_newer_form_writes_every_template_again()
    {
        var storage = await SubmittedAsync();
        await PublishAsync(storage, new PlainForm("2"));
        Assert.All((await TemplatesAsync(storage)).Where(t => t.Key.EndsWith(".xlsx", StringComparison.Ordinal)), t => Assert.Contains("\"version\": \"2\"", t.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_nothing_new_one_request_tells_so()
    {
        var storage = await SubmittedAsync();
        var transport = new ScriptedTransport();
        await PublishAsync(storage, PlainForm.Instance, storage.Over(transport));
        Assert.Single(transport.Requests);
    }

    [Fact]
    public async Task Whichever_request_fails_the_next_run_writes_what_an_undisturbed_one_would() =>
        await (await DisturbanceAsync()).FailAtEveryRequestAsync();

    [Fact]
    public async Task Two_runs_in_any_alternation_write_what_one_would() =>
        await (await DisturbanceAsync()).AlternateAtEveryPairOfRequestsAsync();

    [Fact]
    public async Task A_run_that_was_overtaken_by_a_newer_catalogue_never_brings_the_older_one_back()
    {
        var storage = await azurite.NewStorageAsync();
        var undisturbed = new ScriptedTransport();
        await ResetAsync(storage);
        await PublishAsync(storage, PlainForm.Instance, storage.Over(undisturbed));
        for (var k = 1; k <= undisturbed.Requests.Count; k++)
        {
            await ResetAsync(storage);
            var transport = new ScriptedTransport { Before = at => at == k ? OvertakeAsync() : Task.CompletedTask };
            await PublishAsync(storage, PlainForm.Instance, storage.Over(transport));
            Assert.Equal("emplois salariés", (string)(await RowAsync(storage, "emplois"))["label"]!);
            var idle = new ScriptedTransport();
            await PublishAsync(storage, PlainForm.Instance, storage.Over(idle));
            Assert.True(idle.Requests.Count == 1, $"After the newer catalogue came before request {k}, {undisturbed.Requests[k - 1]}, templates were not settled.");
        }

        async Task OvertakeAsync()
        {
            await storage.ConfigureAsync(CatalogueBytes(root => root["missions"]![0]!["indicators"]![0]!["label"] = "emplois salariés"));
            await PublishAsync(storage, PlainForm.Instance);
        }
    }

    [Fact]
    public async Task Submitted_empty_it_says_what_is_missing_and_removes_nothing()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(DemoFiles.Catalogue());
        await storage.SubmitAsync("insertion/a.xlsx", PageWorkbook.Workbook.ToXlsx());
        await storage.TickAsync();
        var editions = (await RecordAsync(storage)).Editions;
        var before = await storage.SnapshotAsync(container => container is "public" or "templates");

        await storage.SubmitAsync("insertion/a.xlsx", DemoMission.Template(DemoMission.Published, 2021), later: true);
        await storage.TickAsync();

        var record = await RecordAsync(storage);
        Assert.Equal(Outcome.Rejected, record.Handled!.Outcome);
        Assert.Contains(record.Handled.Findings, f => f.Code == FindingCodes.ValuesAllEmpty.Id && f.Severity == Severity.Error);
        Assert.Equal(editions.Select(e => (e.Sha256, e.SubmittedAt, Figures(e))), record.Editions.Select(e => (e.Sha256, e.SubmittedAt, Figures(e))));
        Disturbance.AssertSame(before, await storage.SnapshotAsync(container => container is "public" or "templates"), "an empty template was submitted");

        static int Figures(Edition edition) => edition.Missions.Values.Sum(periods => periods.Values.Sum(figures => figures.Count));
    }

    private static async Task<DocumentRecord> RecordAsync(TestStorage storage) =>
        (await StoredRecord.ReadAsync(storage.Store, "insertion/a.xlsx", TestContext.Current.CancellationToken))!.Record;

    private static async Task PublishAsync(TestStorage storage, ITemplateForm form, PipelineStore? store = null)
    {
        var manifest = await StoredManifest.ReadAsync(storage.Store, BlobPaths.Current, CancellationToken.None);
        var catalogue = (await StoredCatalogue.ReadAsync(storage.Store)).Catalogue!;
        await new TemplatePublisher(store ?? storage.Store, form).PublishAsync(catalogue, manifest?.Manifest);
    }

    private static async Task<JsonNode> RowAsync(TestStorage storage, string code)
    {
        var template = JsonNode.Parse((await storage.ReadAsync("templates", "action-sociale-insertion.xlsx"))!.ToString())!;
        return template["content"]!["rows"]!.AsArray().Single(row => (string)row!["code"]! == code)!;
    }

    private static Task<SortedDictionary<string, string>> TemplatesAsync(TestStorage storage) => storage.SnapshotAsync(container => container == "templates");

    private static IEnumerable<string> Written(ScriptedTransport transport) => transport.Requests
        .Where(request => request.StartsWith("PUT", StringComparison.Ordinal) && request.Contains("/templates/", StringComparison.Ordinal))
        .Select(request => request.Split('/')[^1].Split('?')[0]);

    private async Task<Disturbance> DisturbanceAsync()
    {
        var storage = await azurite.NewStorageAsync();
        return new Disturbance(storage, () => ResetAsync(storage), store => PublishAsync(storage, PlainForm.Instance, store));
    }

    // One template to write over, one to make, one to delete; only the templates are the run's to change.
    private static async Task ResetAsync(TestStorage storage)
    {
        await storage.WipeAsync();
        await storage.ConfigureAsync(CatalogueBytes(root => root["missions"]![1]!["slug"] = (string)(root["services"]![1]!["missions"]![0] = "ecoles")!));
        await PublishAsync(storage, PlainForm.Instance);
        await storage.ConfigureAsync(CatalogueBytes(root => root["missions"]![0]!["title"] = "Insertion et emploi"));
    }

    private async Task<TestStorage> SubmittedAsync()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2021, ("emplois", "591 577")));
        await storage.TickAsync();
        return storage;
    }
}
