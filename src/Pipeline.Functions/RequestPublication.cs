using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Web.Api;

namespace Pipeline.Functions;

/// <summary>Publishes now; for operators, with a function key.</summary>
/// <param name="handler">Does the work.</param>
public sealed class RequestPublication(PublishHandler handler)
{
    /// <summary>Runs once per request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The client has gone, or the host is going down.</param>
    [Function(nameof(RequestPublication))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = PipelineEndpoints.Publish)] HttpRequest request, CancellationToken cancellationToken) =>
        handler.HandleAsync(request, cancellationToken);
}
