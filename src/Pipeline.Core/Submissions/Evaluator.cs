using Pipeline.Core.Catalogues;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Submissions;

/// <summary>Reads a workbook version: the one pure call behind <c>check</c>, <c>/api/check</c> and ingest.</summary>
public static class Evaluator
{
    /// <summary>Version of the normaliser; raised when the same bytes would be read differently.</summary>
    public const int Version = 1;

    /// <summary>Evaluates a workbook.</summary>
    /// <param name="workbook">The bytes, from their start; must be seekable.</param>
    /// <param name="submission">What is known besides the bytes.</param>
    /// <param name="catalogue">The catalogue; null when missions are taken as typed and rights are not checked.</param>
    /// <param name="limits">How much is read before saying no.</param>
    /// <param name="accepted">The document's accepted editions, only to compare with.</param>
    public static Evaluation Evaluate(
        Stream workbook, Submission submission, Catalogue? catalogue, WorkbookLimits limits, IReadOnlyList<Edition>? accepted = null) =>
        new() { Outcome = Outcome.Rejected, Findings = [] };
}
