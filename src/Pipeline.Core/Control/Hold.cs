namespace Pipeline.Core.Control;

/// <summary>A release held in force.</summary>
/// <param name="Release">Its number.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Why">Why.</param>
public sealed record Hold(long Release, string By, DateTimeOffset At, string Why);
