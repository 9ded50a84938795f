namespace Pipeline.Core.Workbooks;

/// <summary>Why a file, or a sheet of it, was not read: a value, never an exception.</summary>
/// <param name="Kind">The reason.</param>
public sealed record WorkbookFailure(WorkbookFailureKind Kind)
{
    /// <summary>The sheet being read; null when it is about the file.</summary>
    public string? Sheet { get; init; }

    /// <summary>The cell that was met; null when there is none to name.</summary>
    public CellAddress? Cell { get; init; }

    /// <summary>The part of the package at fault (<c>xl/styles.xml</c>); null when it is about the file.</summary>
    public string? Part { get; init; }

    /// <summary>The limit that was passed; null when the failure is no limit.</summary>
    public long? Limit { get; init; }
}
