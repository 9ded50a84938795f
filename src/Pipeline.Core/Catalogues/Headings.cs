namespace Pipeline.Core.Catalogues;

/// <summary>The three headings of a mission's page.</summary>
/// <param name="Context">Above the context figures.</param>
/// <param name="Budget">Above the budget.</param>
/// <param name="Actions">Above the numbered actions.</param>
public sealed record Headings(string Context, string Budget, string Actions);
