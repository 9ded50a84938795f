using Microsoft.Extensions.Diagnostics.HealthChecks;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Storage;

namespace Pipeline.Web.Api;

/// <summary>Healthy while both accounts answer and there is a catalogue to go by.</summary>
/// <param name="store">The storage.</param>
internal sealed class StorageHealth(PipelineStore store) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await store.Public.StatAsync(BlobPaths.Current, cancellationToken);
        return (await StoredCatalogue.ReadAsync(store, cancellationToken)).Success
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("The catalogue is missing or wrong: workbooks wait.");
    }
}
