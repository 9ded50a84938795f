namespace Pipeline.Core.Indicators;

/// <summary>Where an observation holds.</summary>
/// <param name="Level">Level of the official geography (<c>DEP</c>, <c>FRANCE</c>, …).</param>
/// <param name="Code">Official code (<c>44</c>).</param>
/// <param name="Name">Name.</param>
public sealed record Territory(string Level, string Code, string Name);
