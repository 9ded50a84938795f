using System.Text.Json.Nodes;
using Pipeline.Core.Publication;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

public sealed class PipelineTickTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_tick_takes_workbooks_from_the_inbox_to_the_public()
    {
        var storage = await SubmittedAsync();
        var tick = await storage.TickAsync();
        Assert.Equal([PublishKind.NothingNew, PublishKind.Published], tick.Publications.Select(p => p.Kind));
        Assert.Equal(3, tick.Sweep.Documents.Count);
        var mission = JsonNode.Parse((await storage.ReadAsync("public", "v1/missions/action-sociale-insertion.json"))!.ToString())!;
        Assert.Equal(["emplois"], mission["context"]!.AsArray().Select(i => (string)i!["code"]!));
    }

    [Fact]
    public async Task A_tick_with_nothing_new_writes_nothing_and_makes_six_requests_and_two_listings_at_most()
    {
        var storage = await SubmittedAsync();
        await storage.TickAsync();
        var transport = new ScriptedTransport();
        var tick = await storage.TickAsync(storage.Over(transport));

        Assert.Equal([PublishKind.NothingNew], tick.Publications.Select(p => p.Kind));
        Assert.Empty(tick.Sweep.Documents);
        Assert.All(transport.Requests, request => Assert.Matches("^(GET|HEAD) ", request));
        Assert.Equal(2, transport.Requests.Count(IsListing));
        Assert.InRange(transport.Requests.Count(r => !IsListing(r)), 1, 6);
    }

    [Fact]
    public async Task Dropping_the_same_workbooks_again_publishes_nothing()
    {
        var storage = await SubmittedAsync();
        await storage.TickAsync();
        var before = await storage.SnapshotAsync(container => container == "public");
        await SubmitAsync(storage);
        var tick = await storage.TickAsync();

        Assert.Equal(3, tick.Sweep.Documents.Count);
        Assert.All(tick.Publications, p => Assert.Equal(PublishKind.NothingNew, p.Kind));
        Disturbance.AssertSame(before, await storage.SnapshotAsync(container => container == "public"), "the same workbooks were dropped again");
    }

    [Fact]
    public async Task What_is_derived_can_be_deleted_and_comes_back_byte_for_byte()
    {
        var storage = await SubmittedAsync();
        await storage.TickAsync();
        var before = await storage.SnapshotAsync();
        foreach (var container in new[] { "reports", "public", "templates" })
            await storage.Service.GetBlobContainerClient(container).DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        await storage.TickAsync();
        Disturbance.AssertSame(before, await storage.SnapshotAsync(), "reports, public and templates were deleted");
    }

    [Fact]
    public async Task Everything_but_the_inbox_and_the_configuration_can_be_deleted_where_each_document_had_one_version()
    {
        var storage = await SubmittedAsync();
        await storage.TickAsync();
        var before = await storage.SnapshotAsync();
        foreach (var container in new[] { "originals", "documents", "reports", "public", "templates" })
            await storage.Service.GetBlobContainerClient(container).DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        await storage.TickAsync();
        Disturbance.AssertSame(before, await storage.SnapshotAsync(), "all but the inbox and the configuration was deleted");
    }

    [Fact]
    public async Task A_workbook_says_itself_from_which_day_on_it_is_public()
    {
        var storage = await SubmittedAsync();
        await storage.TickAsync();
        var before = await storage.SnapshotAsync(container => container == "public");
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2021, "31/12/2099", ("emplois", "600 000")));
        var tick = await storage.TickAsync();

        Assert.Equal(Outcome.Accepted, Assert.Single(tick.Sweep.Documents).Outcome);
        Assert.All(tick.Publications, p => Assert.Equal(PublishKind.NothingNew, p.Kind));
        Disturbance.AssertSame(before, await storage.SnapshotAsync(container => container == "public"), "a workbook waits for its day");
        var status = (await new PipelineQuery(storage.Store).StatusAsync(TestContext.Current.CancellationToken)).Documents.Single(d => d.Document == "insertion/a.xlsx");
        Assert.Equal(new DateTimeOffset(2099, 12, 30, 23, 0, 0, TimeSpan.Zero), status.NextDue);
    }

    [Fact]
    public async Task Whichever_request_of_a_tick_fails_the_next_one_ends_as_an_undisturbed_one_would()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2021, ("emplois", "1")));
        await new Disturbance(storage, storage.WipeAsync, store => storage.TickAsync(store)).FailAtEveryRequestAsync();
    }

    private async Task<TestStorage> SubmittedAsync()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await SubmitAsync(storage);
        return storage;
    }

    private static async Task SubmitAsync(TestStorage storage)
    {
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2021, ("emplois", "591 577")));
        await storage.SubmitAsync("colleges/b.xlsx", Workbook(Colleges, 2021, ("salles", "12")));
        await storage.SubmitAsync("colleges/faux.xlsx", Workbook(Colleges, 2021, ("salles", "environ 12")));
    }

    private static bool IsListing(string request) => request.Contains("comp=list", StringComparison.Ordinal);
}
