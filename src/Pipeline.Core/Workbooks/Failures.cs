using System.Xml;

namespace Pipeline.Core.Workbooks;

/// <summary>What the exceptions of zip and XML mean: a failure of the file, or none of ours.</summary>
internal static class Failures
{
    /// <summary>The failure that an exception stands for; null when it is a bug or the storage's, and must go on.</summary>
    public static WorkbookFailure? Explain(Exception exception, string? part) => exception switch
    {
        WorkbookFailureException known => known.Failure,
        XmlException { InnerException: WorkbookFailureException known } => known.Failure,
        XmlException or InvalidDataException or EndOfStreamException or NotSupportedException =>
            new WorkbookFailure(WorkbookFailureKind.Damaged) { Part = part },
        _ => null,
    };
}
