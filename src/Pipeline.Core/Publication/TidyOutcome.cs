namespace Pipeline.Core.Publication;

/// <summary>What was no longer in use, and is gone.</summary>
/// <param name="Releases">Numbers of the releases.</param>
/// <param name="Objects">How many objects of the public container.</param>
/// <param name="Originals">How many workbooks.</param>
public sealed record TidyOutcome(IReadOnlyList<long> Releases, int Objects, int Originals);
