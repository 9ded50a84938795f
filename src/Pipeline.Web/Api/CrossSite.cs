using Microsoft.AspNetCore.Http;

namespace Pipeline.Web.Api;

/// <summary>
/// Tells requests that a browser sends on behalf of another site: they would carry the session of whoever sits there. Every browser
/// says where a request comes from (Fetch Metadata, or <c>Origin</c> in older ones); programs say nothing, and carry no session.
/// </summary>
internal static class CrossSite
{
    /// <summary>True for a request that may change something and comes from another site.</summary>
    public static bool IsRefused(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return false;
        if (request.Headers["Sec-Fetch-Site"] is [{ } site, ..]) return site is not ("same-origin" or "none");
        if (request.Headers.Origin is not [{ } origin, ..]) return false;
        return !Uri.TryCreate(origin, UriKind.Absolute, out var from) || !string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
