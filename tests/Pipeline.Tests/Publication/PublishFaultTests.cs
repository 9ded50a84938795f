using Pipeline.Core.Datasets;
using Pipeline.Core.Publication;
using Pipeline.Core.Serialization;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

/// <summary>A second release: one figure changes, one leaves, another document gives a third one too.</summary>
public sealed class PublishFaultTests(AzuriteFixture azurite)
{
    private static readonly DocumentRecord[] First =
    [
        Record("insertion/a.xlsx", Edition(Day(1), Figure("emplois", 2021, 591577, Day(1)), Figure("chomage", 2021, 6, Day(1)))),
        Record("colleges/b.xlsx", Edition(Day(2), Figure("salles", 2021, 12, Day(2), "colleges/b.xlsx", Colleges))),
    ];

    private static readonly DocumentRecord[] Second =
    [
        Record("insertion/a.xlsx", Edition(Day(3), Figure("emplois", 2021, 600000, Day(3)))),
        Record("finances/c.xlsx", Edition(Day(4), Figure("emplois", 2021, 600001, Day(4), "finances/c.xlsx"))),
    ];

    [Fact]
    public async Task Whichever_request_fails_the_next_run_publishes_what_an_undisturbed_one_would() =>
        await (await DisturbanceAsync()).FailAtEveryRequestAsync();

    [Fact]
    public async Task Another_publisher_at_any_moment_changes_nothing() =>
        await (await DisturbanceAsync()).RunAnotherAtEveryRequestAsync();

    [Fact]
    public async Task Two_publishers_in_any_alternation_publish_what_one_would()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        var disturbance = new Disturbance(storage, ResetAsync, store => storage.PublishAsync(store));
        await disturbance.AlternateAtEveryPairOfWritesAsync();

        async Task ResetAsync()
        {
            await storage.WipeAsync();
            await StoreAsync(storage.Store, Second[0]);
        }
    }

    [Fact]
    public async Task A_reader_sees_the_old_or_the_new_release_whole_at_every_moment()
    {
        var storage = await azurite.NewStorageAsync();
        await ResetAsync(storage);
        var seen = new List<long>();
        var transport = new ScriptedTransport { After = async _ => seen.Add(await ReadWholeAsync(storage)) };
        await storage.PublishAsync(storage.Over(transport), acceptRemovals: true);

        Assert.Equal(seen.Order(), seen);
        Assert.Equal([1, 2], seen.Distinct());
    }

    [Fact]
    public async Task A_publisher_that_was_overtaken_by_newer_figures_publishes_those()
    {
        var storage = await azurite.NewStorageAsync();
        await ResetAsync(storage);
        await storage.PublishAsync(acceptRemovals: true);
        await ResetAsync(storage);
        var start = await SavedStorage.OfAsync(storage);
        var newer = Record("insertion/a.xlsx", Edition(Day(5), Figure("emplois", 2021, 700000, Day(5))));
        var undisturbed = new ScriptedTransport();
        await storage.PublishAsync(storage.Over(undisturbed), acceptRemovals: true);

        for (var k = 1; k <= undisturbed.Requests.Count; k++)
        {
            await start.RestoreAsync();
            var transport = new ScriptedTransport { Before = at => at == k ? OvertakeAsync() : Task.CompletedTask };
            await storage.PublishAsync(storage.Over(transport), acceptRemovals: true);
            await storage.PublishAsync(acceptRemovals: true);

            var current = await CurrentAsync(storage);
            Assert.Contains("700000", (await storage.ReadAsync("public", "v1/missions/action-sociale-insertion.json"))!.ToString(), StringComparison.Ordinal);
            foreach (var (name, file) in current.Files)
                Assert.Equal((await storage.ReadAsync("public", "v1/" + file.Blob))!.ToString(), (await storage.ReadAsync("public", "v1/" + name))!.ToString());
        }

        async Task OvertakeAsync()
        {
            await StoreAsync(storage.Store, newer);
            await storage.PublishAsync(acceptRemovals: true);
        }
    }

    [Fact]
    public async Task A_release_holds_no_half_of_a_version_that_comes_between_the_listing_and_the_reading()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.WipeAsync();
        await StoreAsync(storage.Store, Both(1));
        await storage.PublishAsync(acceptRemovals: true);
        await StoreAsync(storage.Store, Both(2));
        var undisturbed = new ScriptedTransport();
        await storage.PublishAsync(storage.Over(undisturbed), acceptRemovals: true);
        for (var k = 1; k <= undisturbed.Requests.Count; k++)
        {
            var (next, last) = (2 + k * 10, 3 + k * 10);
            await StoreAsync(storage.Store, Both(next));
            var transport = new ScriptedTransport { Before = at => at == k ? StoreAsync(storage.Store, Both(last)) : Task.CompletedTask };
            await storage.PublishAsync(storage.Over(transport), acceptRemovals: true);
            var dataset = (await storage.ReadAsync("public", "v1/" + (await CurrentAsync(storage)).Files["dataset.json"].Blob))!.ToObjectFromJson<Dataset>(PipelineJson.Options)!;
            Assert.Single(dataset.Missions.SelectMany(m => m.AllIndicators()).Select(i => i.Observations[0].Value).Distinct());
        }

        static DocumentRecord Both(int value) => Record(
            "finances/c.xlsx",
            Edition(Day(1), Figure("emplois", 2021, value, Day(1), "finances/c.xlsx"), Figure("salles", 2021, value, Day(1), "finances/c.xlsx", Colleges)));
    }

    private async Task<Disturbance> DisturbanceAsync()
    {
        var storage = await azurite.NewStorageAsync();
        return new Disturbance(storage, () => ResetAsync(storage), store => storage.PublishAsync(store))
        {
            // The old release or the new one, every file there under its hash.
            Read = async () => Assert.InRange(await ReadWholeAsync(storage), 1, 2),
        };
    }

    private static async Task ResetAsync(TestStorage storage)
    {
        await storage.WipeAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        foreach (var record in First) await StoreAsync(storage.Store, record);
        await storage.PublishAsync(acceptRemovals: true);
        foreach (var record in Second) await StoreAsync(storage.Store, record);
    }

    // Reads as the public does: the manifest, then every file that it names.
    private static async Task<long> ReadWholeAsync(TestStorage storage)
    {
        var manifest = await CurrentAsync(storage);
        foreach (var file in manifest.Files.Values)
        {
            var content = await storage.ReadAsync("public", "v1/" + file.Blob);
            Assert.NotNull(content);
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
        }

        return manifest.Number;
    }

    private static async Task<Manifest> CurrentAsync(TestStorage storage) =>
        (await storage.ReadAsync("public", "v1/current.json"))!.ToObjectFromJson<Manifest>(PipelineJson.Options)!;
}
