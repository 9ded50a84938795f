using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Pipeline.Core.Workbooks;

namespace Pipeline.Web.Api;

/// <summary>
/// <c>POST /api/check?service={service}&amp;name={file}</c>: a workbook in the body, its report in the answer, as JSON or, by <c>Accept</c>,
/// as a page. Nothing is stored. Without a service, it is the caller's only one.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="checker">Does the work.</param>
/// <param name="callers">Who may ask.</param>
/// <param name="limits">How much is taken in.</param>
/// <param name="logger">Where troubles are told.</param>
public sealed class CheckHandler(PipelineStore store, WorkbookChecker checker, ICallers callers, WorkbookLimits limits, ILogger<CheckHandler> logger)
    : ApiHandler(logger), IDisposable
{
    // Reading whatever a stranger sends takes at most 300 MB: two at a time leave the rest of a small machine to the ingest.
    private readonly ConcurrencyLimiter turns = new(new ConcurrencyLimiterOptions { PermitLimit = 2, QueueLimit = 8 });

    /// <inheritdoc/>
    public void Dispose() => turns.Dispose();

    /// <inheritdoc/>
    protected override async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if ((await StoredCatalogue.ReadAsync(store, cancellationToken)).Catalogue is not { } catalogue) return Problem.NoCatalogue();
        var who = callers.Identify(request, catalogue);
        if (!who.Success) return Problem.Refused(who);

        var service = Value(request, "service") ?? (who.Caller.Services is [var only] ? only.Id : null);
        if (service is null)
            return Problem.Of(StatusCodes.Status400BadRequest, "no-service-named", "Service manquant", "Nommez le service qui déposerait ce classeur (?service=…).");
        if (!who.Caller.ActsFor(service)) return Problem.OtherService(service);
        var path = $"{service}/{Value(request, "name") ?? "classeur.xlsx"}";
        if (!DocumentName.TryParse(path, out var name) || name.IsIgnored) return Problem.BadName(path);

        using var turn = await turns.AcquireAsync(cancellationToken: cancellationToken);
        if (!turn.IsAcquired) return Problem.Busy();
        var body = await WorkbookBody.ReadAsync(request, limits.FileBytes, cancellationToken);
        if (!body.Success) return body.Refusal;

        var report = await checker.CheckAsync(name, body.Workbook, catalogue, cancellationToken);
        return PrefersHtml(request) ? Page(await ReportAnswer.HtmlAsync(report)) : Json(report);
    }
}
