namespace Pipeline.Core.Indicators;

/// <summary>What is known of a figure before its value is read.</summary>
/// <param name="Unit">Its unit where nothing else states one; null when unknown.</param>
/// <param name="Whole">True when it counts whole things: a fraction is an error.</param>
public readonly record struct KnownFigure(UnitCode? Unit, bool Whole);
