using Pipeline.Core.Indicators;

namespace Pipeline.Core.Tables;

/// <summary>What the tables of a workbook say.</summary>
/// <param name="Tables">The tables that were read.</param>
/// <param name="Figures">One indicator with one observation for each figure that could be read, in reading order.</param>
/// <param name="VisibleFrom">Nothing is public before this; null for at once.</param>
internal sealed record WorkbookFigures(IReadOnlyList<TableRange> Tables, IReadOnlyList<Indicator> Figures, DateTimeOffset? VisibleFrom);
