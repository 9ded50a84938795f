namespace Pipeline.Core.Indicators;

/// <summary>A value with its unit settled: what an observation publishes.</summary>
public readonly record struct Measure
{
    /// <summary>The value in the base unit, without trailing zeros; null when absent.</summary>
    public decimal? Value { get; init; }

    /// <summary>Its unit, at the scale it was written in.</summary>
    public required Unit Unit { get; init; }

    /// <summary>False when nothing stated a unit, and the value is a plain count.</summary>
    public bool UnitStated { get; init; }

    /// <summary>Decimal places shown.</summary>
    public int Decimals { get; init; }

    /// <summary>The French text of the value.</summary>
    public required string Display { get; init; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public Absence? Absence { get; init; }
}
