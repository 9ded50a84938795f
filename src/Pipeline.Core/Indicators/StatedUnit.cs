using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Indicators;

/// <summary>A unit stated beside a value, and where: what an error names when two places disagree.</summary>
/// <param name="Unit">What is stated.</param>
/// <param name="Text">The words it was read from.</param>
/// <param name="Cell">Where they stand, on the sheet of the value.</param>
public readonly record struct StatedUnit(UnitExpression Unit, string Text, CellAddress Cell);
