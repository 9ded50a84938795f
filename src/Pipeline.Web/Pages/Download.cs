using Pipeline.Core.Distributions;

namespace Pipeline.Web.Pages;

/// <summary>A published file that a page offers.</summary>
/// <param name="Name">Its stable name.</param>
/// <param name="Format">Its format, short (<c>XLSX</c>).</param>
/// <param name="Title">What it is good for.</param>
/// <param name="File">What the manifest says of it.</param>
/// <param name="IsForDevelopers">True when programs read it rather than people.</param>
public sealed record Download(string Name, string Format, string Title, ManifestFile File, bool IsForDevelopers)
{
    // A pattern that begins with a point is the end of a name, any other a whole name.
    private static readonly (string Pattern, string Format, string Title, bool IsForDevelopers)[] Known =
    [
        (".xlsx", "XLSX", "Classeur Excel", false),
        ("dataset-tableur.csv", "CSV", "Pour un tableur, en français", false),
        (".tableur.csv", "CSV", "Pour un tableur, en français", false),
        (".csv", "CSV", "Toutes les valeurs, une par ligne", true),
        ("tableschema.json", "JSON", "Description des colonnes des fichiers CSV (Table Schema)", true),
        ("datapackage.json", "JSON", "Description des fichiers CSV (Data Package)", true),
        ("openapi.json", "JSON", "Description des adresses (OpenAPI)", true),
        (".jsonstat.json", "JSON-stat", "Cube de données pour un logiciel de statistique", true),
        ("missions.json", "JSON", "Liste des missions", true),
        ("dataset.json", "JSON", "Toutes les missions, avec tous leurs chiffres", true),
        (".json", "JSON", "Tous les chiffres de la mission", true),
        (".jsonld", "JSON-LD", "Description pour les portails (DCAT-AP)", true),
        (".d.ts", "TypeScript", "Types des documents", true),
    ];

    /// <summary>The files of a mission.</summary>
    public static IReadOnlyList<Download> OfMission(string mission, IReadOnlyDictionary<string, ManifestFile> files) =>
        InOrder(files.Where(f => f.Key.StartsWith($"missions/{mission}", StringComparison.Ordinal) && f.Value.Mission == mission));

    /// <summary>The files of the whole dataset.</summary>
    public static IReadOnlyList<Download> OfDataset(IReadOnlyDictionary<string, ManifestFile> files) =>
        InOrder(files.Where(f => f.Value.Mission is null && !f.Key.Contains('/', StringComparison.Ordinal)));

    // A format that is not known here is offered by its extension.
    private static IReadOnlyList<Download> InOrder(IEnumerable<KeyValuePair<string, ManifestFile>> files) =>
    [
        .. files.Select(file => (Place: Array.FindIndex(Known, known => Fits(file.Key, known.Pattern)), file.Key, file.Value))
            .OrderBy(f => f.Place < 0 ? Known.Length : f.Place).ThenBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => f.Place < 0
                ? new Download(f.Key, Path.GetExtension(f.Key).TrimStart('.').ToUpperInvariant(), Path.GetFileName(f.Key), f.Value, IsForDevelopers: true)
                : new Download(f.Key, Known[f.Place].Format, Known[f.Place].Title, f.Value, Known[f.Place].IsForDevelopers)),
    ];

    private static bool Fits(string name, string pattern) => pattern is ['.', ..] ? name.EndsWith(pattern, StringComparison.Ordinal) : name == pattern;
}
