using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Control;
using Pipeline.Core.Publication;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

/// <summary>What operators decide, carried out while runs die and others are at work at any moment.</summary>
public sealed class OperatorFaultTests(AzuriteFixture azurite)
{
    private const string Document = "insertion/a.xlsx";
    private const string Other = "colleges/b.xlsx";
    private static readonly byte[] Bytes = Workbook(Insertion, 2021, ("emplois", "591 577"));
    private static readonly Reason Who = new("m.durand", "secret");

    [Fact]
    public async Task Wherever_a_tick_that_cuts_a_purge_stops_the_next_leaves_nothing_of_it_and_the_same_public_files()
    {
        var storage = await CollegesAsync();
        await ResetAsync(storage);
        await storage.SubmitAsync(Document, Bytes);
        await storage.IngestAsync(Document);
        await storage.PublishAsync();
        var start = await SavedStorage.OfAsync(storage);
        await Decide(storage).PurgeAsync(Document, Who, Token);
        var undisturbed = new ScriptedTransport();
        await CarryOutAsync(storage, storage.Over(undisturbed));
        var expected = await PublicAsync(storage);
        var left = new HashSet<string>(StringComparer.Ordinal);
        for (var k = 1; k <= undisturbed.Requests.Count; k++)
        {
            foreach (var isAnswerLost in Faults(undisturbed.Requests[k - 1]))
            {
                await start.RestoreAsync();
                await Decide(storage).PurgeAsync(Document, Who, Token);
                if (!left.Add(await StopAsync(k, isAnswerLost, transport => CarryOutAsync(storage, storage.Over(transport))))) continue;
                await WholeAsync(storage);
                await CarryOutAsync(storage, storage.Store);
                var circumstance = $"request {k}, {undisturbed.Requests[k - 1]}, {(isAnswerLost ? "was not answered" : "was not sent")}";
                AssertNothing(await RemainsAsync(storage), circumstance);
                Disturbance.AssertSame(expected, await PublicAsync(storage), circumstance);
                await WholeAsync(storage);
            }
        }
    }

    [Fact]
    public async Task Whatever_a_publisher_does_that_was_at_work_when_a_purge_was_cut_the_next_tick_leaves_nothing_of_it()
    {
        // The publisher is about to publish the figure for the first time; or again, with another beside it.
        var storage = await CollegesAsync();
        foreach (var isPublic in new[] { false, true })
        {
            await ReadyAsync();
            var start = await SavedStorage.OfAsync(storage);
            var undisturbed = new ScriptedTransport();
            await storage.PublishAsync(storage.Over(undisturbed));
            for (var k = 1; k <= undisturbed.Requests.Count; k++)
            {
                await start.RestoreAsync();
                var transport = new ScriptedTransport { Before = at => at == k ? PurgeAsync(storage) : Task.CompletedTask };
                await storage.PublishAsync(storage.Over(transport));
                await CarryOutAsync(storage, storage.Store);
                AssertNothing(await RemainsAsync(storage), undisturbed.Requests[k - 1]);
                await WholeAsync(storage);
            }

            async Task ReadyAsync()
            {
                await ResetAsync(storage);
                await storage.SubmitAsync(Document, Bytes);
                await storage.IngestAsync(Document);
                if (!isPublic) return;
                await storage.PublishAsync();
                await StoreAsync(storage.Store, Record("finances/c.xlsx", Edition(Day(3), Figure("chomage", 2021, 6, Day(3), "finances/c.xlsx"))));
            }
        }

        static async Task PurgeAsync(TestStorage storage)
        {
            await Decide(storage).PurgeAsync(Document, Who, Token);
            await CarryOutAsync(storage, storage.Store);
        }
    }

    [Fact]
    public async Task A_release_held_that_holds_what_is_purged_stays_in_force_without_it()
    {
        var storage = await CollegesAsync();
        await ResetAsync(storage);
        await storage.SubmitAsync(Document, Bytes);
        await storage.TickAsync();
        await Decide(storage).RollbackAsync(2, Who, Token);
        await storage.TickAsync();
        await Decide(storage).PurgeAsync(Document, Who, Token);
        await storage.TickAsync();
        Assert.Empty(await RemainsAsync(storage));

        // The hold goes on: nothing that is accepted is published, and no tick is refused.
        await StoreAsync(storage.Store, Record("finances/c.xlsx", Edition(Day(3), Figure("chomage", 2021, 6, Day(3), "finances/c.xlsx"))));
        var tick = await storage.TickAsync();
        Assert.Equal(PublishKind.NothingNew, tick.Publications[0].Kind);
        Assert.DoesNotContain("missions/action-sociale-insertion.json", (await CurrentAsync(storage)).Files.Keys);
        await Decide(storage).WithdrawAsync("finances/c.xlsx", period: null, Who, Token);
        Assert.NotEqual(PublishKind.Refused, (await storage.PublishAsync()).Kind);
        await Decide(storage).ResumeAsync(Token);
        Assert.NotEqual(PublishKind.Refused, (await storage.PublishAsync()).Kind);
        await WholeAsync(storage);
    }

    [Fact]
    public async Task A_release_that_is_to_be_held_is_not_cut_before_it_is_in_force_without_what_is_purged()
    {
        var storage = await CollegesAsync();
        await ResetAsync(storage);
        await storage.SubmitAsync(Document, Bytes);
        await storage.TickAsync();
        await Decide(storage).WithdrawAsync(Document, period: null, Who, Token);
        await storage.TickAsync();
        await Decide(storage).RollbackAsync(2, Who, Token);
        await Decide(storage).PurgeAsync(Document, Who, Token);

        Assert.True((await new PurgeCutter(storage.Store).CutAsync(Token)).IsStillPublic);
        Assert.NotNull(await ReleaseHistory.ReadAsync(storage.Store, 2, Token));
        await storage.TickAsync();
        Assert.Empty(await RemainsAsync(storage));
        await WholeAsync(storage);
    }

    [Fact]
    public async Task A_purge_is_cut_once_more_after_the_vigil_however_long_no_tick_ran()
    {
        var storage = await CollegesAsync();
        await ResetAsync(storage);
        await storage.SubmitAsync(Document, Bytes);
        await storage.TickAsync();
        await Decide(storage).PurgeAsync(Document, Who, Token);
        await storage.TickAsync();
        Assert.Null(await storage.ReadAsync("originals", BlobPaths.Purged));

        // The same decision, made an hour and more ago.
        var stored = await StoredDecisions.ReadAsync(storage.Store, Token);
        await stored.TryReplaceAsync(storage.Store, stored.Decisions! with { Purges = [.. stored.Decisions.Purges.Select(p => p with { At = p.At.AddHours(-2) })] }, Token);
        await storage.TickAsync();
        Assert.NotNull(await storage.ReadAsync("originals", BlobPaths.Purged));
    }

    [Fact]
    public async Task Other_documents_that_held_the_same_bytes_are_cut_too()
    {
        var storage = await CollegesAsync();
        await ResetAsync(storage);
        await storage.SubmitAsync(Document, Bytes);
        await storage.SubmitAsync("insertion/copie.xlsx", Bytes);
        await storage.TickAsync();
        await Decide(storage).PurgeAsync(Document, Who, Token);
        await storage.TickAsync();
        Assert.Empty(await RemainsAsync(storage));
        Assert.Null(await storage.ReadAsync("submissions", "insertion/copie.xlsx"));
        await WholeAsync(storage);
    }

    [Fact]
    public async Task Two_publishers_at_once_under_a_hold_and_whatever_comes_and_goes_meanwhile_end_whole()
    {
        var storage = await CollegesAsync();
        var disturbance = new Disturbance(storage, HoldAsync, store => storage.PublishAsync(store)) { Read = () => WholeAsync(storage) };
        await disturbance.RunAnotherAtEveryRequestAsync();
        await disturbance.FailAtEveryRequestAsync();

        // The decision is made while a publisher is at work: the next one follows it.
        await HoldAsync();
        var start = await SavedStorage.OfAsync(storage);
        var undisturbed = new ScriptedTransport();
        await storage.PublishAsync(storage.Over(undisturbed));
        for (var k = 1; k <= undisturbed.Requests.Count; k++)
        {
            await start.RestoreAsync();
            var transport = new ScriptedTransport { Before = at => at == k ? Decide(storage).ResumeAsync(Token) : Task.CompletedTask };
            await storage.PublishAsync(storage.Over(transport));
            await storage.PublishAsync();
            await WholeAsync(storage);
            Assert.Contains("600000", (await storage.ReadAsync("public", "v1/missions/action-sociale-insertion.json"))!.ToString(), StringComparison.Ordinal);
        }

        // Held is the release before the figure was raised; a document is withdrawn under the hold.
        async Task HoldAsync()
        {
            await ResetAsync(storage);
            await StoreAsync(storage.Store, Record(Document, Edition(Day(3), Figure("emplois", 2021, 591577, Day(3)))));
            await storage.PublishAsync();
            await StoreAsync(storage.Store, Record(Document, Edition(Day(4), Figure("emplois", 2021, 600000, Day(4)))));
            await storage.PublishAsync();
            var fixedClock = new FixedClock(Day(5));
            await new OperatorDecisions(storage.Store, fixedClock).RollbackAsync(2, Who, Token);
            await new OperatorDecisions(storage.Store, fixedClock).WithdrawAsync(Other, period: null, Who, Token);
        }
    }

    [Fact]
    public async Task Rollbacks_withdrawals_and_ingests_in_turn_leave_every_release_whole_and_end_where_they_began()
    {
        var storage = await CollegesAsync();
        await ResetAsync(storage);
        await StoreAsync(storage.Store, Record(Document, Edition(Day(3), Figure("emplois", 2021, 591577, Day(3)))));
        await storage.PublishAsync();
        var began = (await CurrentAsync(storage)).Content;
        Func<Task>[] steps =
        [
            () => Decide(storage).WithdrawAsync(Document, period: null, Who, Token),
            () => Decide(storage).RollbackAsync(2, Who, Token),
            () => StoreAsync(storage.Store, Record("finances/c.xlsx", Edition(Day(3), Figure("chomage", 2021, 6, Day(3), "finances/c.xlsx")))),
            () => Decide(storage).UndoWithdrawAsync(Document, period: null, Token),
            () => Decide(storage).RollbackAsync(1, Who, Token),
            () => Decide(storage).ResumeAsync(Token),
            () => Decide(storage).WithdrawAsync("finances/c.xlsx", period: null, Who, Token),
        ];
        var last = 0L;
        foreach (var step in steps)
        {
            await step();
            await storage.PublishAsync(acceptRemovals: true);
            await WholeAsync(storage);
            var number = (await CurrentAsync(storage)).Number;
            Assert.True(number >= last);
            last = number;
            Assert.Equal(PublishKind.NothingNew, (await storage.PublishAsync()).Kind);
        }

        Assert.Equal(began, (await CurrentAsync(storage)).Content);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static OperatorDecisions Decide(TestStorage storage) => new(storage.Store, TimeProvider.System);

    private static async Task<Manifest> CurrentAsync(TestStorage storage) => (await storage.ReadAsync("public", BlobPaths.Current))!.ToObjectFromJson<Manifest>(PipelineJson.Options)!;

    private async Task<TestStorage> CollegesAsync()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        return storage;
    }

    // Nothing decided, one release in force.
    private static async Task ResetAsync(TestStorage storage)
    {
        await storage.WipeAsync(container => container != "configuration");
        if (await storage.Store.Configuration.StatAsync(BlobPaths.Decisions, Token) is { } decisions) await storage.Store.Configuration.TryDeleteAsync(decisions, Token);
        await StoreAsync(storage.Store, Record(Other, Edition(Day(2), Figure("salles", 2021, 12, Day(2), Other, Colleges))));
        await storage.PublishAsync();
    }

    // As a tick does, but for the templates.
    private static async Task CarryOutAsync(TestStorage storage, PipelineStore store)
    {
        await storage.PublishAsync(store);
        await new PurgeCutter(store).CutAsync(Token);
    }

    // The storage goes away before a request, or with the answer to a write.
    private static bool[] Faults(string request) => ScriptedTransport.IsRead(request) ? [false] : [false, true];

    // What was written until then; what the same writes left is looked at once.
    private static async Task<string> StopAsync(int k, bool isAnswerLost, Func<ScriptedTransport, Task> run)
    {
        var transport = new ScriptedTransport();
        if (isAnswerLost) transport.After = Stop;
        else transport.Before = Stop;
        await Assert.ThrowsAsync<StorageAwayException>(() => run(transport));
        return transport.Writes;

        Task Stop(int at) => at >= k ? throw new StorageAwayException() : Task.CompletedTask;
    }

    // As the public reads: the manifest in force, each file that it names, and, once a tick is done, its stable name.
    private static async Task WholeAsync(TestStorage storage)
    {
        foreach (var (name, file) in (await CurrentAsync(storage)).Files)
        {
            var content = await storage.ReadAsync("public", BlobPaths.Published(file.Blob));
            Assert.True(content is not null, name);
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(content)));
        }
    }

    // Manifests hold digests of decisions, in which ETags and times stand.
    private static bool IsPlain(string path) => path != BlobPaths.Current && !path.StartsWith("v1/releases/", StringComparison.Ordinal);

    private static async Task<SortedDictionary<string, string>> PublicAsync(TestStorage storage) => new(
        (await storage.SnapshotAsync(container => container == "public")).Where(b => IsPlain(b.Key["public/".Length..])).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    private static void AssertNothing(List<string> remains, string circumstance) => Assert.True(remains is [], $"After {circumstance}: {string.Join(", ", remains)}");

    // Every blob that holds the figure or is the workbook, and any report on it whatever its form. A decision names only a hash.
    private static async Task<List<string>> RemainsAsync(TestStorage storage)
    {
        var remains = new List<string>();
        await foreach (var container in storage.Service.GetBlobContainersAsync(cancellationToken: Token))
        {
            var client = storage.Service.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync(cancellationToken: Token))
            {
                var content = (await client.GetBlobClient(blob.Name).DownloadContentAsync(Token)).Value.Content;
                var text = Encoding.UTF8.GetString(content);
                if ((container.Name == "reports" && blob.Name.StartsWith("insertion/", StringComparison.Ordinal))
                    || content.ToMemory().Span.SequenceEqual(Bytes)
                    || text.Contains("591577", StringComparison.Ordinal)
                    || text.Contains("591\u202F577", StringComparison.Ordinal))
                {
                    remains.Add($"{container.Name}/{blob.Name}");
                }
            }
        }

        return remains;
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
