namespace Pipeline.Core.Indicators;

/// <summary>What an indicator is counted in, and how it is shown.</summary>
/// <param name="Code">One of the closed list.</param>
/// <param name="Label">The words typed, for <see cref="UnitCode.Other"/>; else null.</param>
/// <param name="Symbol">What is written after the number, scale included (<c>M€</c>, <c>%</c>); null where the words are in the label.</param>
/// <param name="Multiplier">The power of ten that the value is shown in: 6 for M€; 0 for all but euros.</param>
public sealed record Unit(UnitCode Code, string? Label, string? Symbol, int Multiplier);
