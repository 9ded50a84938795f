using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Tables;

/// <summary>Which heading stands for which column, whatever its case, accents, spaces and punctuation; the catalogue can add headings.</summary>
public sealed class ColumnHeadings
{
    private const int LongestHeading = 100;
    private const int MostSeen = 10_000;
    private const int MostLettersWrong = 2;

    /// <summary>The built-in headings, the template's own first.</summary>
    public static IReadOnlyDictionary<Column, IReadOnlyList<string>> BuiltIn { get; } = new Dictionary<Column, IReadOnlyList<string>>
    {
        [Column.Code] = ["Code", "Code indicateur", "Code de l’indicateur", "Identifiant"],
        [Column.Mission] = ["Mission", "Missions", "Nom de la mission", "Politique publique"],
        [Column.Section] = ["Rubrique", "Rubriques", "Section", "Type de chiffre"],
        [Column.Action] = ["Action", "Actions", "N° et titre de l’action", "Intitulé de l’action"],
        [Column.Label] = ["Libellé", "Libellés", "Libellé de l’indicateur", "Indicateur", "Indicateurs", "Désignation", "Intitulé long"],
        [Column.Name] = ["Intitulé", "Intitulé complet", "Nom complet"],
        [Column.Value] =
        [
            "Valeur", "Valeurs", "Montant", "Montants", "Nombre", "Nombres", "Effectif", "Effectifs", "Chiffre", "Chiffres", "Réalisé", "Réalisés",
            "Résultat", "Quantité",
        ],
        [Column.Unit] = ["Unité", "Unités", "Unité de mesure"],
        [Column.Period] = ["Période", "Périodes", "Année", "Années", "Date", "Exercice", "Millésime"],
        [Column.Territory] = ["Territoire", "Territoires", "Zone géographique"],
        [Column.Description] = ["Précision", "Précisions", "Description"],
        [Column.Parent] = ["Rattaché à", "Rattachée à", "Rattachement", "Complète"],
        [Column.Source] = ["Source", "Sources"],
        [Column.Note] = ["Note", "Notes"],
        [Column.Status] = ["Statut", "Statuts", "État"],
    };

    private static readonly HashSet<string> Shares = new(["part", "taux", "pourcentage", "proportion", "cout", "couts", "depense", "depenses"], StringComparer.Ordinal);
    private static readonly string[] Between = [" ou ", " et ", "/"];
    private static readonly string[] Of = [" de ", " d ", " des ", " du "];

    private readonly Dictionary<string, Column> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column?> seen = new(StringComparer.Ordinal);

    /// <summary>The built-in headings and those of a catalogue.</summary>
    /// <param name="catalogue">A catalogue; null for the built-in headings alone.</param>
    public ColumnHeadings(Catalogue? catalogue)
    {
        foreach (var (column, headings) in BuiltIn)
        {
            foreach (var heading in headings) columns.TryAdd(FrenchText.Key(heading), column);
        }

        if (catalogue is null) return;
        foreach (var (column, headings) in catalogue.Synonyms)
        {
            if (!Enum.TryParse<Column>(column, ignoreCase: true, out var known)) continue;
            foreach (var heading in headings) columns[FrenchText.Key(heading)] = known;
        }
    }

    /// <summary>The column that a heading stands for; a unit in it (<c>Montant (k€)</c>, <c>Montant en milliers d’euros</c>) does not matter.</summary>
    /// <param name="heading">The heading as typed.</param>
    public Column? Match(string heading)
    {
        if (heading.Length > LongestHeading) return null;
        if (seen.TryGetValue(heading, out var known)) return known;
        var match = Find(heading);
        if (seen.Count < MostSeen) seen.Add(heading, match);
        return match;
    }

    /// <summary>The name of a column as the template has it.</summary>
    public static string NameOf(Column column) => BuiltIn[column][0];

    /// <summary>The heading that a misspelt one was meant to be; null when none is near.</summary>
    /// <param name="heading">The heading found.</param>
    /// <param name="known">What it may have been meant to be.</param>
    public static string? Nearest(string heading, IEnumerable<string> known) =>
        Suggestion.Nearest(FrenchText.Fold(heading), known.Select(name => (name, FrenchText.Fold(name))), MostLettersWrong);

    /// <summary>True for a name of values that says what is counted (<c>Nombre de bénéficiaires</c>, <c>Montant des aides (k€)</c>): it counts where nothing else names the values.</summary>
    /// <param name="heading">The heading as typed.</param>
    public bool NamesCount(string heading)
    {
        if (heading.Length > LongestHeading || heading.AsSpan().ContainsAnyInRange('0', '9')) return false;
        var words = FrenchText.Fold(heading);
        var end = words.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && columns.GetValueOrDefault(words[..end], Column.Code) == Column.Value && Array.Exists(Of, word => words.AsSpan(end).StartsWith(word, StringComparison.Ordinal));
    }

    private Column? Find(string heading)
    {
        if (columns.TryGetValue(FrenchText.Key(heading), out var column)) return column;
        if (AreValues(heading)) return Column.Value;
        var words = Words(heading);
        if (words.Length < heading.Length && UnitParser.ParseHeading(heading) is null) words = heading;
        words = UnitParser.WithoutPriceBasis(words).ToString();
        return words.Length < heading.Length && columns.TryGetValue(FrenchText.Key(words), out column) ? column : null;
    }

    /// <summary>True for words that only say how values are counted (<c>Part (%)</c>): they name them where nothing else on their row does.</summary>
    /// <param name="heading">The heading as typed.</param>
    public static bool SaysHow(string heading) =>
        heading.Length <= LongestHeading && Shares.Contains(FrenchText.Fold(UnitParser.ParseHeading(heading) is { Success: true } ? Words(heading) : heading));

    // Montant ou nombre, Nombre / Montant.
    private bool AreValues(string heading)
    {
        var words = heading.Split(Between, StringSplitOptions.TrimEntries);
        return words.Length > 1 && Array.TrueForAll(words, word => columns.GetValueOrDefault(FrenchText.Key(word), Column.Code) == Column.Value);
    }

    /// <summary>True when a heading that is not known speaks of values (<c>Montant moyen</c>).</summary>
    /// <param name="heading">The heading as typed.</param>
    public static bool SpeaksOfValues(string heading)
    {
        var words = FrenchText.Fold(heading).Split(' ');
        return BuiltIn[Column.Value].Any(known => words.Contains(FrenchText.Fold(known), StringComparer.Ordinal));
    }

    /// <summary>What a heading of values says of its period (<c>Réalisé 2019</c>, <c>Effectif (2020)</c>, <c>Nombre en 2021</c>); null when it is no such heading.</summary>
    /// <param name="heading">The heading as typed.</param>
    public string? PeriodOf(string heading)
    {
        if (heading.Length > LongestHeading) return null;
        var text = CellText.Clean(heading);
        var end = text.IndexOfAny([' ', '(', '[']);
        if (end <= 0 || !columns.TryGetValue(FrenchText.Key(text[..end]), out var column) || column != Column.Value) return null;
        var rest = text[end..].Trim();
        var bracket = rest.LastIndexOf('(');
        if (bracket > 0 && UnitParser.ParseHeading(rest) is { Success: true }) rest = rest[..bracket].TrimEnd();
        if (rest.StartsWith('(') && rest.EndsWith(')')) rest = rest[1..^1];
        if (rest.StartsWith("en ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("au ", StringComparison.OrdinalIgnoreCase)) rest = rest[3..];
        var unit = rest.IndexOf(" en ", StringComparison.OrdinalIgnoreCase);
        return unit > 0 && UnitParser.ParseHeading(rest) is { Success: true } ? rest[..unit] : rest;
    }

    // Without what stands in brackets, after "en" or as a symbol at the end: only where that is a unit does the rest stand for a column.
    private static string Words(string heading)
    {
        var bracket = heading.IndexOfAny(['(', '[']);
        if (bracket > 0) return heading[..bracket];
        var unit = heading.IndexOf(" en ", StringComparison.OrdinalIgnoreCase);
        if (unit < 0) unit = heading.TrimEnd().LastIndexOf(' ');
        return unit > 0 ? heading[..unit] : heading;
    }
}
