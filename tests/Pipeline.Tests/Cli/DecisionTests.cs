using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Cli;

/// <summary>The verbs by which operators decide, over a real storage, and what they print.</summary>
public sealed class DecisionTests(AzuriteFixture azurite) : IDisposable
{
    private const string Document = "insertion/a.xlsx";
    private const string Mission = "v1/missions/action-sociale-insertion.json";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_release_is_published_again_held_and_let_go()
    {
        var storage = await PublishedAsync("591 577", "600 000");
        var rolledBack = await RunAsync(storage, "rollback", "1", "--why", "budget en relecture", "--json");
        Assert.Equal((0, "published", 3), (rolledBack.ExitStatus, (string)rolledBack.Json["outcome"]!, (long)rolledBack.Json["release"]!));
        Assert.Contains("591577", await ReadAsync(storage), StringComparison.Ordinal);

        Assert.Contains("Held: release 1", (await RunAsync(storage, "status")).Output, StringComparison.Ordinal);
        var history = (await RunAsync(storage, "history", "--json")).Json["releases"]!.AsArray();
        Assert.Equal([3L, 2L, 1L], history.Select(r => (long)r!["number"]!));
        Assert.Equal([false, false, true], history.Select(r => (bool)r!["isHeld"]!));

        Assert.Equal("nothing-new", (string)(await RunAsync(storage, "publish", "--json")).Json["outcome"]!);
        Assert.Equal("published", (string)(await RunAsync(storage, "resume", "--json")).Json["outcome"]!);
        Assert.Contains("600000", await ReadAsync(storage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_withdrawn_and_given_back()
    {
        var storage = await PublishedAsync("591 577");
        Assert.Equal(0, (await RunAsync(storage, "withdraw", Document, "--why", "erreur")).ExitStatus);
        Assert.Contains("\"gone\": true", await ReadAsync(storage), StringComparison.Ordinal);
        Assert.Contains("Withdrawn: " + Document, (await RunAsync(storage, "status")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(storage, "withdraw", Document, "--undo")).ExitStatus);
        Assert.Contains("591577", await ReadAsync(storage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_purge_says_what_was_cut_and_what_caches_may_still_hold()
    {
        var storage = await PublishedAsync("591 577", "600 000");
        var purged = await RunAsync(storage, "purge", Document, "--json");
        Assert.Equal(0, purged.ExitStatus);
        Assert.Equal([1L, 2L], purged.Json["releases"]!.AsArray().Select(r => (long)r!));
        Assert.All(purged.Json["objects"]!.AsArray(), url => Assert.Contains("/public/v1/objects/", (string)url!, StringComparison.Ordinal));
        Assert.Contains("\"gone\": true", await ReadAsync(storage), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(storage, "rebuild")).ExitStatus);
        Assert.Equal(2, (await RunAsync(storage, "rollback", "1")).ExitStatus);
    }

    [Fact]
    public async Task A_dry_run_shows_each_figure_and_the_guard_is_passed_only_when_asked()
    {
        var storage = await PublishedAsync("591 577");
        await StoreAsync(storage.Store, Record("colleges/b.xlsx", Edition(Day(1), Figure("salles", 2021, 12, Day(1), "colleges/b.xlsx", Colleges))));
        await storage.ConfigureAsync(CatalogueBytes(c =>
        {
            c["missions"]!.AsArray().RemoveAt(0);
            c["services"]!.AsArray().RemoveAt(0);
        }));

        var plan = await RunAsync(storage, "publish", "--dry-run");
        Assert.Equal(0, plan.ExitStatus);
        Assert.Contains("591\u202F577", plan.Output, StringComparison.Ordinal);
        Assert.Contains("--accept-removals", plan.Output, StringComparison.Ordinal);
        var refused = await RunAsync(storage, "publish", "--json");
        Assert.Equal((3, "refused", true), (refused.ExitStatus, (string)refused.Json["outcome"]!, (bool)refused.Json["isGuarded"]!));
        Assert.NotEmpty(refused.Json["changes"]!.AsArray());
        Assert.Contains("591577", await ReadAsync(storage), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(storage, "publish", "--accept-removals")).ExitStatus);
        Assert.Contains("\"gone\": true", await ReadAsync(storage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_purge_of_what_nothing_can_be_published_without_says_that_it_is_still_public_and_the_next_publication_cuts_it()
    {
        var storage = await PublishedAsync("591 577");
        await StoreAsync(storage.Store, Record("colleges/b.xlsx", Edition(Day(1), Figure("salles", 2021, 12, Day(1), "colleges/b.xlsx", Colleges))));
        await storage.ConfigureAsync("{}"u8.ToArray());
        var purged = await RunAsync(storage, "purge", Document, "--json");
        Assert.Equal((3, "refused", true), (purged.ExitStatus, (string)purged.Json["publication"]!["outcome"]!, (bool)purged.Json["isStillPublic"]!));
        await storage.ConfigureAsync(CatalogueBytes());
        Assert.Equal(0, (await RunAsync(storage, "publish")).ExitStatus);
        Assert.Contains("\"gone\": true", await ReadAsync(storage), StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync(storage, "rollback", "1")).ExitStatus);
    }

    [Theory]
    [InlineData("rollback", "12")]
    [InlineData("rollback", "un")]
    [InlineData("resume")]
    [InlineData("withdraw", "insertion/inconnu.xlsx")]
    [InlineData("withdraw", Document, "--undo")]
    [InlineData("purge", "insertion/inconnu.xlsx")]
    [InlineData("history", "--last", "0")]
    public async Task What_cannot_be_decided_is_wrong_usage(params string[] arguments)
    {
        var storage = await PublishedAsync("591 577");
        var ended = await RunAsync(storage, arguments);
        Assert.Equal((2, ""), (ended.ExitStatus, ended.Output));
        Assert.NotEmpty(ended.Errors);
    }

    private static async Task<string> ReadAsync(TestStorage storage) => (await storage.ReadAsync("public", Mission))!.ToString();

    private Task<PipelineProcess.Ended> RunAsync(TestStorage storage, params string[] arguments) =>
        PipelineProcess.RunAsync(folder.Path, [.. arguments, "--connection", storage.ConnectionString]);

    private async Task<TestStorage> PublishedAsync(params string[] values)
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        foreach (var value in values)
        {
            await storage.SubmitAsync(Document, Workbook(Insertion, 2021, ("emplois", value)), later: true);
            await storage.TickAsync();
        }

        return storage;
    }
}
