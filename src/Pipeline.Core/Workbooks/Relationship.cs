namespace Pipeline.Core.Workbooks;

/// <summary>A pointer from one part to another.</summary>
/// <param name="Kind">Last word of its type: <c>worksheet</c>, <c>styles</c>, … (the same in transitional and strict).</param>
/// <param name="Target">Name of the part it points to.</param>
internal sealed record Relationship(string Kind, string Target);
