using System.Text.Json.Serialization;

namespace Pipeline.Core.Submissions;

/// <summary>How often the sweep tried a version without coming to its end.</summary>
/// <param name="ETag">The version.</param>
/// <param name="Evaluator">The evaluator that tried.</param>
/// <param name="Count">The tries that were started.</param>
public sealed record Attempts([property: JsonPropertyName("etag")] string ETag, string Evaluator, int Count);
