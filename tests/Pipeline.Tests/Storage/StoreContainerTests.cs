using Azure;
using Azure.Core;
using Azure.Storage.Blobs;
using Pipeline.Core.Storage;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Storage;

public sealed class StoreContainerTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_there_reads_as_absent_be_it_the_blob_or_the_container()
    {
        var container = (await azurite.NewStorageAsync()).Store.Documents;
        await CheckAsync();
        await container.CreateAsync(Token);
        await CheckAsync();

        async Task CheckAsync()
        {
            Assert.Null(await container.ReadAsync("a", cancellationToken: Token));
            Assert.Null(await container.StatAsync("a", Token));
            var listing = await container.ListAsync(cancellationToken: Token);
            Assert.Empty(listing.Blobs);
            Assert.True(listing.AsOf > DateTimeOffset.UnixEpoch);
            Assert.Null(await container.TryMarkAsync("a", new Dictionary<string, string>(), new ETag("\"0x1\""), Token));
        }
    }

    [Fact]
    public async Task A_write_over_what_was_read_succeeds_and_over_anything_else_is_lost()
    {
        var container = (await azurite.NewStorageAsync()).Store.Documents;
        var first = await WriteAsync(container, "1", expected: null);
        Assert.Equal(WriteOutcome.Written, first.Outcome);
        Assert.Equal(WriteOutcome.Written, (await WriteAsync(container, "2", first.ETag)).Outcome);
        Assert.Equal(WriteOutcome.Lost, (await WriteAsync(container, "3", first.ETag)).Outcome);
        Assert.Equal(WriteOutcome.Lost, (await WriteAsync(container, "3", expected: null)).Outcome);
        Assert.Equal("2", (await container.ReadAsync("a", cancellationToken: Token))!.Content.ToString());
    }

    [Fact]
    public async Task A_write_over_a_blob_that_is_gone_is_lost()
    {
        var storage = await azurite.NewStorageAsync();
        var first = await WriteAsync(storage.Store.Documents, "1", expected: null);
        await storage.WipeAsync();
        Assert.Equal(WriteOutcome.Lost, (await WriteAsync(storage.Store.Documents, "2", first.ETag)).Outcome);
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_and_that_is_sent_again_is_already_ours()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.Store.PrepareAsync(Token);
        var lost = new ScriptedTransport { After = _ => throw new StorageAwayException() };
        await Assert.ThrowsAsync<StorageAwayException>(() => WriteAsync(storage.Over(lost).Documents, "1", expected: null));
        var again = await WriteAsync(storage.Store.Documents, "1", expected: null);
        Assert.Equal(WriteOutcome.AlreadyOurs, again.Outcome);
        Assert.Equal((await storage.Store.Documents.StatAsync("a", Token))!.ETag, again.ETag);
    }

    [Fact]
    public async Task What_moves_forward_never_goes_back_and_is_not_written_twice()
    {
        var storage = await azurite.NewStorageAsync();
        await ForwardAsync(storage.Store, "two", 2);
        await ForwardAsync(storage.Store, "one", 1);
        Assert.Equal("two", (await storage.ReadAsync("reports", "a"))!.ToString());
        await ForwardAsync(storage.Store, "two, rendered anew", 2);
        Assert.Equal("two, rendered anew", (await storage.ReadAsync("reports", "a"))!.ToString());
        await ForwardAsync(storage.Store, "three", 3);
        Assert.Equal("three", (await storage.ReadAsync("reports", "a"))!.ToString());

        var transport = new ScriptedTransport();
        await ForwardAsync(storage.Over(transport), "three", 3);
        Assert.DoesNotContain(transport.Requests, r => r.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slow_writer_that_was_overtaken_between_looking_and_writing_does_not_go_back()
    {
        var storage = await azurite.NewStorageAsync();
        await ForwardAsync(storage.Store, "one", 1);
        var transport = new ScriptedTransport { Before = k => k == 2 ? ForwardAsync(storage.Store, "three", 3) : Task.CompletedTask };
        await ForwardAsync(storage.Over(transport), "two", 2);
        Assert.Equal("three", (await storage.ReadAsync("reports", "a"))!.ToString());
    }

    [Fact]
    public async Task Content_under_its_hash_is_written_once()
    {
        var container = (await azurite.NewStorageAsync()).Store.Originals;
        Assert.True(await container.CreateContentAsync("a", BinaryData.FromString("1"), BlobDressing.Json, Token));
        Assert.False(await container.CreateContentAsync("a", BinaryData.FromString("1"), BlobDressing.Json, Token));
    }

    [Fact]
    public async Task A_listing_goes_over_all_pages_in_ordinal_order()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.Store.Originals.CreateAsync(Token);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 5100),
            Token,
            async (i, token) => await storage.Store.Originals.CreateContentAsync($"{(i % 2 == 0 ? "É" : "e")}{i:0000}", BinaryData.Empty, BlobDressing.Json, token));
        var listing = await storage.Store.Originals.ListAsync(cancellationToken: Token);
        Assert.Equal(5100, listing.Blobs.Count);
        Assert.Equal(listing.Blobs.Select(b => b.Path).Order(StringComparer.Ordinal), listing.Blobs.Select(b => b.Path));
    }

    [Theory]
    [InlineData("insertion/été & co #1 + 100 %?.xlsx")]
    [InlineData("insertion/a b/c'd\"e.xlsx")]
    [InlineData("insertion/%2e%2e/x.xlsx")]
    [InlineData("insertion/😀.xlsx")]
    public async Task A_name_that_services_may_choose_comes_back_as_it_was(string path)
    {
        var container = (await azurite.NewStorageAsync()).Store.Submissions;
        await container.CreateContentAsync(path, BinaryData.FromString("1"), BlobDressing.Json, Token);
        Assert.Equal(path, Assert.Single((await container.ListAsync(cancellationToken: Token)).Blobs).Path);
        Assert.NotNull(await container.ReadAsync(path, cancellationToken: Token));
    }

    [Fact]
    public async Task No_more_is_read_than_was_asked_for()
    {
        var container = (await azurite.NewStorageAsync()).Store.Originals;
        await container.CreateContentAsync("a", BinaryData.FromString("0123456789"), BlobDressing.Json, Token);
        Assert.Equal("0123", (await container.ReadAsync("a", 4, Token))!.Content.ToString());
        Assert.Equal("0123456789", (await container.ReadAsync("a", 10, Token))!.Content.ToString());
    }

    private static Task<WriteResult> WriteAsync(StoreContainer container, string content, ETag? expected) =>
        container.TryWriteAsync("a", BinaryData.FromString(content), BlobDressing.Json, expected, Token);

    private static async Task ForwardAsync(PipelineStore store, string content, long order) =>
        await store.Reports.WriteForwardAsync("a", BinaryData.FromString(content).ToStream(), BlobDressing.Json, order, Token);

    [Fact]
    public async Task A_link_that_the_storage_does_not_sign_is_none_and_stops_nobody()
    {
        var options = new BlobClientOptions { Transport = new ScriptedTransport { Before = _ => throw new RequestFailedException(503, "busy") }, Retry = { MaxRetries = 0 } };
        var service = new BlobServiceClient(new Uri("https://account.invalid/"), DelegatedTokenCredential.Create((_, _) => new AccessToken("anybody", DateTimeOffset.MaxValue)), options);
        var now = TimeProvider.System.GetUtcNow();

        Assert.Null(await new PipelineStore(service, service).Reports.ShareAsync("insertion/a.xlsx/latest.xlsx", now, now.AddDays(1), Token));
    }
}
