using Azure;
using Azure.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Serialization;

namespace Pipeline.Web.Api;

/// <summary>Answers one kind of HTTP request, in whichever head it comes in.</summary>
/// <param name="logger">Where troubles are told.</param>
public abstract class ApiHandler(ILogger logger)
{
    private const string Html = "text/html";

    /// <summary>Answers a request. What cannot be done is problem details; nothing is thrown but for a mistake of ours.</summary>
    /// <param name="request">The request, with the values of its route.</param>
    /// <param name="cancellationToken">The client has gone.</param>
    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken = default)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        if (CrossSite.IsRefused(request)) return Problem.CrossSite();
        try
        {
            return await AnswerAsync(request, cancellationToken);
        }
        catch (BadHttpRequestException e)
        {
            return Problem.Of(e.StatusCode, "bad-request", "Demande incorrecte", "La demande n’est pas arrivée entière\u00A0: réessayez.");
        }
        catch (Exception e) when (e is RequestFailedException or AuthenticationFailedException or AggregateException { InnerException: RequestFailedException })
        {
            logger.LogError(LogEvents.StorageAway, e, "A request could not be answered: the storage does not answer, or refuses");
            return Problem.StorageAway();
        }
    }

    /// <summary>Answers a request; a storage that is away may be thrown.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The client has gone.</param>
    protected abstract Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken);

    /// <summary>A JSON document, as the pipeline writes all of them.</summary>
    private protected static IResult Json<T>(T document, int status = StatusCodes.Status200OK) =>
        Results.Json(document, PipelineJson.Options, "application/json; charset=utf-8", status);

    /// <summary>A page.</summary>
    private protected static IResult Page(BinaryData html, int status = StatusCodes.Status200OK) => Results.Text(html.ToMemory().Span, HtmlPage.MediaType, status);

    /// <summary>True when the client would rather have a page than JSON, which it gets when it does not say.</summary>
    private protected static bool PrefersHtml(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept.OrderByDescending(a => a.Quality ?? 1).FirstOrDefault(a => a.Quality != 0);
        return accepted is { MediaType.Value: { } type } && string.Equals(type, Html, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A value of the route, or of the query; null when it is not there or empty.</summary>
    private protected static string? Value(HttpRequest request, string name) =>
        (request.RouteValues[name] as string ?? request.Query[name].FirstOrDefault()) is { Length: > 0 } value ? value : null;
}
