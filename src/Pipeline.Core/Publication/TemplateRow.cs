using Pipeline.Core.Indicators;

namespace Pipeline.Core.Publication;

/// <summary>One figure of a template, every cell as a service would type it; what is null is left empty. Its value is what is to be filled.</summary>
public sealed record TemplateRow
{
    /// <summary>Code.</summary>
    public required string Code { get; init; }

    /// <summary>Rubrique.</summary>
    public required Section Section { get; init; }

    /// <summary>Action: number and title; null outside <see cref="Section.Action"/>, or when nobody has given a title yet.</summary>
    public string? Action { get; init; }

    /// <summary>Libellé.</summary>
    public required string Label { get; init; }

    /// <summary>Intitulé; null when it is the label.</summary>
    public string? Name { get; init; }

    /// <summary>Unité, as the value published last is shown.</summary>
    public string? Unit { get; init; }

    /// <summary>What the value is counted in; null when nobody has said yet.</summary>
    public UnitCode? UnitCode { get; init; }

    /// <summary>Période of the value to fill; null when no year is known.</summary>
    public string? Period { get; init; }

    /// <summary>Territoire; null for the département's own.</summary>
    public string? Territory { get; init; }

    /// <summary>Précision.</summary>
    public string? Description { get; init; }

    /// <summary>Rattaché à.</summary>
    public string? Parent { get; init; }

    /// <summary>Source.</summary>
    public string? Source { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }

    /// <summary>The value published last, as it is shown; null when none is.</summary>
    public string? LastValue { get; init; }

    /// <summary>Its period.</summary>
    public string? LastPeriod { get; init; }
}
