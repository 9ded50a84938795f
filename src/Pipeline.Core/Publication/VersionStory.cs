using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>What became of one version, as its dated report tells it.</summary>
/// <param name="SubmittedAt">When the storage received it; null for a name that cannot be read.</param>
/// <param name="Sha256">SHA-256 of the workbook; null when it was not taken in.</param>
/// <param name="Outcome">Accepted, rejected or failed.</param>
/// <param name="Errors">How many errors it had.</param>
/// <param name="Warnings">How many warnings.</param>
public sealed record VersionStory(DateTimeOffset? SubmittedAt, string? Sha256, Outcome Outcome, int Errors, int Warnings);
