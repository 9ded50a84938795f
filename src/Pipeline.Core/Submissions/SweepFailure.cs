namespace Pipeline.Core.Submissions;

/// <summary>A document that a sweep could not look after, through no fault of the storage as a whole; the others were.</summary>
/// <param name="Document">Its path in the inbox.</param>
/// <param name="Cause">What went wrong, for the operators.</param>
public sealed record SweepFailure(string Document, Exception Cause);
