namespace Pipeline.Core.Indicators;

/// <summary>The value of an indicator for one period and one territory. Property order is that of the published JSON.</summary>
public sealed record Observation
{
    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The period in French (<c>1er trimestre 2020</c>).</summary>
    public string PeriodLabel => Period.Label;

    /// <summary>First day of the period.</summary>
    public DateOnly PeriodStart => Period.Start;

    /// <summary>Last day of the period.</summary>
    public DateOnly PeriodEnd => Period.End;

    /// <summary>False when the period is the workbook's Exercice because the row states none.</summary>
    public bool PeriodStated { get; init; } = true;

    /// <summary>The territory; null for a file checked without a catalogue.</summary>
    public Territory? Territory { get; init; }

    /// <summary>The value in the base unit, without trailing zeros; null when absent.</summary>
    public decimal? Value { get; init; }

    /// <summary>Decimal places shown, at the scale it was written in.</summary>
    public int Decimals { get; init; }

    /// <summary>The French text of the value (<c>32 425</c>, <c>288 M€</c>, <c>nd</c>): U+202F between thousands, U+00A0 before the symbol.</summary>
    public required string Display { get; init; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public Absence? Absence { get; init; }

    /// <summary>How settled it is.</summary>
    public ObservationStatus Status { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
