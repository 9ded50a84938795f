namespace Pipeline.Core.Submissions;

/// <summary>How a run of the ingest ended.</summary>
/// <param name="Document">The document.</param>
/// <param name="Kind">What it found to do.</param>
/// <param name="Record">The record as it now is; null when there is none, or when it was not looked at.</param>
public sealed record IngestOutcome(DocumentName Document, IngestKind Kind, DocumentRecord? Record = null)
{
    /// <summary>What became of the latest version; null when none was handled.</summary>
    public Outcome? Outcome => Record?.Handled?.Outcome;
}
