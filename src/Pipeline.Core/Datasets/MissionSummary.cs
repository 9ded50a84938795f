namespace Pipeline.Core.Datasets;

/// <summary>A mission in the list of missions.</summary>
/// <param name="Mission">Its slug.</param>
/// <param name="Title">Its title.</param>
/// <param name="Indicators">How many indicators it has.</param>
/// <param name="Document">Its document, relative to the list.</param>
public sealed record MissionSummary(string Mission, string Title, int Indicators, string Document);
