using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>A value that does not state its unit itself, as it was read: what other texts are compared with.</summary>
/// <param name="Cell">Where it is.</param>
/// <param name="Found">What is typed there.</param>
/// <param name="Unit">The unit it was read in.</param>
/// <param name="IsStated">True when its column, its row or its format states the unit; false when a title far off or the catalogue does.</param>
/// <param name="IsAssumed">True when nothing in the workbook states the unit, and only the catalogue knows it.</param>
internal readonly record struct AmountRead(CellAddress Cell, string Found, Unit Unit, bool IsStated, bool IsAssumed);
