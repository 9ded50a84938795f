using System.Text.RegularExpressions;

namespace Pipeline.Core.Indicators;

/// <summary>
/// Words that say in which thousands numbers are written, in a text which states no unit to apply: a sentence beneath a table, the name of a
/// sheet, a cell beside a value. They change no figure; a figure that was read otherwise is worth asking about.
/// </summary>
/// <param name="Scale">The power of ten: 3, 6 or 9; 0 for plain euros.</param>
/// <param name="IsMoney">True when it is said of euros.</param>
/// <param name="Scales">The bits of all scales that the text speaks of, <see cref="Scale"/> included.</param>
/// <param name="IsStatement">True when the text says nothing else (<c>Montants exprimés en k€</c>), so that it is meant for all amounts around it.</param>
internal readonly record struct ScaleMention(int Scale, bool IsMoney, bool IsStatement, int Scales)
{
    private const int LongestText = 1000;

    // What a text may say and still be about all amounts; as FrenchText.Fold writes it.
    private static readonly HashSet<string> Fillers = new(
        """
        montant montants budget budgets depense depenses recette recettes credit credits chiffre chiffres valeur valeurs donnee donnees somme sommes
        aide aides subvention subventions cout couts tous toutes tout les des le la l du de d un une sont est exprime exprimes exprimee exprimees
        indique indiques donne donnes presente presentes en ttc ht courant courants constant constants unite unites nb note nota bene tableau et au a
        ci dessus dessous mission departement action actions par pour sauf indication mention contraire x fois euro euros € janvier decembre
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    private static readonly (string Group, int Scale)[] ScaleGroups = [("k", 3), ("m", 6), ("b", 9), ("u", 0)];

    // As FrenchText.Flatten writes it. Money is what names the euro; of anything else, only "en milliers (de …)".
    private static readonly Regex Money = new(
        """
        (?<k>\bk\ ?€|\bk\ ?eur(os?)?\b|\bkilo[- ]?euros?\b|\bmille\ euros\b|\bmilliers?\ (d(e\ |'\ ?|\ ))?(euros?\b|€)|(\ben\ )?€\ ?x\ ?1\ ?000\b|\ben\ 1\ ?000\ ?(€|euros\b))
        |(?<m>\bm\ ?€|\bm\ ?euros?\b|\bmeur\b|\bmillions?\ (d(e\ |'\ ?|\ ))?(euros?\b|€))
        |(?<b>\bm(d|ds|rd)\ ?€|\bmilliards?\ (d(e\ |'\ ?|\ ))?(euros?\b|€))
        |(?<u>\ben\ (euros?\b|€))
        """,
        Options);

    // « Plusieurs dizaines de milliards d’euros » is a figure, as « 30 milliards d’euros » is.
    private static readonly string[] Quantities = ["dizaines de", "dizaine de", "centaines de", "centaine de", "plusieurs", "quelques"];

    private static readonly Regex Counted = new(@"\ben\ ((?<k>milliers)|(?<m>millions)|(?<b>milliards))\b", Options);

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace;

    /// <summary>The first scale that a text speaks of, otherwise than after a number (<c>288 M€</c> is a figure); null when it speaks of none.</summary>
    /// <param name="text">The text as typed.</param>
    public static ScaleMention? Find(string text)
    {
        if (text.Length > LongestText || !MaySpeak(text)) return null;
        var buffer = new char[text.Length * 2];
        var flat = new string(buffer, 0, FrenchText.Flatten(text, buffer));
        return Find(flat, Money, isMoney: true) ?? Find(flat, Counted, isMoney: false);
    }

    // The common text costs one look.
    private static bool MaySpeak(string text) =>
        text.Contains('€', StringComparison.Ordinal) || text.Contains("eur", StringComparison.OrdinalIgnoreCase) || text.Contains("milli", StringComparison.OrdinalIgnoreCase);

    private static ScaleMention? Find(string flat, Regex words, bool isMoney)
    {
        ScaleMention? first = null;
        var scales = 0;
        for (var match = words.Match(flat); match.Success; match = match.NextMatch())
        {
            if (IsNumber(flat.AsSpan(0, match.Index).TrimEnd())) continue;
            var scale = Array.Find(ScaleGroups, scale => match.Groups[scale.Group].Success).Scale;
            scales |= 1 << scale;
            first ??= new ScaleMention(scale, isMoney, IsAllThatIsSaid(flat, match), 0);
        }

        return first is { } found ? found with { Scales = scales } : null;
    }

    private static bool IsAllThatIsSaid(string flat, Match match)
    {
        var rest = FrenchText.Fold(string.Concat(flat.AsSpan(0, match.Index), " ", flat.AsSpan(match.Index + match.Length)));
        return rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Fillers.Contains(word) || word.All(char.IsAsciiDigit));
    }

    /// <summary>True for an amount read at another scale than the text speaks of: a text may speak of several, but plain euros are worth asking about beside thousands.</summary>
    public bool IsOther(int scale) => scale != Scale && (scale == 0 || (Scales & (1 << scale)) == 0);

    // « Budget 2021 k€ » says what the budget of 2021 is counted in.
    private static bool IsNumber(ReadOnlySpan<char> before)
    {
        foreach (var words in Quantities)
        {
            if (before.EndsWith(words, StringComparison.Ordinal)) return true;
        }

        if (before is not [.., >= '0' and <= '9']) return false;
        var isYear = before[(before.LastIndexOf(' ') + 1)..] is ['1', '9', _, _] or ['2', '0', _, _];
        return !isYear || before is [.., >= '0' and <= '9', ' ', _, _, _, _];
    }
}
