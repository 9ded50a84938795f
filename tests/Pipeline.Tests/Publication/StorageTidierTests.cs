using Pipeline.Core.Control;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

/// <summary>What is out of use for long enough goes, and nothing else.</summary>
public sealed class StorageTidierTests(AzuriteFixture azurite)
{
    private static readonly Retention AtOnce = new() { Releases = 0, Objects = 0, Originals = 0 };

    [Fact]
    public async Task Old_releases_go_with_the_objects_that_only_they_name_and_the_last_ten_and_the_one_held_stay()
    {
        var storage = await PublishedAsync(14);
        await new OperatorDecisions(storage.Store, TimeProvider.System).RollbackAsync(2, new Reason("x", "y"), Token);
        await Task.Delay(TimeSpan.FromSeconds(1.1), Token);

        var outcome = await new StorageTidier(storage.Store, AtOnce).TidyAsync(Token);
        Assert.Equal([4, 3, 1], outcome.Releases);
        Assert.Equal(9, outcome.Objects);
        foreach (var number in new long[] { 2, 5, 14 })
        {
            var release = (await ReleaseHistory.ReadAsync(storage.Store, number, Token))!;
            foreach (var file in release.Files.Values) Assert.NotNull(await storage.ReadAsync("public", BlobPaths.Published(file.Blob)));
        }
    }

    [Fact]
    public async Task Within_their_time_everything_stays()
    {
        var storage = await PublishedAsync(12);
        var before = await storage.SnapshotAsync();
        await Task.Delay(TimeSpan.FromSeconds(1.1), Token);
        var outcome = await new StorageTidier(storage.Store, new Retention()).TidyAsync(Token);
        Assert.Empty(outcome.Releases);
        Disturbance.AssertSame(before, await storage.SnapshotAsync(), "nothing is old");
    }

    [Fact]
    public async Task A_workbook_that_no_record_names_goes_and_those_of_editions_stay()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2020, ("emplois", "1")));
        var first = (await storage.IngestAsync("insertion/a.xlsx")).Record!.Handled!.Sha256!;
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2021, ("emplois", "un")), later: true);
        var rejected = (await storage.IngestAsync("insertion/a.xlsx")).Record!.Handled!.Sha256!;
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2021, ("emplois", "2")), later: true);
        var last = (await storage.IngestAsync("insertion/a.xlsx")).Record!.Handled!.Sha256!;
        await storage.PublishAsync();
        await Task.Delay(TimeSpan.FromSeconds(1.1), Token);

        Assert.Equal(1, (await new StorageTidier(storage.Store, AtOnce).TidyAsync(Token)).Originals);
        Assert.Null(await storage.ReadAsync("originals", BlobPaths.Original(rejected)));
        Assert.NotNull(await storage.ReadAsync("originals", BlobPaths.Original(first)));
        Assert.NotNull(await storage.ReadAsync("originals", BlobPaths.Original(last)));
    }

    [Fact]
    public async Task An_object_that_a_publisher_takes_up_again_is_written_again_so_that_none_is_cut_under_it()
    {
        var storage = await PublishedAsync(1);
        var path = BlobPaths.Published((await ReleaseHistory.ReadAsync(storage.Store, 1, Token))!.Files["missions.json"].Blob);
        var content = (await storage.ReadAsync("public", path))!;
        var before = (await storage.Store.Public.StatAsync(path, Token))!;

        await storage.Store.Public.RenewContentAsync(path, content, new BlobDressing("application/json"), Token);
        Assert.NotEqual(before.ETag, (await storage.Store.Public.StatAsync(path, Token))!.ETag);
        Assert.False(await storage.Store.Public.TryDeleteAsync(before, Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // Each release changes one figure: three objects of its own.
    private async Task<TestStorage> PublishedAsync(int releases)
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        foreach (var value in Enumerable.Range(1, releases))
        {
            await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(1), Figure("emplois", 2021, value, Day(1)))));
            await storage.PublishAsync();
        }

        return storage;
    }
}
