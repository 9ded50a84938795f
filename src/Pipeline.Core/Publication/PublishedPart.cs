namespace Pipeline.Core.Publication;

/// <summary>What of a document the release in force shows.</summary>
/// <param name="Mission">Slug of the mission.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="Figures">How many of its figures are the published ones.</param>
public sealed record PublishedPart(string Mission, string Period, int Figures);
