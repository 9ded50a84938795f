namespace Pipeline.Core.Workbooks;

/// <summary>Adjoining columns, both ends included, counted from 1.</summary>
/// <param name="First">First column.</param>
/// <param name="Last">Last column.</param>
public readonly record struct ColumnRange(int First, int Last)
{
    /// <summary>True when the column lies inside.</summary>
    public bool Contains(int column) => column >= First && column <= Last;
}
