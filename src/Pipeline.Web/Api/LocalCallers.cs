using Microsoft.AspNetCore.Http;
using Pipeline.Core.Catalogues;

namespace Pipeline.Web.Api;

/// <summary>A machine of one's own, where nobody else can ask: whoever sits there acts for whichever service they name.</summary>
public sealed class LocalCallers : ICallers
{
    /// <inheritdoc/>
    public CallerAnswer Identify(HttpRequest request, Catalogue catalogue) => CallerAnswer.Of(new Caller(catalogue.Services));
}
