using Pipeline.Core.Indicators;

namespace Pipeline.Core.Datasets;

/// <summary>A numbered action of a mission's page.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Indicators">Its figures, in page order.</param>
public sealed record MissionAction(int Number, string Title, IReadOnlyList<Indicator> Indicators);
