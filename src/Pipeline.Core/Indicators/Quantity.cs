namespace Pipeline.Core.Indicators;

/// <summary>What a value cell says by itself, before its neighbours settle what it leaves open.</summary>
public readonly record struct Quantity
{
    /// <summary>The number as written, sign included: 288 for <c>288 M€</c>; 7.8 for 0.078 shown as a percentage. 0 when absent.</summary>
    public decimal Number { get; init; }

    /// <summary>Decimal places of the number as written or shown.</summary>
    public int Decimals { get; init; }

    /// <summary>Why there is no number; null when there is one.</summary>
    public Absence? Absence { get; init; }

    /// <summary>The status typed beside the number (<c>(p)</c>, <c>(e)</c> …); null when none is.</summary>
    public ObservationStatus? Status { get; init; }

    /// <summary>The period typed after the number (<c>en 2021</c>); null when none is.</summary>
    public Period? Period { get; init; }

    /// <summary>The unit typed after the number; null when none is.</summary>
    public UnitExpression? TextUnit { get; init; }

    /// <summary>The unit shown by the cell's number format; null when none is.</summary>
    public UnitExpression? FormatUnit { get; init; }

    /// <summary>True when the cell's format shows a hundred times what is stored.</summary>
    public bool IsPercentFormat { get; init; }

    /// <summary>Scaling commas of the number format: it shows the number divided by this many thousands, the number is stored whole.</summary>
    public int ScalingCommas { get; init; }

    /// <summary>True when the cell holds a number, not text.</summary>
    public bool IsNumberCell { get; init; }

    /// <summary>True for <c>1,234</c> typed as text: 1.234 only where the unit has decimals.</summary>
    public bool IsAmbiguous { get; init; }
}
