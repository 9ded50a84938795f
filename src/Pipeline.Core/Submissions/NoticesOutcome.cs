namespace Pipeline.Core.Submissions;

/// <summary>What became of the notifications that were due.</summary>
/// <param name="Sent">How many a receiver took.</param>
/// <param name="Refused">How many tries were in vain.</param>
/// <param name="GivenUp">How many of these were the last.</param>
/// <param name="Left">How many were left for later: no secret to sign with, a receiver that did not answer lately, no time left.</param>
public sealed record NoticesOutcome(int Sent, int Refused, int GivenUp, int Left)
{
    /// <summary>Nothing was due.</summary>
    public static NoticesOutcome Nothing { get; } = new(0, 0, 0, 0);

    /// <summary>The sum of two.</summary>
    public static NoticesOutcome operator +(NoticesOutcome a, NoticesOutcome b) => new(a.Sent + b.Sent, a.Refused + b.Refused, a.GivenUp + b.GivenUp, a.Left + b.Left);
}
