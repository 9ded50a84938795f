using Pipeline.Core.Distributions;
using Pipeline.Core.Serialization;

namespace Pipeline.Core.Publication;

/// <summary>What is read under a stable name that has left the dataset. It is not deleted: a slow publisher could bring it back.</summary>
/// <param name="Gone">Always true.</param>
/// <param name="Name">The stable name.</param>
/// <param name="Message">What happened, in French.</param>
public sealed record Tombstone(bool Gone, string Name, string Message)
{
    private const string Words = "Ce document ne fait plus partie des chiffres publiés.";

    /// <summary>True for what a tombstone was written over.</summary>
    public static bool Is(BinaryData content) => JsonInput.TryRead<Tombstone>(content, out var read, out _) && read.Gone;

    /// <summary>What stands under a stable name that has left.</summary>
    /// <param name="name">The stable name.</param>
    /// <returns>A page for a page's name, a JSON document for any other; and its media type.</returns>
    public static (BinaryData Content, string MediaType) Of(string name) => name.EndsWith(".html", StringComparison.Ordinal)
        ? (BinaryData.FromString(Page), PublicFile.Page)
        : (BinaryData.FromBytes(PipelineJson.Write(new Tombstone(Gone: true, name, Words))), "application/json");

    private const string Page = $"""
        <!DOCTYPE html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>Page retirée</title>
        </head>
        <body>
        <h1>Page retirée</h1>
        <p>{Words}</p>
        </body>
        </html>

        """;
}
