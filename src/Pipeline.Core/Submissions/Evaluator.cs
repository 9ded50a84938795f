using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Plausibility;
using Pipeline.Core.Tables;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Submissions;

/// <summary>Reads a workbook version: the one pure call behind <c>check</c>, <c>/api/check</c> and ingest.</summary>
public static class Evaluator
{
    /// <summary>Version of the normaliser; raised when the same bytes would be read differently.</summary>
    public const int Version = 4;

    /// <summary>Evaluates a workbook. Whatever the bytes are, the answer is a value; nothing is thrown but for a stream that cannot be read.</summary>
    /// <param name="workbook">The bytes, from their start; must be seekable.</param>
    /// <param name="submission">What is known besides the bytes.</param>
    /// <param name="catalogue">The catalogue; null when missions are taken as typed and rights are not checked.</param>
    /// <param name="limits">How much is read before saying no.</param>
    /// <param name="accepted">The document's accepted editions, only to compare with.</param>
    public static Evaluation Evaluate(
        Stream workbook, Submission submission, Catalogue? catalogue, WorkbookLimits limits, IReadOnlyList<Edition>? accepted = null)
    {
        var opened = WorkbookReader.Open(workbook, limits);
        if (!opened.Success) return new Evaluation { Outcome = Outcome.Rejected, Findings = [WorkbookFindings.Of(opened.Failure)] };

        using var book = opened.Workbook;
        var origin = new Provenance(submission.Service, submission.Id, Sheet: "", Cell: "", submission.Sha256, submission.SubmittedAt);
        var published = StatedPeriods.Figures(accepted ?? []);
        var list = new FindingList(limits.Findings);
        var read = TableFinder.Read(book, origin, catalogue, limits, published, list, out var failures);
        PlausibilityCheck.Run(read, catalogue is null ? null : CatalogueIndex.Of(catalogue), published, list);
        var findings = list.ToFindings(static (row, column) => new CellAddress(row, column).ToString());
        return new Evaluation
        {
            Outcome = list.HasError || failures.Count > 0 ? Outcome.Rejected : Outcome.Accepted,
            Findings = [.. findings, .. failures.Select(WorkbookFindings.Of)],
            Tables = read.Tables,
            Indicators = read.Figures,
            Readings = read.Readings.Readings,
            MoreReadings = read.Readings.More,
            Pages = MissionPage.Of(read, catalogue),
            VisibleFrom = read.VisibleFrom,
        };
    }
}
