using Pipeline.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Pipeline.Tests.Support;

/// <summary>
/// Storage for tests, on real Azurites: each test has accounts of its own. One Azurite answers one request at a time and is what a run waits for,
/// so there are two, taken in turn.
/// </summary>
public sealed class AzuriteFixture : IAsyncDisposable
{
    private readonly AzuriteLane[] lanes = [new(), new()];
    private int turns;

    /// <summary>An account that nobody else uses, with nothing in it.</summary>
    public Task<TestStorage> NewStorageAsync() => lanes[Interlocked.Increment(ref turns) % lanes.Length].NewStorageAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var lane in lanes) await lane.DisposeAsync();
    }
}
