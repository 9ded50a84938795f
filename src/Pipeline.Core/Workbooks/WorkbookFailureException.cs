namespace Pipeline.Core.Workbooks;

/// <summary>
/// Carries a failure from deep inside a part to the two places that turn it into a value
/// (<see cref="WorkbookReader.Open"/> and <see cref="RowReader.Read"/>); no caller ever sees it.
/// </summary>
internal sealed class WorkbookFailureException : Exception
{
    public WorkbookFailureException(WorkbookFailure failure)
        : base(failure.Kind.ToString()) => Failure = failure;

    public WorkbookFailureException(WorkbookFailureKind kind)
        : this(new WorkbookFailure(kind))
    {
    }

    public WorkbookFailureException(WorkbookFailureKind kind, long limit)
        : this(new WorkbookFailure(kind) { Limit = limit })
    {
    }

    public WorkbookFailure Failure { get; }
}
