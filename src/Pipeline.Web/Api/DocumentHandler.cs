using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Web.Api;

/// <summary>
/// <c>GET /api/documents/{document}</c>: how a document stands, by its path in the inbox or its opaque id; by <c>Accept</c>, its report as a page.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="callers">Who may ask.</param>
/// <param name="logger">Where troubles are told.</param>
public sealed partial class DocumentHandler(PipelineStore store, ICallers callers, ILogger<DocumentHandler> logger) : ApiHandler(logger)
{
    /// <inheritdoc/>
    protected override async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if ((await StoredCatalogue.ReadAsync(store, cancellationToken)).Catalogue is not { } catalogue) return Problem.NoCatalogue();
        var who = callers.Identify(request, catalogue);
        if (!who.Success) return Problem.Refused(who);

        var query = new PipelineQuery(store);
        var document = Value(request, "document") ?? "";
        var name = Id().IsMatch(document) ? await query.FindAsync(document, cancellationToken) : DocumentName.Of(Decoded(document));
        if (name is null || !who.Caller.ActsFor(name.Service)) return Problem.NoDocument();
        if (await query.AnswerAsync(name, cancellationToken) is not { } answer) return Problem.NoDocument();
        if (!PrefersHtml(request)) return Json(answer);
        return answer.Report is { } report ? Page(await ReportAnswer.HtmlAsync(report)) : Problem.NoDocument();
    }

    // A slash that a client encoded is not decoded by the server.
    private static string Decoded(string document) =>
        document.Contains('/', StringComparison.Ordinal) ? document : document.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^[0-9a-f]{12}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
