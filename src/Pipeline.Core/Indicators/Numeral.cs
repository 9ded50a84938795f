using Pipeline.Core.Findings;

namespace Pipeline.Core.Indicators;

/// <summary>Digits with their separators, read as a number.</summary>
internal readonly record struct Numeral
{
    /// <summary>The number, without a sign.</summary>
    public decimal Value { get; init; }

    /// <summary>Decimal places as typed.</summary>
    public int Decimals { get; init; }

    /// <summary>Characters that it takes.</summary>
    public int Length { get; init; }

    /// <summary>Digits before the decimal separator.</summary>
    public int WholeDigits { get; init; }

    /// <summary>True for <c>1,234</c>.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>True when thousands are written in a way that is not French (<c>1,234,567</c>, <c>1'600</c>).</summary>
    public bool IsForeign { get; init; }

    /// <summary>Why it is no number; null when it is one.</summary>
    public FindingCode? Error { get; init; }
}
