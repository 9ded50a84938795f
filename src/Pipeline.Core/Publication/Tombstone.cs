using System.Security.Cryptography;
using System.Text;
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
    /// <returns>A page for a page's name, a piece of one for a fragment's, a JSON document for any other; and its media type.</returns>
    public static (BinaryData Content, string MediaType) Of(string name) =>
        !name.EndsWith(".html", StringComparison.Ordinal) ? (BinaryData.FromBytes(PipelineJson.Write(new Tombstone(Gone: true, name, Words))), "application/json")
        : name.StartsWith("../", StringComparison.Ordinal) ? (BinaryData.FromString(Page(name)), PublicFile.Page)
        : (BinaryData.FromString($"<section lang=\"fr\" class=\"chiffres\"><p>{Words}</p></section>\n"), PublicFile.Page);

    // It has the links of every page; how accessible the site is, the page that it leads to says.
    private static string Page(string name)
    {
        var root = string.Concat(Enumerable.Repeat("../", name.Count(c => c == '/') - 1));
        return $"""
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>Page retirée</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>Page retirée</h1>
            <p>{Words}</p>
            <p><a href="{root}index.html">Voir les chiffres publiés</a></p>
            </main>
            <footer>
            <ul>
            <li><a href="{root}accessibilite.html">Accessibilité</a></li>
            <li><a href="{root}mentions-legales.html">Mentions légales</a></li>
            </ul>
            </footer>
            </body>
            </html>

            """;
    }

    private const string Style =
        "html{background:#fff;color:#1b2430}a{color:#0b4f9e}@media(prefers-color-scheme:dark){html{background:#14181e;color:#e8ecf1}a{color:#8fc1ff}}"
        + "body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1.25rem}ul{padding:0;list-style:none}";

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'";
}
