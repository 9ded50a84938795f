using System.Security.Cryptography;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Storage;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Submissions;

/// <summary>Says what would become of a workbook under a name, by the call that ingest makes and compared with what the document says already; nothing is written.</summary>
/// <param name="store">The storage.</param>
/// <param name="limits">How much of a stranger's file is read before saying no.</param>
public sealed class WorkbookChecker(PipelineStore store, WorkbookLimits limits)
{
    /// <summary>Checks a workbook. Whatever its bytes are, the answer is a value; storage being away throws.</summary>
    /// <param name="name">The name under which it would be submitted.</param>
    /// <param name="workbook">Its bytes.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Report> CheckAsync(DocumentName name, BinaryData workbook, Catalogue catalogue, CancellationToken cancellationToken = default)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(workbook.ToMemory().Span));
        var stored = await StoredRecord.ReadAsync(store, name.Key, cancellationToken);
        var version = new ReceivedVersion("", sha256, SubmittedAt: null);
        var submission = new Submission(name.Path, name.Id, name.Service, sha256, SubmittedAt: null);
        using var stream = workbook.ToStream();
        var evaluation = Evaluator.Evaluate(stream, submission, catalogue, limits, RecordRules.OtherEditions(stored?.Record, version));
        var report = Report.Of(submission, evaluation) with { IsCompared = true };
        if (evaluation.Outcome != Outcome.Accepted) return report;
        var (changes, kept) = RecordRules.Preview(stored?.Record, version, evaluation);
        return report with { Changes = changes, Kept = kept };
    }
}
