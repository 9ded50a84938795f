namespace Pipeline.Core.Workbooks;

/// <summary>A row that holds something. It lives in its reader's buffers until the next one is read: copy what must outlive it.</summary>
/// <param name="number">Row number, from 1.</param>
/// <param name="isHidden">True when the row is hidden, by hand or by a filter.</param>
/// <param name="cells">Its cells.</param>
public readonly ref struct Row(int number, bool isHidden, ReadOnlySpan<Cell> cells)
{
    /// <summary>Row number, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>True when the row is hidden, by hand or by a filter.</summary>
    public bool IsHidden { get; } = isHidden;

    /// <summary>The cells that hold something or that a formula computes, by column.</summary>
    public ReadOnlySpan<Cell> Cells { get; } = cells;
}
