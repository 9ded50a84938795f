using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Storage;
using Pipeline.Core.Workbooks;
using Pipeline.Web.Depot;

namespace Pipeline.Web.Api;

/// <summary><c>GET /depot</c>: the page on which a service drops a workbook.</summary>
/// <param name="store">The storage.</param>
/// <param name="callers">Who may ask.</param>
/// <param name="limits">How much is taken in.</param>
/// <param name="logger">Where troubles are told.</param>
public sealed class DepotHandler(PipelineStore store, ICallers callers, WorkbookLimits limits, ILogger<DepotHandler> logger) : ApiHandler(logger)
{
    /// <inheritdoc/>
    protected override async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var catalogue = (await StoredCatalogue.ReadAsync(store, cancellationToken)).Catalogue;
        var who = catalogue is null
            ? CallerAnswer.Refused(StatusCodes.Status503ServiceUnavailable, "Le catalogue des services et des missions manque ou contient une erreur\u00A0: prévenez les gestionnaires.")
            : callers.Identify(request, catalogue);
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = DepotPage.Policy;
        headers["Referrer-Policy"] = "no-referrer";
        var page = await HtmlPage.RenderAsync<DepotPage>(new(StringComparer.Ordinal)
        {
            [nameof(DepotPage.Departement)] = catalogue?.Departement.Name,
            [nameof(DepotPage.Services)] = who.Caller?.Services ?? [],
            [nameof(DepotPage.Refusal)] = who.Success ? null : who.Reason,
            [nameof(DepotPage.Limit)] = limits.FileBytes,
        });
        return Page(page, who.Status);
    }
}
