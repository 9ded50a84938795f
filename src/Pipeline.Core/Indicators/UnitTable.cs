using System.Collections.Frozen;

namespace Pipeline.Core.Indicators;

/// <summary>The closed list of units, with everything that services type for each (workbook contract, section 4).</summary>
internal static class UnitTable
{
    // Spellings as FrenchText.Flatten writes them: lower-case, no accents, plain apostrophes, single spaces.
    private static readonly (UnitExpression Unit, string[] Spellings)[] Units =
    [
        (new(UnitCode.Euro), ["€", "euro", "euros", "eur"]),
        (new(UnitCode.Euro, Scale: 3), ["k€", "k €", "keur"]),
        (new(UnitCode.Euro, Scale: 6), ["m€", "m €", "meur"]),
        (new(UnitCode.Euro, Scale: 9), ["md€", "md €", "mds€", "mds €", "mrd€", "mrd €"]),
        (new(UnitCode.EuroPerInhabitant),
            ["€/hab", "€/hab.", "€/habitant", "€ / hab", "€ / hab.", "€ par hab.", "€ par habitant", "euros/hab", "euros/habitant", "euro par habitant", "euros par habitant"]),
        (new(UnitCode.Percent), ["%", "pour cent", "pourcent", "pourcentage", "pourcentages"]),
        (new(UnitCode.Permille), ["‰", "pour mille"]),
        (new(UnitCode.Point), ["pt", "pts", "pt.", "pts.", "point", "points", "point de pourcentage", "points de pourcentage"]),
        (new(UnitCode.Hour), ["h", "heure", "heures"]),
        (new(UnitCode.Day), ["j", "jour", "jours"]),
        (new(UnitCode.Year), ["an", "ans", "annee", "annees"]),
        (new(UnitCode.FullTimeEquivalent), ["etp", "etpt"]),
        (new(UnitCode.Kilometre), ["km", "kilometre", "kilometres"]),
        (new(UnitCode.SquareKilometre), ["km²", "km2", "kilometre carre", "kilometres carres"]),
        (new(UnitCode.SquareMetre), ["m²", "m2", "metre carre", "metres carres"]),
        (new(UnitCode.Hectare), ["ha", "hectare", "hectares"]),
        (new(UnitCode.Tonne), ["t", "tonne", "tonnes"]),
        (new(UnitCode.KilowattHour), ["kwh"]),
        (new(UnitCode.MegawattHour), ["mwh"]),
        (new(UnitCode.Count), ["nombre"]),
        (new(UnitCode.Count, Whole: true),
            ["hab", "hab.", "habitant", "habitants", "personne", "personnes", "agent", "agents", "place", "places"]),
    ];

    private static readonly (string Word, int Scale)[] ScaleWords =
    [
        ("mille", 3), ("millier", 3), ("milliers", 3), ("million", 6), ("millions", 6), ("milliard", 9), ("milliards", 9),
    ];

    private static readonly (string Word, int Scale)[] ScaleLetters =
    [
        ("k", 3), ("kilo", 3), ("m", 6), ("md", 9), ("mds", 9), ("mrd", 9), ("mrds", 9),
    ];

    private static readonly FrozenDictionary<string, UnitExpression> BySpelling =
        Units.SelectMany(entry => entry.Spellings.Select(spelling => (spelling, entry.Unit)))
            .ToFrozenDictionary(pair => pair.spelling, pair => pair.Unit, StringComparer.Ordinal);

    // Shorter ones are near to too much.
    private const int FewestLetters = 5;

    private static readonly UnitExpression[] PlainUnits = [.. Enum.GetValues<UnitCode>().Select(code => new UnitExpression(code))];

    private static readonly FrozenDictionary<string, UnitExpression>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        BySpelling.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Percent, as a cell's format shows it.</summary>
    public static UnitExpression Percent { get; } = BySpelling["%"];

    /// <summary>A unit of the closed list as the catalogue states it: without a scale, and not counting whole things unless it says so itself.</summary>
    public static UnitExpression Plain(UnitCode code) => PlainUnits[(int)code];

    /// <summary>A unit in words, to be quoted in a message: its symbol, or its first spelling.</summary>
    public static string NameOf(UnitExpression unit)
    {
        var scale = unit.Scale switch { 3 => "milliers", 6 => "millions", 9 => "milliards", _ => null };
        if (unit.Code is not { } code) return scale ?? "";
        if (Unit.Of(code, unit.Label, unit.Scale).Symbol is { } symbol) return symbol;
        var name = unit.Label ?? Units.FirstOrDefault(entry => entry.Unit.Code == code).Spellings?[^1] ?? "autre";
        return scale is null ? name : $"{scale} de {name}";
    }

    /// <summary>Euros at a scale, as they are shown: <c>k€</c>.</summary>
    public static string Euros(int scale) => Unit.Of(UnitCode.Euro, scale: scale).Symbol!;

    /// <summary>Every spelling with its unit, for documentation and tests.</summary>
    public static IReadOnlyDictionary<string, UnitExpression> Spellings => BySpelling;

    /// <summary>Spellings long enough to be recognised behind a typing mistake: as shown, and folded.</summary>
    public static IReadOnlyList<(string Shown, string Folded)> Words { get; } =
        [.. Units.SelectMany(entry => entry.Spellings).Where(spelling => spelling.Length >= FewestLetters && spelling.All(char.IsLetter)).Select(word => (word == "annees" ? "années" : word, word))];

    /// <summary>The unit of a flattened text that is exactly one of the spellings.</summary>
    public static bool TryFind(ReadOnlySpan<char> flat, out UnitExpression? unit) => Lookup.TryGetValue(flat, out unit);

    /// <summary>The scale of a flattened text that is a scale and euros in any form (<c>millions €</c>, <c>m euros</c>, <c>milliers d'€</c>); null when it is none.</summary>
    public static int? ScaledEuros(ReadOnlySpan<char> flat)
    {
        var word = FirstWord(flat);
        var letters = word;
        if (word.EndsWith("euros", StringComparison.Ordinal)) letters = word[..^"euros".Length]; // keuros
        else if (word.EndsWith("euro", StringComparison.Ordinal)) letters = word[..^"euro".Length];
        var euros = flat[letters.Length..].TrimStart(' ');
        if (euros.StartsWith("d'", StringComparison.Ordinal)) euros = euros[2..].TrimStart(' ');
        else if (euros.StartsWith("de ", StringComparison.Ordinal) || euros.StartsWith("en ", StringComparison.Ordinal)) euros = euros[3..];
        return euros is "€" or "euro" or "euros" or "eur" ? Scale(letters) : null;
    }

    /// <summary>True for a flattened text that starts with a scale, whatever follows (<c>k</c>, <c>m€ ttc</c>, <c>milliers repas</c>).</summary>
    public static bool StartsWithScale(ReadOnlySpan<char> flat)
    {
        var word = FirstWord(flat);
        if (Scale(word) is null) return word is "keur" or "meur" or "keuro" or "meuro" or "keuros" or "meuros" or "kiloeuro" or "kiloeuros";
        return word is not "m" || flat[1..].TrimStart(' ') is ['€', ..]; // m alone, or m linéaires, are metres
    }

    private static int? Scale(ReadOnlySpan<char> word)
    {
        foreach (var (known, scale) in ScaleWords)
        {
            if (word.SequenceEqual(known)) return scale;
        }

        foreach (var (known, scale) in ScaleLetters)
        {
            if (word.SequenceEqual(known)) return scale;
        }

        return null;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> flat)
    {
        var end = 0;
        while (end < flat.Length && char.IsLetter(flat[end])) end++;
        return flat[..end];
    }

    /// <summary>The scale word at the start of a flattened text, and what follows its "de" or "d'"; null when there is none.</summary>
    public static int? ScaleWord(ReadOnlySpan<char> flat, out ReadOnlySpan<char> counted)
    {
        counted = default;
        foreach (var (word, scale) in ScaleWords)
        {
            if (!flat.StartsWith(word, StringComparison.Ordinal)) continue;
            var rest = flat[word.Length..];
            if (rest.IsEmpty) return scale;
            if (rest.StartsWith(" d'", StringComparison.Ordinal)) counted = rest[3..].TrimStart(' ');
            else if (rest.StartsWith(" de ", StringComparison.Ordinal)) counted = rest[4..];
            if (!counted.IsEmpty) return scale;
        }

        return null;
    }
}
