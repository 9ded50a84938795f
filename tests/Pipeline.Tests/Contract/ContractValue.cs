namespace Pipeline.Tests.Contract;

/// <summary>What an observation must say.</summary>
/// <param name="Value">Its value as JSON; null when absent.</param>
/// <param name="Unit">Code of its unit.</param>
/// <param name="Display">Its French text, with ordinary spaces for the no-break ones.</param>
/// <param name="Period">Code of its period; null when the row is not about periods.</param>
/// <param name="Status">Its status.</param>
/// <param name="Absence">Why it has no value.</param>
public sealed record ContractValue(string? Value, string Unit, string Display, string? Period = null, string Status = "normal", string? Absence = null);
