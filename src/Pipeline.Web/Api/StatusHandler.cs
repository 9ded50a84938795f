using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;

namespace Pipeline.Web.Api;

/// <summary><c>GET /api/status</c>, for operators: what <c>pipeline status --json</c> says.</summary>
/// <param name="store">The storage.</param>
/// <param name="logger">Where troubles are told.</param>
public sealed class StatusHandler(PipelineStore store, ILogger<StatusHandler> logger) : ApiHandler(logger)
{
    /// <inheritdoc/>
    protected override async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken) =>
        Json(await StatusDocument.AskAsync(store, cancellationToken));
}
