using Pipeline.Core.Publication;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

/// <summary>A rebuild that the storage stops at any of its requests, after public files and reports were lost and others altered.</summary>
public sealed class RebuildFaultTests(AzuriteFixture azurite)
{
    private const string Document = "insertion/a.xlsx";

    [Fact]
    public async Task Wherever_it_stops_what_was_in_force_stays_so_and_the_next_one_ends_in_the_bytes_of_an_undisturbed_one()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.SubmitAsync(Document, Workbook(Insertion, 2021, ("emplois", "591 577")));
        await storage.TickAsync();
        var published = await PublicAsync(storage);
        await DamageAsync(storage);
        var damaged = await SavedStorage.OfAsync(storage);

        var undisturbed = new ScriptedTransport();
        await RebuildAsync(storage, storage.Over(undisturbed));
        Assert.Equal(published, await PublicAsync(storage));
        var left = new HashSet<string>(StringComparer.Ordinal);
        for (var k = 1; k <= undisturbed.Requests.Count; k++)
        {
            // A read changes nothing: to stop before it is to stop after the write before it.
            foreach (var isAnswerLost in ScriptedTransport.IsRead(undisturbed.Requests[k - 1]) ? [] : new[] { false, true })
            {
                await damaged.RestoreAsync();
                var transport = new ScriptedTransport();
                if (isAnswerLost) transport.After = Stop;
                else transport.Before = Stop;
                await Assert.ThrowsAsync<StorageAwayException>(() => RebuildAsync(storage, storage.Over(transport)));
                if (!left.Add(transport.Writes)) continue;
                await RebuildAsync(storage, storage.Store);
                Disturbance.AssertSame(published, await PublicAsync(storage), $"request {k}, {undisturbed.Requests[k - 1]}, {(isAnswerLost ? "was not answered" : "was not sent")}");
                Assert.NotNull(await storage.ReadAsync("reports", BlobPaths.LatestReport(Document)));
            }

            Task Stop(int at) => at >= k ? throw new StorageAwayException() : Task.CompletedTask;
        }
    }

    private static Task<PublishOutcome> RebuildAsync(TestStorage storage, PipelineStore store) =>
        new PipelineRebuild(store, storage.Ingestor(store), TestStorage.Publisher(store)).RunAsync(options: new PublishOptions { Parallelism = 1 }, cancellationToken: TestContext.Current.CancellationToken);

    // An object and a stable name are gone, another of each says something else, and no report is left.
    private static async Task DamageAsync(TestStorage storage)
    {
        var files = (await storage.ReadAsync("public", BlobPaths.Current))!.ToObjectFromJson<Manifest>(PipelineJson.Options)!.Files;
        var container = storage.Service.GetBlobContainerClient("public");
        await container.DeleteBlobAsync(BlobPaths.Published(files["missions/action-sociale-insertion.json"].Blob));
        await container.DeleteBlobAsync(BlobPaths.Published("dataset.json"));
        await storage.PutAsync("public", BlobPaths.Published(files["missions.json"].Blob), "{}"u8.ToArray());
        await storage.PutAsync("public", BlobPaths.Published("missions.json"), "{}"u8.ToArray());
        await storage.WipeAsync(container => container == "reports");
    }

    private static Task<SortedDictionary<string, string>> PublicAsync(TestStorage storage) => storage.SnapshotAsync(container => container == "public");
}
