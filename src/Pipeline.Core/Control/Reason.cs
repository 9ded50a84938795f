namespace Pipeline.Core.Control;

/// <summary>Who decides, and why, as the decision keeps it.</summary>
/// <param name="By">Who.</param>
/// <param name="Why">Why.</param>
public sealed record Reason(string By, string Why);
