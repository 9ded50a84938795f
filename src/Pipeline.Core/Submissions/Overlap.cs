namespace Pipeline.Core.Submissions;

/// <summary>Figures of a mission that two documents give; the most recently submitted counts.</summary>
/// <param name="Mission">Slug of the mission.</param>
/// <param name="With">Path of the other document.</param>
/// <param name="Published">True when this document's figures are the published ones, false when the other's are.</param>
/// <param name="Figures">How many there are.</param>
/// <param name="Indicator">Code of the first, as an example.</param>
/// <param name="Period">Its period.</param>
public sealed record Overlap(string Mission, string With, bool Published, int Figures, string Indicator, string Period);
