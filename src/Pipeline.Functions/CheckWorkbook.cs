using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Web.Api;

namespace Pipeline.Functions;

/// <summary>Says what would become of a workbook; for whoever App Service authentication signed in.</summary>
/// <param name="handler">Does the work.</param>
public sealed class CheckWorkbook(CheckHandler handler)
{
    /// <summary>Runs once per request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The client has gone, or the host is going down.</param>
    [Function(nameof(CheckWorkbook))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = PipelineEndpoints.Check)] HttpRequest request, CancellationToken cancellationToken) =>
        handler.HandleAsync(request, cancellationToken);
}
