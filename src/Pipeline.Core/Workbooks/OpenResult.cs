using System.Diagnostics.CodeAnalysis;

namespace Pipeline.Core.Workbooks;

/// <summary>What opening a file gave: a workbook, or why there is none.</summary>
public sealed class OpenResult
{
    internal OpenResult(Workbook workbook) => Workbook = workbook;

    internal OpenResult(WorkbookFailure failure) => Failure = failure;

    /// <summary>True when there is a workbook.</summary>
    [MemberNotNullWhen(true, nameof(Workbook))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Success => Workbook is not null;

    /// <summary>The workbook, to be disposed of by the caller.</summary>
    public Workbook? Workbook { get; }

    /// <summary>Why the file was not read.</summary>
    public WorkbookFailure? Failure { get; }
}
