using Pipeline.Core.Submissions;

namespace Pipeline.Core.Datasets;

/// <summary>What the records say of a mission at a moment.</summary>
/// <param name="Document">The mission as it is published; null when nothing is visible of it.</param>
/// <param name="Overlaps">By path of the document: the figures that another document gives too; documents without any are left out.</param>
public sealed record FoldedMission(MissionDocument? Document, IReadOnlyDictionary<string, IReadOnlyList<Overlap>> Overlaps);
