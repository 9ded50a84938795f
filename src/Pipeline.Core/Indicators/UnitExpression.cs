namespace Pipeline.Core.Indicators;

/// <summary>A unit as one place of a workbook states it.</summary>
/// <param name="Code">Its kind; null when only a scale is said (<c>en milliers</c>).</param>
/// <param name="Label">The words typed, for <see cref="UnitCode.Other"/>; else null.</param>
/// <param name="Scale">The power of ten stated with it: 3 for k€, 6 for millions; 0 when none is.</param>
/// <param name="Whole">True when it counts things that have no fraction: persons, agents, places.</param>
public sealed record UnitExpression(UnitCode? Code, string? Label = null, int Scale = 0, bool Whole = false);
