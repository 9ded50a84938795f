using Pipeline.Core.Storage;
using Xunit;

namespace Pipeline.Tests.Support;

/// <summary>
/// Disturbs a run at every one of its storage requests, and holds it to the promise that what is left in the end are
/// the blobs of a run that nobody disturbed: bytes, media type, caching and metadata.
/// </summary>
/// <param name="storage">The account.</param>
/// <param name="reset">Brings the account to where a run starts, once; from then on it is brought back to what it was.</param>
/// <param name="run">The run.</param>
public sealed class Disturbance(TestStorage storage, Func<Task> reset, Func<PipelineStore, Task> run)
{
    private SavedStorage? start;

    /// <summary>What a reader does at each moment that a disturbance leaves behind; it fails when what it sees is not whole.</summary>
    public Func<Task> Read { get; init; } = () => Task.CompletedTask;

    /// <summary>
    /// The storage goes away before each request, and after each that changes something; the next run finishes what was begun. What the same writes
    /// left is finished once: another run finds nothing else in it.
    /// </summary>
    public async Task FailAtEveryRequestAsync()
    {
        var (expected, requests) = await UndisturbedAsync();
        var left = new HashSet<string>(StringComparer.Ordinal);
        for (var k = 1; k <= requests.Count; k++)
        {
            var request = requests[k - 1];
            var before = await CrashAsync(k, transport => transport.Before, (transport, hook) => transport.Before = hook);
            if (left.Add(before)) await NextRunAsync(expected, $"the storage went away before request {k}, {request}");
            if (ScriptedTransport.IsRead(request)) continue;
            var after = await CrashAsync(k, transport => transport.After, (transport, hook) => transport.After = hook);
            if (left.Add(after)) await NextRunAsync(expected, $"the answer to request {k} was lost, {request}");
        }
    }

    /// <summary>A second run goes from start to end before each request of the first.</summary>
    public async Task RunAnotherAtEveryRequestAsync()
    {
        var (expected, requests) = await UndisturbedAsync();
        for (var k = 1; k <= requests.Count; k++)
        {
            await ResetAsync();
            var transport = new ScriptedTransport { Before = at => at == k ? RunAndReadAsync() : Task.CompletedTask };
            await run(storage.Over(transport));
            await Read();
            AssertSame(expected, await storage.SnapshotAsync(), $"another run came before request {k}, {requests[k - 1]}");
        }
    }

    /// <summary>A second run starts before a request of the first, stops before one of its own, and goes on when the first is done; all pairs.</summary>
    public Task AlternateAtEveryPairOfRequestsAsync() => AlternateAsync(_ => true);

    /// <summary>The same for all pairs of writes; of objects, which are named by their hash and written in any order, for the first.</summary>
    public Task AlternateAtEveryPairOfWritesAsync()
    {
        var objects = 0;
        return AlternateAsync(request => !ScriptedTransport.IsRead(request) && (!request.Contains("/v1/objects/", StringComparison.Ordinal) || objects++ == 0));
    }

    /// <summary>Fails with the first blob that is not as expected.</summary>
    public static void AssertSame(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual, string circumstance)
    {
        foreach (var name in expected.Keys.Union(actual.Keys))
        {
            var (was, now) = (expected.GetValueOrDefault(name, "(absent)"), actual.GetValueOrDefault(name, "(absent)"));
            Assert.True(was == now, $"After {circumstance}: {name} differs.\n--- undisturbed\n{was}\n--- now\n{now}");
        }
    }

    private async Task AlternateAsync(Func<string, bool> counts)
    {
        var (expected, requests) = await UndisturbedAsync();
        var moments = Enumerable.Range(1, requests.Count).Where(k => counts(requests[k - 1])).ToList();
        foreach (var (i, j) in moments.SelectMany(i => moments.Select(j => (i, j))))
        {
            await ResetAsync();
            await AlternateAsync(i, j);
            AssertSame(expected, await storage.SnapshotAsync(), $"the second run started before request {i} of the first and waited before its own {j}");
        }
    }

    private async Task ResetAsync()
    {
        if (start is not null) await start.RestoreAsync();
        else await reset();
        start ??= await SavedStorage.OfAsync(storage);
    }

    private async Task<(SortedDictionary<string, string> Snapshot, IReadOnlyList<string> Requests)> UndisturbedAsync()
    {
        // The first run makes the containers, which later ones find.
        await ResetAsync();
        await run(storage.Store);
        await ResetAsync();
        var transport = new ScriptedTransport();
        await run(storage.Over(transport));
        Assert.NotEmpty(transport.Requests);
        return (await storage.SnapshotAsync(), transport.Requests);
    }

    // What it wrote until then.
    private async Task<string> CrashAsync(int k, Func<ScriptedTransport, Func<int, Task>> get, Action<ScriptedTransport, Func<int, Task>> set)
    {
        await ResetAsync();
        var transport = new ScriptedTransport();
        var undisturbed = get(transport);
        set(transport, at => at >= k ? throw new StorageAwayException() : undisturbed(at));
        await Assert.ThrowsAsync<StorageAwayException>(() => run(storage.Over(transport)));
        await Read();
        return transport.Writes;
    }

    private async Task RunAndReadAsync()
    {
        await Read();
        await run(storage.Store);
        await Read();
    }

    private async Task NextRunAsync(SortedDictionary<string, string> expected, string circumstance)
    {
        await run(storage.Store);
        await Read();
        AssertSame(expected, await storage.SnapshotAsync(), circumstance);
    }

    private async Task AlternateAsync(int i, int j)
    {
        var firstDone = new TaskCompletionSource();
        var secondWaits = new TaskCompletionSource();
        var second = Task.CompletedTask;
        var secondTransport = new ScriptedTransport { Before = Wait };
        var firstTransport = new ScriptedTransport { Before = Start };
        await run(storage.Over(firstTransport));
        firstDone.SetResult();
        await second;

        async Task Start(int at)
        {
            if (at != i) return;
            second = run(storage.Over(secondTransport));
            await Task.WhenAny(second, secondWaits.Task);
        }

        Task Wait(int at)
        {
            if (at != j) return Task.CompletedTask;
            secondWaits.SetResult();
            return firstDone.Task;
        }
    }
}
