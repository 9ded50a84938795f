using System.Text;
using Pipeline.Core.Control;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

/// <summary>What should never have been public is cut from everything that is kept.</summary>
public sealed class PurgeTests(AzuriteFixture azurite)
{
    private const string Document = "insertion/a.xlsx";
    private const string Secret = "591577";
    private static readonly byte[] Bytes = Workbook(Insertion, 2021, ("emplois", "591 577"));
    private static readonly Reason Who = new("m.durand", "secret");

    [Fact]
    public async Task Nothing_that_is_kept_holds_the_figure_any_more_and_other_releases_stay()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.SubmitAsync("colleges/b.xlsx", Workbook(Colleges, 2021, ("salles", "12")));
        await storage.TickAsync();
        await storage.SubmitAsync(Document, Bytes);
        await storage.TickAsync();
        Assert.NotEmpty(await HoldingAsync(storage));

        Assert.Null((await new OperatorDecisions(storage.Store, TimeProvider.System).PurgeAsync(Document, Who, Token)).Refusal);
        Assert.Equal(PublishKind.Published, (await storage.PublishAsync()).Kind);
        var cut = await new PurgeCutter(storage.Store).CutAsync(Token);

        Assert.Equal([2], cut.Releases);
        Assert.NotEmpty(cut.Objects);
        Assert.Empty(await HoldingAsync(storage));
        Assert.Null(await storage.ReadAsync("submissions", Document));
        Assert.NotNull(await ReleaseHistory.ReadAsync(storage.Store, 1, Token));
        Assert.Null(await ReleaseHistory.ReadAsync(storage.Store, 2, Token));
        Assert.NotNull(await ReleaseHistory.ReadAsync(storage.Store, 3, Token));
        Assert.NotNull((await new OperatorDecisions(storage.Store, TimeProvider.System).RollbackAsync(2, Who, Token)).Refusal);
        await EachFileOfTheReleaseInForceIsThereAsync(storage);
    }

    [Fact]
    public async Task Exactly_those_bytes_are_refused_wherever_they_come_and_others_are_accepted()
    {
        var storage = await PurgedAsync();
        await storage.SubmitAsync("insertion/copie.xlsx", Bytes);
        var refused = (await storage.IngestAsync("insertion/copie.xlsx")).Record!;
        Assert.Equal(Outcome.Rejected, refused.Handled!.Outcome);
        Assert.Equal("document-purged", Assert.Single(refused.Handled.Findings).Code);
        Assert.Null(await storage.ReadAsync("originals", BlobPaths.Original(refused.Handled.Sha256!)));

        await storage.SubmitAsync(Document, Bytes, later: true);
        Assert.Equal(Outcome.Rejected, (await storage.IngestAsync(Document)).Outcome);
        await storage.TickAsync();
        Assert.NotNull(await storage.ReadAsync("reports", BlobPaths.LatestReport(Document)));

        await storage.SubmitAsync(Document, Workbook(Insertion, 2021, ("emplois", "600 000")), later: true);
        await storage.TickAsync();
        Assert.Contains("600000", (await storage.ReadAsync("public", "v1/missions/action-sociale-insertion.json"))!.ToString(), StringComparison.Ordinal);
        Assert.Empty(await HoldingAsync(storage));
    }

    [Fact]
    public async Task Every_tick_cuts_again_what_a_slow_run_brought_back()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.SubmitAsync(Document, Bytes);
        await storage.TickAsync();
        var before = await ContentsAsync(storage);
        await new OperatorDecisions(storage.Store, TimeProvider.System).PurgeAsync(Document, Who, Token);
        await storage.TickAsync();

        foreach (var (path, content) in before.Where(b => b.Key.StartsWith("originals/", StringComparison.Ordinal) || b.Key.StartsWith("reports/", StringComparison.Ordinal)))
            await storage.PutAsync(path.Split('/')[0], path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..], content);
        Assert.NotEmpty(await HoldingAsync(storage));
        await storage.TickAsync();
        Assert.Empty(await HoldingAsync(storage));
    }

    [Fact]
    public async Task A_rebuild_takes_it_as_absent_and_changes_nothing()
    {
        var storage = await PurgedAsync();
        var outcome = await new PipelineRebuild(storage.Store, storage.Ingestor(storage.Store), TestStorage.Publisher(storage.Store)).RunAsync(cancellationToken: Token);
        Assert.Equal(PublishKind.NothingNew, outcome.Kind);
        Assert.Empty(await HoldingAsync(storage));
    }

    [Fact]
    public async Task While_the_release_in_force_cannot_be_replaced_nothing_public_is_cut_and_that_is_said_and_the_next_tick_cuts_it_even_where_nothing_else_is_left()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.SubmitAsync(Document, Bytes);
        await storage.TickAsync();
        await new OperatorDecisions(storage.Store, TimeProvider.System).PurgeAsync(Document, Who, Token);
        var cut = await new PurgeCutter(storage.Store).CutAsync(Token);
        Assert.True(cut.IsStillPublic);
        await EachFileOfTheReleaseInForceIsThereAsync(storage);

        await storage.TickAsync();
        Assert.Empty(await HoldingAsync(storage));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<TestStorage> PurgedAsync()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.SubmitAsync(Document, Bytes);
        await storage.TickAsync();
        await new OperatorDecisions(storage.Store, TimeProvider.System).PurgeAsync(Document, Who, Token);
        await storage.TickAsync();
        Assert.Empty(await HoldingAsync(storage));
        return storage;
    }

    private static async Task EachFileOfTheReleaseInForceIsThereAsync(TestStorage storage)
    {
        foreach (var (name, file) in (await new PipelineQuery(storage.Store).StatusAsync(Token)).Release!.Files)
            Assert.True(await storage.ReadAsync("public", BlobPaths.Published(file.Blob)) is not null, name);
    }

    // Every blob that holds the figure, or is the workbook: the decision itself names only a hash.
    private static async Task<List<string>> HoldingAsync(TestStorage storage) =>
    [
        .. (await ContentsAsync(storage))
            .Where(b => b.Key != "submissions/insertion/copie.xlsx" && b.Key != "submissions/" + Document)
            .Where(b => b.Value.AsSpan().SequenceEqual(Bytes) || Encoding.UTF8.GetString(b.Value) is var text && (text.Contains(Secret, StringComparison.Ordinal) || text.Contains("591\u202F577", StringComparison.Ordinal)))
            .Select(b => b.Key),
    ];

    private static async Task<Dictionary<string, byte[]>> ContentsAsync(TestStorage storage)
    {
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await foreach (var container in storage.Service.GetBlobContainersAsync(cancellationToken: Token))
        {
            var client = storage.Service.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync(cancellationToken: Token))
                contents[$"{container.Name}/{blob.Name}"] = (await client.GetBlobClient(blob.Name).DownloadContentAsync(Token)).Value.Content.ToArray();
        }

        return contents;
    }
}
