using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Tables;

/// <summary>What a row says besides its values; null is what is missing or could not be read.</summary>
/// <param name="Mission">Slug of the mission.</param>
/// <param name="Section">Section.</param>
/// <param name="Action">Action, in the section Action.</param>
/// <param name="Label">Label.</param>
/// <param name="Name">Full name.</param>
/// <param name="Code">Code, typed, listed or derived.</param>
/// <param name="Listed">What the catalogue knows of the indicator.</param>
internal readonly record struct RowSubject(string Mission, Section? Section, ActionHeading? Action, string? Label, string? Name, string? Code, CatalogueIndicator? Listed)
{
    /// <summary>The sentence under the figure.</summary>
    public string? Description { get; init; }

    /// <summary>Code of the figure that this one completes.</summary>
    public string? Parent { get; init; }

    /// <summary>Source.</summary>
    public string? Source { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }

    /// <summary>Territory, the default included.</summary>
    public Territory? Territory { get; init; }

    /// <summary>The Statut cell.</summary>
    public ObservationStatus? Status { get; init; }

    /// <summary>The Période cell.</summary>
    public PeriodReading? Period { get; init; }

    /// <summary>The Unité cell.</summary>
    public StatedUnit? Unit { get; init; }

    /// <summary>The unit that the label names; it is only compared with the one read.</summary>
    public StatedUnit? LabelUnit { get; init; }

    /// <summary>A problem as it weighs for this indicator: a warning that the catalogue calls blocking is an error.</summary>
    public Problem Weigh(Problem problem) => Listed?.Weigh(problem) ?? problem;

    /// <summary>True when something keeps every figure of the row from being known: which one it is, where, in what unit.</summary>
    public bool Failed { get; init; }

    /// <summary>True when its figures are known and cannot be published: they are compared with the others all the same, so that all is told at once.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>True when the Période cell could not be read.</summary>
    public bool PeriodFailed { get; init; }
}
