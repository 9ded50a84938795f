namespace Pipeline.Core.Tables;

/// <summary>A table that was read.</summary>
/// <param name="Sheet">Sheet name.</param>
/// <param name="Range">A1 range from the header to the last row read (<c>A1:P21</c>).</param>
public sealed record TableRange(string Sheet, string Range);
