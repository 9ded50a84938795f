using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pipeline.Core.Serialization;

/// <summary>Reads JSON documents that operators edit by hand: comments and trailing commas are welcome, typing errors are named.</summary>
internal static class JsonInput
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>Reads a document; false with everything that keeps it from being one.</summary>
    /// <param name="json">UTF-8, with or without BOM.</param>
    /// <param name="document">What was read.</param>
    /// <param name="problems">What is wrong, in document order; empty when there is a document.</param>
    public static bool TryRead<T>(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out T? document, out List<JsonProblem> problems)
        where T : class
    {
        document = null;
        if (json.Span.StartsWith("\uFEFF"u8)) json = json[3..];
        try
        {
            using var parsed = JsonDocument.Parse(json, Lenient);
            problems = JsonShape.Check(parsed.RootElement, typeof(T));
            if (problems.Count == 0) document = parsed.RootElement.Deserialize<T>(PipelineJson.Options);
        }
        catch (JsonException e)
        {
            var line = ((e.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            problems = [new JsonProblem($"ligne {line}", "Ce n’est pas du JSON valide à partir d’ici\u00A0: virgule, guillemet ou accolade en trop ou manquant, ou champ écrit deux fois.")];
        }

        return document is not null;
    }
}
