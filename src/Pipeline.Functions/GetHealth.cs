using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Web.Api;

namespace Pipeline.Functions;

/// <summary>Tells anybody whether the pipeline works.</summary>
/// <param name="handler">Does the work.</param>
public sealed class GetHealth(HealthHandler handler)
{
    /// <summary>Runs once per request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The client has gone, or the host is going down.</param>
    [Function(nameof(GetHealth))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PipelineEndpoints.Health)] HttpRequest request, CancellationToken cancellationToken) =>
        handler.HandleAsync(request, cancellationToken);
}
