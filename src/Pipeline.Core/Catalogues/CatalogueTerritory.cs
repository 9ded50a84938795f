namespace Pipeline.Core.Catalogues;

/// <summary>A territory that services may type, by its name, code or a synonym.</summary>
public sealed record CatalogueTerritory
{
    /// <summary>Level of the official geography.</summary>
    public required string Level { get; init; }

    /// <summary>Official code.</summary>
    public required string Code { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names that are understood.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];
}
