using Pipeline.Core.Indicators;

namespace Pipeline.Core.Catalogues;

/// <summary>The publishing département.</summary>
public sealed record Departement
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The territory of an observation that states none.</summary>
    public required Territory Territory { get; init; }

    /// <summary>The rectangle that holds the territory, for open-data portals that show datasets on a map; null when not given.</summary>
    public BoundingBox? BoundingBox { get; init; }

    /// <summary>Who publishes the dataset.</summary>
    public required Publisher Publisher { get; init; }

    /// <summary>Licence of the dataset (<c>etalab-2.0</c>).</summary>
    public required string Licence { get; init; }

    /// <summary>Absolute URL under which the public container is served; ends with a slash.</summary>
    public required Uri PublicBaseUrl { get; init; }

    /// <summary>The absolute address of a published file; the base itself need not answer, <c>index.html</c> does.</summary>
    /// <param name="path">Its path in the public container.</param>
    public string AddressOf(string path) => new Uri(PublicBaseUrl, path).AbsoluteUri;
}
