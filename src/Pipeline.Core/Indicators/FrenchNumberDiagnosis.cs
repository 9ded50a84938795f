using System.Buffers;
using System.Collections.Frozen;
using Pipeline.Core.Findings;

namespace Pipeline.Core.Indicators;

/// <summary>Says what is wrong with a value that is no number, or with the words after one; the kind of mistake decides the hint.</summary>
internal static class FrenchNumberDiagnosis
{
    private const int OnStack = 256;

    private static readonly SearchValues<char> UnitSigns = SearchValues.Create("€%‰$£¥");
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUYéèêëàâîïôöûüùœÉÈÊËÀÂÎÏÔÖÛÜÙŒ");
    private static readonly SearchValues<char> DigitLike = SearchValues.Create("oli0123456789 .,");

    // A scale or a currency in no known form: leaving it out would change the figure.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ScaleLookup = Set(
        "k", "ke", "m", "me", "md", "mde", "mds", "mld", "mlds", "mrd", "mrds", "mn", "mns", "mln", "mio", "mia", "mil", "mille", "millier", "milliers", "mill", "mlns", "mios", "million", "millions", "milliard", "milliards", "keur", "meur",
        "eur", "usd", "chf", "gbp", "dollar", "dollars", "franc", "francs", "centime", "centimes", "ttc", "ht");

    // milions, miliard: a scale with one letter wrong is a scale all the same.
    private const int ShortestScaleWord = 5;
    private const int LongestScaleWord = 10;
    private static readonly (string, string)[] ScaleWords = [.. new[] { "millier", "milliers", "million", "millions", "milliard", "milliards" }.Select(word => (word, word))];

    // Words that, wherever they stand, make a figure other than the number written.
    private static readonly FrozenDictionary<string, FindingCode>.AlternateLookup<ReadOnlySpan<char>> WordLookup = new Dictionary<string, FindingCode>(StringComparer.Ordinal)
    {
        ["dont"] = FindingCodes.ValueSeveralFigures,
        ["environ"] = FindingCodes.ValueApproximate,
        ["approximativement"] = FindingCodes.ValueApproximate,
        ["minimum"] = FindingCodes.ValueBound,
        ["maximum"] = FindingCodes.ValueBound,
        ["max"] = FindingCodes.ValueBound,
        ["maxi"] = FindingCodes.ValueBound,
        ["mini"] = FindingCodes.ValueBound,
        ["virgule"] = FindingCodes.ValueSpelledOut,
        ["dizaine"] = FindingCodes.ValueSpelledOut,
        ["dizaines"] = FindingCodes.ValueSpelledOut,
        ["douzaine"] = FindingCodes.ValueSpelledOut,
        ["douzaines"] = FindingCodes.ValueSpelledOut,
        ["centaine"] = FindingCodes.ValueSpelledOut,
        ["centaines"] = FindingCodes.ValueSpelledOut,
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Words that go on with the number when they follow it at once, or "et" or "sur": 3 quarts, 2 et demi, 1 sur deux.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberLookup = Set(
        "demi", "demie", "tiers", "quart", "quarts", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "quinze", "vingt",
        "trente", "quarante", "cinquante", "soixante", "cent", "cents");

    // Words that, alone after a number, say how settled it is: they belong to the column Statut.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LoneLookup = Set(
        "env", "approx", "estime", "estimee", "estimes", "estimees", "estimation", "provisoire", "provisoires", "prov", "previsionnel", "prevision", "previsions", "prev",
        "prevu", "prevus", "objectif", "cible", "sd");

    // Units of measure that are not of the closed list: another place's unit (MWh, heures, années) is not theirs.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MeasureLookup = Set(
        "wh", "gwh", "twh", "kw", "mw", "gw", "kwc", "mwc", "kva", "tep", "ktep", "mtep", "teq", "kg", "mg", "kt", "mt", "gramme", "grammes", "kilo", "kilos",
        "kilogramme", "kilogrammes", "quintal", "quintaux", "cl", "dl", "hl", "ml", "litre", "litres", "hectolitre", "hectolitres", "mm", "cm", "dm", "hm", "metre",
        "metres", "are", "ares", "mois", "semaine", "semaines", "min", "mn", "minute", "minutes", "sec", "seconde", "secondes", "octet", "octets", "ko", "mo", "go", "to");

    /// <summary>A text that does not start with a number.</summary>
    public static FindingCode NoNumber(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[OnStack * 2];
        ReadOnlySpan<char> flat = buffer[..FrenchText.Flatten(text[..Math.Min(text.Length, OnStack)], buffer)];
        if (flat is "-" or "--" or "?" or "??" or "." or ".." or "/" or "x" or "*" or "_" or "neant" or "aucun" or "aucune") return FindingCodes.ValueDashAlone;
        if (flat is "vrai" or "faux" or "true" or "false") return FindingCodes.ValueBoolean;
        if (flat is "n/a" or "na" or "n.a." or "n.a" or "n. a.") return FindingCodes.ValueNotAvailable;
        if (flat is ['=', ..]) return FindingCodes.ValueFormulaAsText;
        if (flat is ['#', ..]) return FindingCodes.ValueExcelError;
        if (flat is ['<' or '>' or '\u2264' or '\u2265', ..] || StartsWithAny(flat, "moins de", "plus de", "au moins", "au plus", "inferieur", "superieur"))
            return FindingCodes.ValueBound;
        if (flat is ['~' or '\u2248' or '\u00B1', ..]
            || StartsWithAny(flat, "environ", "env", "pres de", "autour de", "approximativement", "approx", "quelque", "presque", "ca "))
            return FindingCodes.ValueApproximate;
        if (StartsWithAny(flat, "entre ", "de ") && flat.ContainsAnyInRange('0', '9')) return FindingCodes.ValueRange;
        if (flat.ContainsAnyInRange('0', '9') && LooksLikeDigits(flat)) return FindingCodes.ValueLetterForDigit;
        if (flat is ['-' or '+', ' ', >= '0' and <= '9', ..]) return FindingCodes.ValueSignApart;
        if (flat is ['.' or ',', >= '0' and <= '9', ..]) return FindingCodes.ValueSeparators;
        return FindingCodes.ValueUnreadable;
    }

    /// <summary>Words after a number that are no unit of the closed list; null when they say nothing of the number.</summary>
    /// <param name="words">The words, not empty.</param>
    /// <param name="glued">True when no space separates them from the number.</param>
    public static FindingCode? Words(ReadOnlySpan<char> words, bool glued)
    {
        var rented = words.Length > OnStack ? ArrayPool<char>.Shared.Rent(words.Length * 2) : null;
        var buffer = rented ?? stackalloc char[OnStack * 2];
        var flat = buffer[..FrenchText.Flatten(words, buffer)];
        var problem = Judge(words, flat, glued);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return problem;
    }

    private static FindingCode? Judge(ReadOnlySpan<char> words, ReadOnlySpan<char> flat, bool glued)
    {
        var bare = words is ['(', .., ')'] ? FrenchText.Trim(words[1..^1]) : words;
        if (StatesAbsence(bare)) return FindingCodes.ValueAndAbsence;
        if (IsAbbreviation(bare) || IsUnitInParentheses(bare, words)) return FindingCodes.ValueUnitUnknown;
        return Flat(flat, glued);
    }

    // 0 (nd), 5 s, 0 ou nd: a number, and none.
    private static bool StatesAbsence(ReadOnlySpan<char> words) =>
        !words.IsEmpty && char.IsLetter(words[0]) && FrenchAbsence.Read(words.StartsWith("ou ", StringComparison.OrdinalIgnoreCase) ? words[3..] : words) is not null;

    // 12 (ETP): a unit to whoever reads it, but in no form of the contract. 18 (places) is a count with and without it.
    private static bool IsUnitInParentheses(ReadOnlySpan<char> bare, ReadOnlySpan<char> words) =>
        bare.Length < words.Length && UnitParser.Match(bare, out var unit) == UnitMatch.Found && unit!.Code is not UnitCode.Count;

    private static FindingCode? Flat(ReadOnlySpan<char> flat, bool glued)
    {
        if (WithUnit(flat, glued) is { } told) return told;
        if (flat.ContainsAny(UnitSigns) || flat.Contains('\u00B3')) return FindingCodes.ValueUnitUnknown; // no unit of the closed list is a volume
        if (flat.ContainsAnyInRange('0', '9')) return Digits(flat, glued);
        if (flat is ['.' or ',' or '\'', ..]) return FindingCodes.ValueSeparators;
        if (flat.IsEmpty || !(char.IsLetter(flat[0]) || flat[0] == '(')) return FindingCodes.ValueUnreadable;
        if (LooksLikeDigits(FirstWord(flat))) return FindingCodes.ValueLetterForDigit;
        if (Ordinal(flat) && glued) return FindingCodes.ValueOrdinal;
        if (StartsWithMeasure(flat.TrimStart('('))) return FindingCodes.ValueUnitUnknown;
        var count = 0;
        var longest = 0;
        var previous = ReadOnlySpan<char>.Empty;
        for (var at = 0; at < flat.Length;)
        {
            var word = WordAt(flat, at);
            if (word.IsEmpty)
            {
                if (!IsPunctuation(flat[at])) return FindingCodes.ValueUnreadable;
                at++;
                continue;
            }

            if (Judge(word, previous) is { } problem) return problem;
            count++;
            longest = Math.Max(longest, word.Length);
            previous = word;
            at += word.Length;
        }

        if (longest < 2) return FindingCodes.ValueUnitUnknown;
        if (count == 1 && LoneLookup.Contains(previous)) return FindingCodes.ValueApproximate;
        return glued ? FindingCodes.ValueSpaceMissing : null;
    }

    // Words that make a figure other than the number written do so before a unit too: à 15 M€, % environ, -15 %.
    private static FindingCode? WithUnit(ReadOnlySpan<char> flat, bool glued)
    {
        if (flat.IsEmpty || !(flat.ContainsAny(UnitSigns) || flat.ContainsAnyInRange('0', '9'))) return null;
        if (flat.ContainsAnyInRange('0', '9') && (flat[0] is '-' or '/' || StartsWithAny(flat, "a ", "ou ", "et "))) return Digits(flat, glued);
        for (var at = 0; at < flat.Length; at++)
        {
            var word = WordAt(flat, at);
            if (WordLookup.TryGetValue(word, out var problem)) return problem;
            at += word.Length;
        }

        return null;
    }

    private static FindingCode? Judge(ReadOnlySpan<char> word, ReadOnlySpan<char> previous)
    {
        if (IsScaleOrEuro(word)) return FindingCodes.ValueUnitUnknown;
        if (WordLookup.TryGetValue(word, out var problem)) return problem;
        if (word is "plus" or "moins" && previous is "et" or "ou" or "voire" or "au" or "en" or "de") return FindingCodes.ValueBound;
        if ((word is "quelque" or "quelques" && previous is "et") || (word is "pres" && previous is "peu") || (word is "presque" && previous is "ou")) return FindingCodes.ValueApproximate;
        if (word.StartsWith("pourcent", StringComparison.Ordinal) || (previous is "pour" && word is "cent" or "cents")) return FindingCodes.ValueUnitUnknown;
        if (previous is "" && IsOrdinalWord(word)) return FindingCodes.ValueSpelledOut;
        if (previous is "a" or "ou" or "voire" && NumberLookup.Contains(word)) return FindingCodes.ValueRange;
        return previous is "" or "et" or "sur" && NumberLookup.Contains(word) ? FindingCodes.ValueSpelledOut : null;
    }

    // 5 dixièmes is half of one; 12 sixièmes may be as many classes, but nobody can tell.
    private static bool IsOrdinalWord(ReadOnlySpan<char> word) =>
        word.EndsWith("ieme", StringComparison.Ordinal) || word.EndsWith("iemes", StringComparison.Ordinal);

    // 12 GWh, 6 mois de suivi; 5 t/an, where a unit of the closed list is only half of the unit.
    private static bool StartsWithMeasure(ReadOnlySpan<char> flat)
    {
        var word = FirstWord(flat);
        var after = flat[word.Length..];
        if (after is ['\'', ..]) return false;
        return MeasureLookup.Contains(word) || (after.TrimStart(' ') is ['/', ..] && UnitTable.TryFind(word, out _));
    }

    // A single short word without a vowel (GJ, kt, Nm) is the symbol of a unit; capitals alone are more likely initials (CDD).
    private static bool IsAbbreviation(ReadOnlySpan<char> words)
    {
        if (words.Length > 4 || words.ContainsAny(Vowels)) return false;
        var capitals = 0;
        foreach (var c in words)
        {
            if (!char.IsLetter(c)) return false;
            if (char.IsUpper(c)) capitals++;
        }

        return words.Length == 1 || capitals < words.Length || words.Length == 2;
    }

    private static bool IsScaleOrEuro(ReadOnlySpan<char> word) =>
        ScaleLookup.Contains(word) || word.EndsWith("euro", StringComparison.Ordinal) || word.EndsWith("euros", StringComparison.Ordinal) || IsNearlyScale(word);

    private static bool IsNearlyScale(ReadOnlySpan<char> word) =>
        word is ['m', ..] && word.Length is >= ShortestScaleWord and <= LongestScaleWord && Suggestion.Nearest(word.ToString(), ScaleWords, most: 1) is not null;

    // Something with a digit stands after the number.
    private static FindingCode Digits(ReadOnlySpan<char> flat, bool glued)
    {
        if (flat[0] == '/') return flat[1..].Contains('/') ? FindingCodes.ValueDate : FindingCodes.ValueQuotient;
        if (flat is [':', ..] || FirstWord(flat.TrimStart(' ')) is "h") return FindingCodes.ValueDuration;
        if (flat[0] == '-') return flat[1..].Contains('-') ? FindingCodes.ValueDate : FindingCodes.ValueRange;
        if (StartsWithAny(flat, "a ", "ou ", "et ")) return FindingCodes.ValueRange;
        if (LooksLikeDigits(flat)) return FindingCodes.ValueLetterForDigit;
        if (glued && flat[0] is 'e') return FindingCodes.ValueScientific;
        return flat[0] is '.' or ',' or '\'' ? FindingCodes.ValueSeparators : FindingCodes.ValueSeveralFigures;
    }

    /// <summary>What digits that start with a zero are, by what follows them: 01/02/2021 is a date, 02:30 a time; null when they are neither.</summary>
    public static FindingCode? DateOrTime(ReadOnlySpan<char> after) => after switch
    {
        ['/', ..] or ['-', >= '0' and <= '9', ..] => FindingCodes.ValueDate,
        [':' or 'h' or 'H', >= '0' and <= '9', ..] => FindingCodes.ValueDuration,
        _ => null,
    };

    /// <summary>True for a text, beside a number, that states a unit or a scale in some way.</summary>
    public static bool HoldsUnit(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[OnStack * 2];
        ReadOnlySpan<char> flat = buffer[..FrenchText.Flatten(text[..Math.Min(text.Length, OnStack)], buffer)];
        if (flat.ContainsAny(UnitSigns)) return true;
        for (var at = 0; at < flat.Length; at++)
        {
            var word = WordAt(flat, at);
            if (IsScaleOrEuro(word)) return true;
            at += word.Length;
        }

        return false;
    }

    /// <summary>True for a flattened unit that starts with a scale in no known form, or with a number of euros (<c>Mns €</c>, <c>ke</c>, <c>milions de repas</c>, <c>1000 €</c>).</summary>
    public static bool StartsWithUnknownScale(ReadOnlySpan<char> flat)
    {
        var word = FirstWord(flat);
        if (word is "ke" or "mde" || IsNearlyScale(word)) return true;
        var holdsEuros = flat.Contains('€') || flat.Contains("euro", StringComparison.Ordinal);
        return holdsEuros && (char.IsAsciiDigit(flat[0]) || ScaleLookup.Contains(word));
    }

    private static bool Ordinal(ReadOnlySpan<char> flat) => FirstWord(flat) is "er" or "ere" or "e" or "eme" or "ieme" or "nd" or "nde" or "re";

    // 1O0, l2, 5OO: letters where digits were meant.
    private static bool LooksLikeDigits(ReadOnlySpan<char> flat) =>
        flat.ContainsAny('o', 'l', 'i') && !flat.ContainsAnyExcept(DigitLike);

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> flat) => WordAt(flat, 0);

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> flat, int start)
    {
        var end = start;
        while (end < flat.Length && char.IsLetter(flat[end])) end++;
        return flat[start..end];
    }

    private static bool IsPunctuation(char c) => c is ' ' or '\'' or '-' or '.' or ',' or '(' or ')' or '·' or '•' or '/' or '&' or ':' or ';' or '«' or '»' or '"' or '\u00B2' or '\u00B3';

    private static bool StartsWithAny(ReadOnlySpan<char> flat, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (flat.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
