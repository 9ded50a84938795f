using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Cli.Demo;
using Pipeline.Core.Storage;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Cli;

/// <summary>The verbs that work on a storage, over a real one.</summary>
public sealed class StorageTests(AzuriteFixture azurite) : IDisposable
{
    private const string Page = "insertion/action-sociale-insertion.xlsx";
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task What_the_demo_publishes_is_answered_to_a_plain_GET()
    {
        var storage = await azurite.NewStorageAsync();
        var ended = await RunAsync(storage, "demo", "--json");
        Assert.Equal(0, ended.ExitStatus);
        var links = ended.Json["links"]!.AsArray().Select(link => (string)link!["url"]!).ToList();
        Assert.Contains(links, link => link.EndsWith("/v1/missions/action-sociale-insertion.json", StringComparison.Ordinal));

        using var client = new HttpClient();
        foreach (var link in links)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, link);
            request.Headers.Add("Origin", "https://www.example.org");
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (link.EndsWith(".html", StringComparison.Ordinal)) Assert.StartsWith("<!DOCTYPE html>", text, StringComparison.Ordinal);
            else Assert.NotNull(JsonNode.Parse(text));
        }
    }

    [Fact]
    public async Task The_demo_keeps_the_catalogue_of_an_operator()
    {
        var storage = await azurite.NewStorageAsync();
        var own = Encoding.UTF8.GetString(DemoFiles.Catalogue()).Replace("Direction des finances", "Finances", StringComparison.Ordinal);
        await storage.ConfigureAsync(Encoding.UTF8.GetBytes(own));
        Assert.Equal(0, (await RunAsync(storage, "demo")).ExitStatus);
        Assert.Equal(own, (await storage.Store.Configuration.ReadAsync(BlobPaths.Catalogue, cancellationToken: TestContext.Current.CancellationToken))!.Content.ToString());
    }

    [Fact]
    public async Task A_workbook_submitted_is_published_and_its_story_told()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(DemoFiles.Catalogue());
        var file = folder.Write("classeur.xlsx", PageWorkbook.Workbook.ToXlsx());
        var submitted = await RunAsync(storage, "submit", file, "--service", "insertion", "--as", "action-sociale-insertion.xlsx", "--json");
        Assert.Equal((0, Page), (submitted.ExitStatus, (string)submitted.Json["document"]!));

        var waiting = await RunAsync(storage, "status", "--json");
        Assert.Equal("waiting", (string)waiting.Json["documents"]![0]!["state"]!);
        Assert.Null(waiting.Json["release"]);

        var published = await RunAsync(storage, "publish", "--json");
        Assert.Equal((0, "published"), (published.ExitStatus, (string)published.Json["outcome"]!));
        var again = await RunAsync(storage, "publish", "--json");
        Assert.Equal((0, "nothing-new"), (again.ExitStatus, (string)again.Json["outcome"]!));

        var status = await RunAsync(storage, "status", "--json");
        Assert.Equal(0, status.ExitStatus);
        Assert.Equal("handled", (string)status.Json["documents"]![0]!["state"]!);
        Assert.Equal("accepted", (string)status.Json["documents"]![0]!["outcome"]!);
        Assert.Equal(1, (long)status.Json["release"]!["number"]!);

        var show = await RunAsync(storage, "show", Page, "--json");
        Assert.Equal(0, show.ExitStatus);
        Assert.Equal((string)submitted.Json["sha256"]!, (string)show.Json["record"]!["handled"]!["sha256"]!);
        var byId = await RunAsync(storage, "show", (string)show.Json["id"]!, "--json");
        Assert.Equal(Page, (string)byId.Json["document"]!);
    }

    [Fact]
    public async Task Status_and_show_tell_people_the_same()
    {
        var storage = await azurite.NewStorageAsync();
        await RunAsync(storage, "demo");
        var status = await RunAsync(storage, "status");
        Assert.All(DemoFiles.Workbooks.Keys, path => Assert.Contains(path, status.Output, StringComparison.Ordinal));
        Assert.Contains("Release 1 ", status.Output, StringComparison.Ordinal);
        Assert.Contains("rejected", status.Output, StringComparison.Ordinal); // an operator's screen: English
        var show = await RunAsync(storage, "show", Page);
        Assert.Contains("handled.", show.Output, StringComparison.Ordinal);
        Assert.Contains("accepté", show.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_does_not_exist_ends_with_2()
    {
        var storage = await azurite.NewStorageAsync();
        var ended = await RunAsync(storage, "show", "insertion/absent.xlsx");
        Assert.Equal((2, ""), (ended.ExitStatus, ended.Output));
    }

    [Fact]
    public async Task Nothing_is_published_without_a_catalogue()
    {
        var storage = await azurite.NewStorageAsync();
        var ended = await RunAsync(storage, "publish");
        Assert.Equal((3, ""), (ended.ExitStatus, ended.Output));
        Assert.Contains("catalogue", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("status")]
    [InlineData("show", "insertion/rsa.xlsx")]
    [InlineData("catalogue", "validate")]
    public async Task A_storage_that_is_away_ends_with_3_and_a_sentence(params string[] verb)
    {
        var ended = await PipelineProcess.RunAsync(folder.Path, [.. verb, "--json", "--connection", PipelineProcess.FreeLocalConnection()]);
        Assert.Equal((3, ""), (ended.ExitStatus, ended.Output));
        Assert.Contains("storage does not answer", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_is_none_ends_with_2()
    {
        var ended = await PipelineProcess.RunAsync(folder.Path, "status", "--connection", "nowhere");
        Assert.Equal((2, ""), (ended.ExitStatus, ended.Output));
    }

    public void Dispose() => folder.Dispose();

    private Task<PipelineProcess.Ended> RunAsync(TestStorage storage, params string[] arguments) =>
        PipelineProcess.RunAsync(folder.Path, [.. arguments, "--connection", storage.ConnectionString]);
}
