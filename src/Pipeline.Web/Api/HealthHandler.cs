using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Pipeline.Web.Api;

/// <summary><c>GET /api/health</c>, for anybody: 200 while the storage answers (<c>Healthy</c>, or <c>Degraded</c> without a catalogue), else 503.</summary>
/// <param name="health">Looks.</param>
/// <param name="logger">Where troubles are told.</param>
public sealed class HealthHandler(HealthCheckService health, ILogger<HealthHandler> logger) : ApiHandler(logger)
{
    /// <inheritdoc/>
    protected override async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var found = await health.CheckHealthAsync(cancellationToken);
        return found.Status == HealthStatus.Unhealthy ? Problem.StorageAway() : Json(new Health(found.Status.ToString()));
    }

    /// <summary>What is told.</summary>
    /// <param name="Status">How it is.</param>
    private sealed record Health(string Status);
}
