using Azure;

namespace Pipeline.Core.Storage;

/// <summary>How a conditional write ended.</summary>
/// <param name="Outcome">Written, already ours, or lost.</param>
/// <param name="ETag">The version now there; meaningless when lost.</param>
public readonly record struct WriteResult(WriteOutcome Outcome, ETag ETag)
{
    /// <summary>True when another run's content is there.</summary>
    public bool IsLost => Outcome == WriteOutcome.Lost;
}
