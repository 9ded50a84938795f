namespace Pipeline.Core.Catalogues;

/// <summary>The operators' reference list (<c>configuration/catalogue.json</c>): who may write to which mission, and what is known of its indicators.</summary>
public sealed record Catalogue
{
    /// <summary>The département that publishes.</summary>
    public required Departement Departement { get; init; }

    /// <summary>Territories that may be typed besides the département's own.</summary>
    public IReadOnlyList<CatalogueTerritory> Territories { get; init; } = [];

    /// <summary>Services, each owning one top folder of the inbox.</summary>
    public IReadOnlyList<Service> Services { get; init; } = [];

    /// <summary>Missions, in the order of the public index.</summary>
    public IReadOnlyList<Mission> Missions { get; init; } = [];

    /// <summary>More column headings, by the column they stand for (<c>label</c>, <c>value</c>, …).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Synonyms { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>What stands on the published pages beside the figures.</summary>
    public Site Site { get; init; } = new();

    /// <summary>The share of a mission's observations that a release may remove unasked; 0.2 by default.</summary>
    public decimal RemovalGuard { get; init; } = 0.2m;

    /// <summary>Where the service that owns a folder of the inbox is notified; null when it is not.</summary>
    /// <param name="service">Id of the service; null for a document outside any folder.</param>
    public Notify? NotifyOf(string? service) => Services.FirstOrDefault(s => string.Equals(s.Id, service, StringComparison.Ordinal))?.Notify;
}
