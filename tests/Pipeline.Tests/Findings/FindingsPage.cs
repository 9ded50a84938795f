using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Core.Findings;
using Pipeline.Tests.Support;

namespace Pipeline.Tests.Findings;

/// <summary>Writes <c>docs/findings.md</c>: every kind of finding by theme, in the words that a service reads, each with a real example.</summary>
internal static partial class FindingsPage
{
    // A theme is a file of the catalogue of findings.
    private static readonly (string File, string Title)[] Themes =
    [
        ("Files", "Le fichier"),
        ("Documents", "Le document et son dossier"),
        ("Mission", "La feuille Mission"),
        ("Tables", "Les tableaux"),
        ("Rows", "Les lignes"),
        ("Values", "Les valeurs et les unités"),
        ("Periods", "Les périodes"),
        ("Plausibility", "Les chiffres qui surprennent"),
    ];

    public static string Path => System.IO.Path.Combine(Repository.Root, "docs", "findings.md");

    public static string Write()
    {
        var page = new StringBuilder("""
            # Ce que dit le rapport

            <!-- Generated from src/Pipeline.Core/Findings by the tests: UPDATE_FINDINGS=1 dotnet test rewrites it. Do not edit. -->

            *Every finding that a service may read, in its own words. Codes are stable. The catalogue's `blocking` may name those marked ◆: for that indicator they are errors.*

            Une **erreur** empêche la publication du classeur, qui est alors refusé en entier : corrigez la cellule, puis déposez-le de nouveau.
            Un **avertissement** n’empêche rien : relisez la cellule, et corrigez-la si besoin. Une **information** dit seulement ce qui a été fait.
            Le même défaut dans des cellules voisines d’une colonne n’est dit qu’une fois, avec la plage (`G9:G508`).

            """.ReplaceLineEndings("\n"));
        foreach (var (file, title) in Themes)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
            foreach (var code in CodesOf(file)) Write(page, code);
        }

        return page.ToString();
    }

    /// <summary>The files of the catalogue of findings that hold a theme.</summary>
    public static IEnumerable<string> Files => Directory
        .EnumerateFiles(System.IO.Path.Combine(Repository.Root, "src", "Pipeline.Core", "Findings"), "FindingCodes.*.cs")
        .Select(path => System.IO.Path.GetFileName(path).Split('.')[1]);

    public static IEnumerable<string> ThemeFiles => Themes.Select(theme => theme.File);

    private static void Write(StringBuilder page, FindingCode code)
    {
        var example = FindingExamples.All.Single(e => e.Code == code.Id).Finding();
        page.Append(CultureInfo.InvariantCulture, $"\n### {code.Id}\n\n**{French(code.Severity)}**{(code.MayBlock ? " ◆" : "")}{(example.Found is { } found ? $", par exemple pour `{found}`" : "")}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"> {example.Message}\n");
        if (example.Hint is { } hint) page.Append(CultureInfo.InvariantCulture, $">\n> → {hint}\n");
    }

    // In the order in which they are written.
    private static IEnumerable<FindingCode> CodesOf(string file) =>
        Declared().Matches(File.ReadAllText(System.IO.Path.Combine(Repository.Root, "src", "Pipeline.Core", "Findings", $"FindingCodes.{file}.cs")))
            .Select(match => (FindingCode)typeof(FindingCodes).GetProperty(match.Groups["name"].Value, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!);

    private static string French(Severity severity) => severity switch
    {
        Severity.Error => "Erreur",
        Severity.Warning => "Avertissement",
        _ => "Information",
    };

    [GeneratedRegex(@"public static FindingCode (?<name>\w+) \{ get; \}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declared();
}
