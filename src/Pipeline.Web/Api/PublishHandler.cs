using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Pipeline.Web.Api;

/// <summary><c>POST /api/publish</c>, for operators: begins a tick and does not wait for it (202); <c>/api/status</c> tells what came of it.</summary>
/// <param name="requests">Runs it.</param>
/// <param name="logger">Where troubles are told.</param>
public sealed class PublishHandler(PublicationRequests requests, ILogger<PublishHandler> logger) : ApiHandler(logger)
{
    /// <inheritdoc/>
    protected override Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        requests.Ask();
        return Task.FromResult(Results.Accepted("/api/status"));
    }
}
