namespace Pipeline.Core.Workbooks;

/// <summary>How much of a sheet was read at most.</summary>
/// <param name="Rows">Rows that hold something.</param>
/// <param name="Cells">Cells, empty ones included.</param>
internal readonly record struct SheetCounts(int Rows, int Cells);
