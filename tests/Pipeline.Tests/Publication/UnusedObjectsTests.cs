using System.Security.Cryptography;
using Pipeline.Core.Control;
using Pipeline.Core.Indicators;
using Pipeline.Core.Publication;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

/// <summary>Objects are deleted, by a purge or a tidying, while a publisher takes up the very same again: what is in force is whole at any moment.</summary>
public sealed class UnusedObjectsTests(AzuriteFixture azurite)
{
    private const string Secret = "insertion/a.xlsx";
    private const string Rooms = "colleges/b.xlsx";
    private static readonly Reason Who = new("m.durand", "secret");

    // Whatever its age.
    private static readonly Retention AtOnce = new() { Objects = -1 };

    [Theory, InlineData(true), InlineData(false)]
    public async Task Whoever_comes_before_a_request_of_the_other(bool isPurge)
    {
        var scene = await SceneAsync(isPurge);
        foreach (var (first, second) in new (Func<PipelineStore, Task> First, Func<PipelineStore, Task> Second)[] { (scene.Publish, scene.Delete), (scene.Delete, scene.Publish) })
        {
            var requests = await scene.RequestsAsync(first);
            for (var k = 1; k <= Math.Min(Moments(requests)[^1] + 1, requests.Count); k++)
            {
                await scene.ReadyAsync();
                var transport = new ScriptedTransport { Before = at => at == k ? second(scene.Storage.Store) : Task.CompletedTask };
                await first(scene.Storage.Over(transport));
                await scene.AssertWholeAsync($"before request {k}, {requests[k - 1]}");
            }
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_one_who_deletes_waits_before_any_of_its_writes_while_the_publisher_goes_on(bool isPurge)
    {
        var scene = await SceneAsync(isPurge);
        var publishing = Moments(await scene.RequestsAsync(scene.Publish));
        var deleting = Moments(await scene.RequestsAsync(scene.Delete));
        Assert.NotEmpty(deleting);
        foreach (var (i, j) in publishing.SelectMany(i => deleting.Select(j => (i, j))))
        {
            await scene.ReadyAsync();
            await AlternateAsync(scene, i, j);
            await scene.AssertWholeAsync($"deleting began before request {i} of the publisher and waited before its own {j}");
        }
    }

    // Writes to objects and to the manifest in force.
    private static List<int> Moments(IReadOnlyList<string> requests) => [.. Enumerable.Range(1, requests.Count).Where(k => IsOne(requests[k - 1]))];

    private static bool IsOne(string request) =>
        (request.StartsWith("PUT", StringComparison.Ordinal) || request.StartsWith("DELETE", StringComparison.Ordinal))
        && (request.Contains("/objects/", StringComparison.Ordinal) || request.EndsWith(BlobPaths.Current, StringComparison.Ordinal));

    private static async Task AlternateAsync(Scene scene, int i, int j)
    {
        var published = new TaskCompletionSource();
        var waits = new TaskCompletionSource();
        var deleting = Task.CompletedTask;
        await scene.Publish(scene.Storage.Over(new ScriptedTransport { Before = Start }));
        published.SetResult();
        await deleting;

        async Task Start(int at)
        {
            if (at != i) return;
            deleting = scene.Delete(scene.Storage.Over(new ScriptedTransport { Before = Wait }));
            await Task.WhenAny(deleting, waits.Task);
        }

        Task Wait(int at)
        {
            if (at != j) return Task.CompletedTask;
            waits.SetResult();
            return published.Task;
        }
    }

    private async Task<Scene> SceneAsync(bool isPurge)
    {
        var scene = new Scene(await azurite.NewStorageAsync(), isPurge);
        await scene.SetAsync();
        return scene;
    }

    /// <summary>Release 2 goes; a publisher is about to publish again what only it said of the rooms.</summary>
    private sealed class Scene(TestStorage storage, bool isPurge)
    {
        private const string SecretBytes = "5ec2e7";

        private SavedStorage? saved;

        public TestStorage Storage => storage;

        public async Task Publish(PipelineStore store) => Assert.Equal(PublishKind.Published, (await storage.PublishAsync(store)).Kind);

        public async Task Delete(PipelineStore store)
        {
            if (isPurge) await new PurgeCutter(store).CutAsync(Token);
            else await new StorageTidier(store, AtOnce).TidyAsync(Token);
        }

        public async Task<IReadOnlyList<string>> RequestsAsync(Func<PipelineStore, Task> run)
        {
            await ReadyAsync();
            var transport = new ScriptedTransport();
            await run(storage.Over(transport));
            await AssertWholeAsync("nothing");
            return transport.Requests;
        }

        public async Task SetAsync()
        {
            await storage.ConfigureAsync(CatalogueBytes());
            await SayRoomsAsync(12);
            await storage.PublishAsync();
            await StoreAsync(storage.Store, Record(Secret, Edition(Day(3), SecretFigure) with { Sha256 = SecretBytes }));
            await SayRoomsAsync(13);
            await storage.PublishAsync();
            await SayRoomsAsync(12);
            if (isPurge) await new OperatorDecisions(storage.Store, TimeProvider.System).PurgeAsync(Secret, Who, Token);
            Assert.Equal(PublishKind.Published, (await storage.PublishAsync()).Kind);
            if (!isPurge) Assert.True(await storage.Store.Public.TryDeleteAsync((await storage.Store.Public.StatAsync(BlobPaths.Release(2), Token))!, Token));
            await SayRoomsAsync(13);
            saved = await SavedStorage.OfAsync(storage);
        }

        public Task ReadyAsync() => saved!.RestoreAsync();

        // As the public reads: the manifest in force, and each file that it names.
        public async Task AssertWholeAsync(string circumstance)
        {
            var current = (await storage.ReadAsync("public", BlobPaths.Current))!.ToObjectFromJson<Manifest>(PipelineJson.Options)!;
            foreach (var (name, file) in current.Files)
            {
                var content = await storage.ReadAsync("public", BlobPaths.Published(file.Blob));
                Assert.True(content is not null, $"{circumstance}: {name} is gone");
                Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(content)));
                Assert.False(isPurge && content.ToString().Contains("591577", StringComparison.Ordinal), $"{circumstance}: {name} holds what was purged");
            }
        }

        private static CancellationToken Token => TestContext.Current.CancellationToken;

        private static Indicator SecretFigure
        {
            get
            {
                var figure = Figure("emplois", 2021, 591577, Day(3));
                return figure with { Observations = [.. figure.Observations.Select(o => o with { Provenance = o.Provenance with { Sha256 = SecretBytes } })] };
            }
        }

        private Task SayRoomsAsync(decimal rooms) => StoreAsync(storage.Store, Record(Rooms, Edition(Day(2), Figure("salles", 2021, rooms, Day(2), Rooms, Colleges))));
    }
}
