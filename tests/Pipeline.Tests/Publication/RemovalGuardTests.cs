using Pipeline.Core.Publication;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

/// <summary>A release takes much out of the dataset only when asked to (design contract, section 4).</summary>
public sealed class RemovalGuardTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(10, 8, true, "a fifth may go")]
    [InlineData(10, 7, false, "more than a fifth may not")]
    [InlineData(1, 1, true, "nothing goes")]
    [InlineData(3, 0, false, "nor may the mission")]
    public async Task A_release_that_removes_more_than_a_fifth_of_a_mission_waits(int before, int after, bool published, string reason)
    {
        var storage = await PublishedAsync(before);
        await StoreAsync(storage.Store, RecordOf(after));
        var outcome = await storage.PublishAsync();
        Assert.True(outcome.Kind != PublishKind.Refused == published, reason);
        Assert.Equal(!published, outcome.IsGuarded);
        if (published) return;

        Assert.Contains("Action sociale de proximité et insertion", Assert.Single(outcome.Problems), StringComparison.Ordinal);
        Assert.Equal(1, outcome.Manifest!.Number);
        Assert.Equal(PublishKind.Published, (await storage.PublishAsync(acceptRemovals: true)).Kind);
    }

    [Fact]
    public async Task A_figure_that_is_replaced_is_not_removed()
    {
        var storage = await PublishedAsync(3);
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(2), [.. Enumerable.Range(0, 3).Select(i => Figure($"chiffre-{i}", 2021, 900 + i, Day(2)))])));
        Assert.Equal(PublishKind.Published, (await storage.PublishAsync()).Kind);
    }

    [Fact]
    public async Task A_period_that_goes_counts_although_the_figure_stays()
    {
        var storage = await PublishedAsync(1);
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(2), Figure("emplois", 2020, 1, Day(2)), Figure("emplois", 2021, 2, Day(2)))));
        await storage.PublishAsync(acceptRemovals: true);
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(3), Figure("emplois", 2021, 2, Day(3)))));
        Assert.True((await storage.PublishAsync()).IsGuarded);
    }

    [Fact]
    public async Task The_catalogue_says_how_much_may_go()
    {
        var storage = await PublishedAsync(10);
        await storage.ConfigureAsync(CatalogueBytes(c => c["removalGuard"] = 0.5));
        await StoreAsync(storage.Store, RecordOf(5));
        Assert.Equal(PublishKind.Published, (await storage.PublishAsync()).Kind);
    }

    [Fact]
    public async Task A_dry_run_tells_each_figure_and_that_it_would_be_refused_and_writes_nothing()
    {
        var storage = await PublishedAsync(3);
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(2), Figure("chiffre-0", 2021, 900, Day(2)))));
        var before = await storage.SnapshotAsync();
        var transport = new ScriptedTransport();
        var plan = await TestStorage.Publisher(storage.Over(transport)).PublishAsync(new PublishOptions { DryRun = true }, TestContext.Current.CancellationToken);

        Assert.Equal(PublishKind.Planned, plan.Kind);
        Assert.True(plan.IsGuarded);
        Assert.Equal([(ChangeKind.Changed, "0", "900"), (ChangeKind.Removed, "1", null), (ChangeKind.Removed, "2", null)], plan.Changes.Select(c => (c.Kind, c.Old!, c.New)));
        Assert.All(transport.Requests, request => Assert.Matches("^(GET|HEAD) ", request));
        Disturbance.AssertSame(before, await storage.SnapshotAsync(), "a dry run");
    }

    private static DocumentRecord RecordOf(int figures) =>
        Record("insertion/a.xlsx", figures == 0 ? [Edition(Day(1), Figure("autre", 2021, 1, Day(1), mission: Colleges))] : [Edition(Day(1), [.. Enumerable.Range(0, figures).Select(i => Figure($"chiffre-{i}", 2021, i, Day(1)))])]);

    private async Task<TestStorage> PublishedAsync(int figures)
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await StoreAsync(storage.Store, Record("colleges/b.xlsx", Edition(Day(2), Figure("salles", 2021, 12, Day(2), "colleges/b.xlsx", Colleges))));
        await StoreAsync(storage.Store, RecordOf(figures));
        await storage.PublishAsync();
        return storage;
    }
}
