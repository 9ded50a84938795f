using Pipeline.Core.Catalogues;

namespace Pipeline.Web.Api;

/// <summary>Whoever sends a request.</summary>
/// <param name="Services">The services for which they may submit and whose reports they may read, in catalogue order.</param>
public sealed record Caller(IReadOnlyList<Service> Services)
{
    /// <summary>True when they may act for a service.</summary>
    public bool ActsFor(string? service) => Services.Any(s => string.Equals(s.Id, service, StringComparison.Ordinal));
}
