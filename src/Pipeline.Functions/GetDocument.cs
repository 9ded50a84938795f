using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Web.Api;

namespace Pipeline.Functions;

/// <summary>Tells how a document stands; for whoever App Service authentication signed in.</summary>
/// <param name="handler">Does the work.</param>
public sealed class GetDocument(DocumentHandler handler)
{
    /// <summary>Runs once per request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The client has gone, or the host is going down.</param>
    [Function(nameof(GetDocument))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PipelineEndpoints.Documents)] HttpRequest request, CancellationToken cancellationToken) =>
        handler.HandleAsync(request, cancellationToken);
}
