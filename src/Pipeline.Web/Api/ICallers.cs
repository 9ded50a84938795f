using Microsoft.AspNetCore.Http;
using Pipeline.Core.Catalogues;

namespace Pipeline.Web.Api;

/// <summary>Tells who sends a request, and for which services they may act.</summary>
public interface ICallers
{
    /// <summary>Identifies whoever sends a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="catalogue">The catalogue in force.</param>
    CallerAnswer Identify(HttpRequest request, Catalogue catalogue);
}
