namespace Pipeline.Core.Workbooks;

/// <summary>How much of a stranger's file is read before saying no. Each limit has its own finding.</summary>
public sealed record WorkbookLimits
{
    /// <summary>Size of the file; 20 MB by default.</summary>
    public long FileBytes { get; init; } = 20L * 1024 * 1024;

    /// <summary>Uncompressed size of all parts read; 512 MB by default.</summary>
    public long UncompressedBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Rows holding something, over all sheets; 100,000 by default.</summary>
    public int Rows { get; init; } = 100_000;

    /// <summary>Columns of a sheet that hold something; 1,000 by default.</summary>
    public int Columns { get; init; } = 1_000;

    /// <summary>Characters of a cell; 32,767 (Excel's own) by default.</summary>
    public int CellCharacters { get; init; } = 32_767;
}
