using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Excel;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Functions.Tests;

/// <summary>The functions, called with the bindings' own types against a real storage.</summary>
public sealed class FunctionTests(AzuriteFixture azurite) : IAsyncLifetime, IDisposable
{
    private const string Document = "finances/budget.xlsx";

    private TestStorage storage = null!;
    private Head head = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        storage = await azurite.NewStorageAsync();
        head = new Head(storage);
        await storage.ConfigureAsync(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "catalogue.json"), Cancellation));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void Dispose() => head?.Dispose();

    [Fact]
    public async Task A_workbook_that_an_event_names_is_handled_and_the_next_tick_publishes_it()
    {
        await storage.SubmitAsync(Document, Budget("121,4 M€"));

        await head.IngestSubmission.RunAsync(Blob("submissions", Document), Cancellation);
        await head.PublishDataset.RunAsync(new TimerInfo(), Cancellation);

        Assert.Equal("accepted", (await RecordAsync(Document))?["handled"]?["outcome"]?.GetValue<string>());
        var mission = JsonNode.Parse((await storage.ReadAsync("public", "v1/missions/education-colleges.json"))!)!;
        Assert.Equal(121_400_000, mission["budget"]![0]!["observations"]![0]!["value"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task A_workbook_to_mend_is_an_outcome_and_no_failure_that_the_host_would_try_again()
    {
        await storage.SubmitAsync(Document, "du texte"u8.ToArray());

        await head.IngestSubmission.RunAsync(Blob("submissions", Document), Cancellation);

        Assert.Equal("rejected", (await RecordAsync(Document))?["handled"]?["outcome"]?.GetValue<string>());
        Assert.NotNull(await storage.ReadAsync("reports", $"{Document}/latest.json"));
    }

    [Fact]
    public async Task An_event_delivered_twice_changes_nothing()
    {
        await storage.SubmitAsync(Document, Budget("121,4 M€"));
        await head.IngestSubmission.RunAsync(Blob("submissions", Document), Cancellation);
        var once = await storage.SnapshotAsync();

        await head.IngestSubmission.RunAsync(Blob("submissions", Document), Cancellation);

        Assert.Equal(once, await storage.SnapshotAsync());
    }

    [Fact]
    public async Task A_workbook_that_no_event_named_is_found_by_the_tick()
    {
        await storage.SubmitAsync(Document, Budget("121,4 M€"));

        await head.PublishDataset.RunAsync(new TimerInfo { IsPastDue = true }, Cancellation);

        Assert.NotNull(await storage.ReadAsync("public", "v1/missions/education-colleges.json"));
    }

    [Fact]
    public async Task An_event_of_another_container_is_dropped()
    {
        await storage.SubmitAsync(Document, Budget("121,4 M€"));

        await head.IngestSubmission.RunAsync(Blob("originals", Document), Cancellation);

        Assert.Empty(await storage.SnapshotAsync());
    }

    [Fact]
    public async Task An_event_for_a_workbook_that_is_gone_changes_nothing()
    {
        await head.IngestSubmission.RunAsync(Blob("submissions", Document), Cancellation);

        Assert.Empty(await storage.SnapshotAsync());
    }

    [Fact]
    public async Task A_version_that_the_trigger_gives_up_gets_a_failed_report_and_the_sweep_tries_it_again()
    {
        await storage.SubmitAsync(Document, Budget("121,4 M€"));
        await head.Function<HandlePoisonedSubmission>().RunAsync(Poison("submissions", Document, await VersionAsync()), Cancellation);

        Assert.Equal("failed", (await RecordAsync(Document))?["handled"]?["outcome"]?.GetValue<string>());
        Assert.Contains("version-failed", (await storage.ReadAsync("reports", $"{Document}/latest.json"))!.ToString(), StringComparison.Ordinal);

        await head.PublishDataset.RunAsync(new TimerInfo(), Cancellation);
        Assert.Equal("accepted", (await RecordAsync(Document))?["handled"]?["outcome"]?.GetValue<string>());
        Assert.NotNull(await storage.ReadAsync("public", "v1/missions/education-colleges.json"));
    }

    [Fact]
    public async Task A_version_given_up_that_was_handled_after_all_or_replaced_stays_as_it_is()
    {
        await storage.SubmitAsync(Document, Budget("121,4 M€"));
        var poison = Poison("submissions", Document, await VersionAsync());
        await head.IngestSubmission.RunAsync(Blob("submissions", Document), Cancellation);
        var handled = await storage.SnapshotAsync();

        await head.Function<HandlePoisonedSubmission>().RunAsync(poison, Cancellation);
        Assert.Equal(handled, await storage.SnapshotAsync());

        await storage.SubmitAsync(Document, Budget("122 M€"));
        await head.Function<HandlePoisonedSubmission>().RunAsync(poison, Cancellation);
        Assert.Equal(handled, await storage.SnapshotAsync());
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "ContainerName": "originals", "BlobName": "finances/budget.xlsx", "ETag": "0x1" }""")]
    public async Task A_message_of_the_poison_queue_that_names_no_submission_is_dropped(string message)
    {
        await head.Function<HandlePoisonedSubmission>().RunAsync(message, Cancellation);

        Assert.Empty(await storage.SnapshotAsync());
    }

    [Fact]
    public async Task Tidying_leaves_all_that_is_in_use()
    {
        await storage.SubmitAsync(Document, Budget("121,4 M€"));
        await head.PublishDataset.RunAsync(new TimerInfo(), Cancellation);
        var before = await storage.SnapshotAsync();

        await head.Function<TidyStorage>().RunAsync(new TimerInfo(), Cancellation);

        Assert.Equal(before, await storage.SnapshotAsync());
    }

    // As the host writes it.
    private static string Poison(string container, string blob, string etag) => JsonSerializer.Serialize(new
    {
        Type = "BlobTrigger",
        FunctionId = "Host.Functions.IngestSubmission",
        BlobType = "BlockBlob",
        ContainerName = container,
        BlobName = blob,
        ETag = etag,
    });

    private async Task<string> VersionAsync() => (await Blob("submissions", Document).GetPropertiesAsync(cancellationToken: Cancellation)).Value.ETag.ToString("G");

    private BlobClient Blob(string container, string name) => storage.Service.GetBlobContainerClient(container).GetBlobClient(name);

    private async Task<JsonNode?> RecordAsync(string document) =>
        await storage.ReadAsync("documents", document + ".json") is { } record ? JsonNode.Parse(record) : null;

    private static byte[] Budget(string amount) => new SubmissionWorkbook
    {
        Mission = "education-colleges",
        Rows = [new SubmissionRow { Section = "Budget", Label = "budget de la mission", Values = [amount], Period = "2020" }],
    }.ToXlsx();
}
