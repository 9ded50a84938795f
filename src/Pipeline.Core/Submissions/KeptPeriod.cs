namespace Pipeline.Core.Submissions;

/// <summary>A period that a version does not contain, and which stays as an earlier version stated it.</summary>
/// <param name="Mission">Slug of the mission.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="FromSubmission">When the version that states it was submitted.</param>
public sealed record KeptPeriod(string Mission, string Period, DateTimeOffset FromSubmission);
