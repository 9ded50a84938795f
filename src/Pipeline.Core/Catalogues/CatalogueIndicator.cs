using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Catalogues;

/// <summary>What is known of an indicator before anyone submits it.</summary>
public sealed record CatalogueIndicator
{
    /// <summary>Its stable code.</summary>
    public required string Code { get; init; }

    /// <summary>Its section.</summary>
    public required Section Section { get; init; }

    /// <summary>Number of its action; only with <see cref="Section.Action"/>.</summary>
    public int? Action { get; init; }

    /// <summary>Its label, by which a row without a code is recognised (compared folded).</summary>
    public required string Label { get; init; }

    /// <summary>Its full name, where a row states none (Intitulé); the row's label when left out.</summary>
    public string? Name { get; init; }

    /// <summary>Code of the figure that it completes, with which templates are pre-filled before anything is published.</summary>
    public string? Parent { get; init; }

    /// <summary>Its unit, when the workbook states none.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>True when it counts whole things: a fraction is an error.</summary>
    public bool Whole { get; init; }

    /// <summary>Lowest plausible value, in the base unit.</summary>
    public decimal? Min { get; init; }

    /// <summary>Highest plausible value, in the base unit.</summary>
    public decimal? Max { get; init; }

    /// <summary>A change by more than this factor is a warning; 5 when left out.</summary>
    public decimal? ChangeFactor { get; init; }

    /// <summary>A count above 0 and below this is confidential and must be typed <c>s</c>.</summary>
    public decimal? ConfidentialBelow { get; init; }

    /// <summary>Codes of warnings that reject a version when they meet this indicator.</summary>
    public IReadOnlyList<string> Blocking { get; init; } = [];

    /// <summary>A problem as it weighs for this indicator: a warning named in <see cref="Blocking"/> is an error, and says who can lift it.</summary>
    public Problem Weigh(Problem problem) =>
        problem.Code.MayBlock && Blocking.Contains(problem.Code.Id, StringComparer.Ordinal) ? problem with { Code = FindingCodes.Blocked(problem.Code) } : problem;
}
