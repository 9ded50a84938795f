namespace Pipeline.Core.Indicators;

/// <summary>A named figure of a mission. Property order is that of the published JSON (dataset contract, section 2).</summary>
public sealed record Indicator
{
    /// <summary>Stable code, lower-case ASCII and hyphens; unique in its mission.</summary>
    public required string Code { get; init; }

    /// <summary>Slug of its mission.</summary>
    public required string Mission { get; init; }

    /// <summary>Where it stands on the page.</summary>
    public required Section Section { get; init; }

    /// <summary>Its action; null outside <see cref="Section.Action"/>.</summary>
    public ActionHeading? Action { get; init; }

    /// <summary>Its full name where it stands alone (Intitulé; else the catalogue's name; else the label).</summary>
    public required string Name { get; init; }

    /// <summary>The words beside the number (Libellé).</summary>
    public required string Label { get; init; }

    /// <summary>The sentence under the figure (Précision).</summary>
    public string? Description { get; init; }

    /// <summary>Code of the figure that this one completes (Rattaché à).</summary>
    public string? Parent { get; init; }

    /// <summary>Its unit, shown as the latest observation is.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Its observations, by period, then territory; one in an edition and in a report.</summary>
    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <summary>Where the service has the figure from (column Source).</summary>
    public string? Source { get; init; }

    /// <summary>A note published beside it (column Note).</summary>
    public string? Note { get; init; }
}
