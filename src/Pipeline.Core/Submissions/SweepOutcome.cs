namespace Pipeline.Core.Submissions;

/// <summary>What a sweep did.</summary>
/// <param name="Documents">The documents it had to do something for, and how that ended.</param>
/// <param name="IsComplete">False when its time was up before everything was looked after; the next sweep goes on.</param>
public sealed record SweepOutcome(IReadOnlyList<IngestOutcome> Documents, bool IsComplete)
{
    /// <summary>The documents that something went wrong with. A version is tried three times, then given up with a report.</summary>
    public IReadOnlyList<SweepFailure> Failures { get; init; } = [];

    /// <summary>True when a version was judged, so that a publication may have something new.</summary>
    public bool HandledAny => Documents.Any(d => d.Kind == IngestKind.Handled);
}
