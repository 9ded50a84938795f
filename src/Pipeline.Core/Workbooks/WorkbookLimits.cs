namespace Pipeline.Core.Workbooks;

/// <summary>How much of a stranger's file is read before saying no. Each limit has its own finding.</summary>
public sealed record WorkbookLimits
{
    /// <summary>Size of the file; 20 MB by default.</summary>
    public long FileBytes { get; init; } = 20L * 1024 * 1024;

    /// <summary>Uncompressed size of all parts read, counted while inflating; 512 MB by default.</summary>
    public long UncompressedBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Rows holding something, over all sheets; 100,000 by default.</summary>
    public int Rows { get; init; } = 100_000;

    /// <summary>Columns of a sheet that hold something; 1,000 by default.</summary>
    public int Columns { get; init; } = 1_000;

    /// <summary>Cells stored, empty ones included, over all sheets; 20,000,000 by default (a dozen columns formatted to Excel's last row fit).</summary>
    public int Cells { get; init; } = 20_000_000;

    /// <summary>Characters of a cell; 32,767 (Excel's own) by default.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Files in the package; 10,000 by default.</summary>
    public int Parts { get; init; } = 10_000;

    /// <summary>Sheets of a workbook; 500 by default.</summary>
    public int Sheets { get; init; } = 500;

    /// <summary>Distinct texts of a workbook; 1,000,000 by default.</summary>
    public int SharedStrings { get; init; } = 1_000_000;

    /// <summary>Characters of the distinct texts together; 32 million by default, which is 64 MB of memory.</summary>
    public int SharedStringCharacters { get; init; } = 32_000_000;

    /// <summary>Cell styles, and number formats; 65,536 (Excel's own) by default.</summary>
    public int Styles { get; init; } = 65_536;

    /// <summary>Merged ranges of a sheet, ranges of array formulas, and ranges of hidden columns; 100,000 of each by default.</summary>
    public int Ranges { get; init; } = 100_000;

    /// <summary>Depth of nested XML elements; 128 by default.</summary>
    public int XmlDepth { get; init; } = 128;

    /// <summary>Figures of a workbook; 200,000 by default.</summary>
    public int Figures { get; init; } = 200_000;

    /// <summary>Characters of the labels, names, sentences, sources and notes of all figures together; 40 million by default, which is 80 MB of memory.</summary>
    public long FigureCharacters { get; init; } = 40_000_000;

    /// <summary>Errors, and as many warnings and infos, that are reported; 10,000 by default.</summary>
    public int Findings { get; init; } = 10_000;
}
