using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Web.Api;

namespace Pipeline.Functions;

/// <summary>Takes a workbook into the inbox; for whoever App Service authentication signed in.</summary>
/// <param name="handler">Does the work.</param>
public sealed class SubmitWorkbook(SubmissionHandler handler)
{
    /// <summary>Runs once per request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The client has gone, or the host is going down.</param>
    [Function(nameof(SubmitWorkbook))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = PipelineEndpoints.Submissions)] HttpRequest request, CancellationToken cancellationToken) =>
        handler.HandleAsync(request, cancellationToken);
}
