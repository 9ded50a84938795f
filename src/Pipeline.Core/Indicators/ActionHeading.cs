namespace Pipeline.Core.Indicators;

/// <summary>A numbered action of a mission.</summary>
/// <param name="Number">Its number, from 1; it orders the actions of the page.</param>
/// <param name="Title">Its title without the number.</param>
public sealed record ActionHeading(int Number, string Title);
