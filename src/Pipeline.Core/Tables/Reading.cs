using Pipeline.Core.Indicators;

namespace Pipeline.Core.Tables;

/// <summary>A value that its cell does not hold as such: a text that became a number, or a number that stood at a scale.</summary>
/// <param name="Sheet">Sheet name.</param>
/// <param name="Cell">A1 reference of the value.</param>
/// <param name="Found">What is typed there.</param>
/// <param name="Value">The number that was understood, in the base unit.</param>
/// <param name="Unit">Its unit, at the scale it is shown in.</param>
/// <param name="Display">How it is shown.</param>
/// <param name="Period">Its period.</param>
public sealed record Reading(string Sheet, string Cell, string Found, decimal Value, Unit Unit, string Display, Period Period)
{
    /// <summary>The full name of the figure.</summary>
    public string? Name { get; init; }
}
