using Pipeline.Core.Storage;

namespace Pipeline.Cli.Azurite;

/// <summary>
/// The storage of <c>demo</c> and <c>run</c>. On this machine it is made ready: Azurite where nothing listens, and the containers
/// with what makes published files readable. Elsewhere it is taken as the deployment made it.
/// </summary>
internal sealed class LocalStorage : IAsyncDisposable
{
    private readonly List<AzuriteServer> started = [];

    private LocalStorage()
    {
    }

    /// <summary>True when an Azurite was started, which stops with the command.</summary>
    public bool StartedAzurite => started.Count > 0;

    /// <summary>Makes the storage of a session ready.</summary>
    /// <exception cref="StorageAwayException">Azurite cannot be started.</exception>
    public static async Task<LocalStorage> PrepareAsync(Session session, CancellationToken cancellationToken)
    {
        var storage = new LocalStorage();
        var store = session.Get<PipelineStore>();
        Uri[] endpoints = [store.Submissions.UriOf("_"), store.Public.UriOf("_")];
        try
        {
            foreach (var endpoint in endpoints.Where(endpoint => endpoint.IsLoopback))
            {
                if (await AzuriteServer.StartUnlessThereAsync(endpoint, session.Screen.Progress, cancellationToken) is { } server)
                    storage.started.Add(server);
            }

            if (endpoints.All(endpoint => endpoint.IsLoopback)) await store.PrepareAsync(cancellationToken);
            return storage;
        }
        catch
        {
            await storage.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops what was started.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in started) await server.DisposeAsync();
    }
}
