using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Submissions;

/// <summary>A version of 2021 over an earlier one of 2020 and 2021, with a neighbour whose name is nearly the same.</summary>
public sealed class IngestFaultTests(AzuriteFixture azurite)
{
    private const string Path = "insertion/chiffres.xlsx";

    private static readonly DocumentRecord[] Before =
    [
        Record(Path, Edition(Day(1), Figure("emplois", 2020, 1, Day(1)), Figure("emplois", 2021, 2, Day(1)))),
        Record("insertion/Chiffres.xlsx", Edition(Day(2), Figure("chomage", 2021, 6, Day(2)))),
    ];

    [Fact]
    public async Task Whichever_request_of_an_ingest_fails_the_next_one_ends_as_an_undisturbed_one_would() =>
        await (await DisturbanceAsync(Ingest)).FailAtEveryRequestAsync();

    [Fact]
    public async Task Whichever_request_of_a_sweep_fails_the_next_one_ends_as_an_undisturbed_one_would() =>
        await (await DisturbanceAsync(Sweep)).FailAtEveryRequestAsync();

    [Fact]
    public async Task A_sweep_finishes_what_an_ingest_left_whichever_request_failed() =>
        await (await DisturbanceAsync(async (storage, store) => { await Ingest(storage, store); await Sweep(storage, store); })).FailAtEveryRequestAsync();

    [Fact]
    public async Task Another_ingest_at_any_moment_changes_nothing() =>
        await (await DisturbanceAsync(Ingest)).RunAnotherAtEveryRequestAsync();

    [Fact]
    public async Task Another_sweep_at_any_moment_of_one_changes_nothing() =>
        await (await DisturbanceAsync(Sweep)).RunAnotherAtEveryRequestAsync();

    [Fact]
    public async Task Two_ingests_in_any_alternation_end_as_one_would() =>
        await (await DisturbanceAsync(Ingest)).AlternateAtEveryPairOfRequestsAsync();

    [Fact]
    public async Task Two_sweeps_in_any_alternation_end_as_one_would() =>
        await (await DisturbanceAsync(Sweep)).AlternateAtEveryPairOfWritesAsync();

    [Fact]
    public async Task A_version_that_arrives_at_any_moment_of_a_run_is_what_the_record_ends_with()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        var first = Workbook(Insertion, 2021, ("emplois", "3"));
        var second = Workbook(Insertion, 2021, ("emplois", "4"));
        await storage.SubmitAsync(Path, first);
        await storage.Store.PrepareAsync(TestContext.Current.CancellationToken);
        var undisturbed = new ScriptedTransport();
        await storage.IngestAsync(Path, storage.Over(undisturbed));

        for (var k = 1; k <= undisturbed.Requests.Count; k++)
        {
            await storage.WipeAsync();
            await storage.SubmitAsync(Path, first);
            var transport = new ScriptedTransport { Before = at => at == k ? ArriveAsync() : Task.CompletedTask };
            await storage.IngestAsync(Path, storage.Over(transport));
            var record = (await storage.IngestAsync(Path)).Record!;

            Assert.Equal(4, Assert.Single(Assert.Single(record.Editions).Missions[Insertion]["2021"]).Observations[0].Value);
            Assert.Contains("\"display\": \"4\"", (await storage.ReadAsync("reports", Path + "/latest.json"))!.ToString(), StringComparison.Ordinal);
        }

        // Another run for it starts, too, as the event says.
        async Task ArriveAsync()
        {
            await storage.SubmitAsync(Path, second);
            await storage.IngestAsync(Path);
        }
    }

    private static Task Ingest(TestStorage storage, PipelineStore store) => storage.IngestAsync(Path, store);

    private static Task Sweep(TestStorage storage, PipelineStore store) => storage.SweepAsync(store);

    private async Task<Disturbance> DisturbanceAsync(Func<TestStorage, PipelineStore, Task> run)
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "3"), ("chômage", "6")));
        return new Disturbance(storage, ResetAsync, store => run(storage, store));

        async Task ResetAsync()
        {
            await storage.WipeAsync();
            foreach (var record in Before) await StoreAsync(storage.Store, record);
        }
    }
}
