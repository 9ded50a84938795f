using Pipeline.Core.Indicators;

namespace Pipeline.Core.Tables;

/// <summary>What the tables of a workbook say.</summary>
/// <param name="Tables">The tables that were read.</param>
/// <param name="Figures">One indicator with one observation for each figure that could be read, in reading order.</param>
/// <param name="Withheld">Figures that are known and cannot be published, for what is wrong elsewhere on their rows; they are compared all the same.</param>
/// <param name="VisibleFrom">Nothing is public before this; null for at once.</param>
/// <param name="HasSeries">True when an indicator has more than one observation.</param>
/// <param name="Mentions">True for an indicator (mission, code) that a row states, whether or not a value could be read, or that a finding asks about.</param>
/// <param name="IsWhole">False when the reading stopped before the end: what stands behind was not seen.</param>
/// <param name="Readings">What was typed otherwise than it was understood.</param>
/// <param name="MissionTitles">By slug, the missions as they are typed.</param>
internal sealed record WorkbookFigures(
    IReadOnlyList<TableRange> Tables,
    IReadOnlyList<Indicator> Figures,
    IReadOnlyList<Indicator> Withheld,
    DateTimeOffset? VisibleFrom,
    bool HasSeries,
    Func<string, string, bool> Mentions,
    bool IsWhole,
    ReadingList Readings,
    IReadOnlyDictionary<string, string> MissionTitles);
