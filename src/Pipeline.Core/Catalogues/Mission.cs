using Pipeline.Core.Indicators;

namespace Pipeline.Core.Catalogues;

/// <summary>A public policy area with a page of its own.</summary>
public sealed record Mission
{
    /// <summary>Its name in addresses: lower-case ASCII and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Other names that services may type.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>The headings of its page.</summary>
    public required Headings Headings { get; init; }

    /// <summary>The numbered actions of its page, with which templates are pre-filled before anything is published.</summary>
    public IReadOnlyList<ActionHeading> Actions { get; init; } = [];

    /// <summary>Known indicators, in page order. Others are accepted, with an info finding.</summary>
    public IReadOnlyList<CatalogueIndicator> Indicators { get; init; } = [];
}
