namespace Pipeline.Core.Publication;

/// <summary>A document, or a period of it, taken out of the dataset.</summary>
/// <param name="Document">Its path.</param>
/// <param name="Period">Code of the period; null for all.</param>
/// <param name="UpTo">It covers versions submitted up to then.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Why">Why.</param>
public sealed record Withdrawal(string Document, string? Period, DateTimeOffset UpTo, string By, DateTimeOffset At, string Why);
