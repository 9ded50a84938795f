using Pipeline.Core.Control;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Datasets;

/// <summary>What operators took out, asked of figures as they are published: by where they come from.</summary>
/// <param name="decisions">The decisions.</param>
public sealed class TakenOut(Decisions decisions)
{
    private readonly ILookup<string, Withdrawal> withdrawals = decisions.Withdrawals.ToLookup(w => DocumentName.Of(w.Document).Id, StringComparer.Ordinal);

    /// <summary>True for an observation that was withdrawn or purged.</summary>
    public bool Covers(Observation observation) => IsPurged(observation) || IsWithdrawn(observation);

    /// <summary>True for an observation that should never have been public.</summary>
    public bool IsPurged(Observation observation) => decisions.IsPurged(observation.Provenance.Sha256);

    private bool IsWithdrawn(Observation observation) => observation.Provenance is { Document: { } id, SubmittedAt: { } submittedAt }
        && withdrawals[id].Any(w => decisions.Withdraws(w.Document, observation.Period.Code, submittedAt));
}
