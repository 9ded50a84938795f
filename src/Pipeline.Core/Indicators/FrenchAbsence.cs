using System.Collections.Frozen;

namespace Pipeline.Core.Indicators;

/// <summary>The signs that say why there is no number.</summary>
internal static class FrenchAbsence
{
    private const int Longest = 32;

    private static readonly FrozenDictionary<string, Absence> Signs = new Dictionary<string, Absence>(StringComparer.Ordinal)
    {
        ["nd"] = Absence.Missing,
        ["n.d."] = Absence.Missing,
        ["n.d"] = Absence.Missing,
        ["nc"] = Absence.Missing,
        ["n.c."] = Absence.Missing,
        ["n.c"] = Absence.Missing,
        ["nr"] = Absence.Missing,
        ["n.r."] = Absence.Missing,
        ["n.r"] = Absence.Missing,
        ["…"] = Absence.Missing,
        ["..."] = Absence.Missing,
        ["a venir"] = Absence.Missing,
        ["non disponible"] = Absence.Missing,
        ["non communique"] = Absence.Missing,
        ["non renseigne"] = Absence.Missing,
        ["ns"] = Absence.NotSignificant,
        ["n.s."] = Absence.NotSignificant,
        ["n.s"] = Absence.NotSignificant,
        ["non significatif"] = Absence.NotSignificant,
        ["s"] = Absence.Confidential,
        ["secret"] = Absence.Confidential,
        ["secret statistique"] = Absence.Confidential,
        ["c"] = Absence.Confidential,
        ["///"] = Absence.NotApplicable,
        ["s.o."] = Absence.NotApplicable,
        ["s.o"] = Absence.NotApplicable,
        ["so"] = Absence.NotApplicable,
        ["sans objet"] = Absence.NotApplicable,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Absence>.AlternateLookup<ReadOnlySpan<char>> Lookup = Signs.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>An absence in French words.</summary>
    public static string Words(Absence absence) => absence switch
    {
        Absence.Missing => "non disponible",
        Absence.NotSignificant => "non significatif",
        Absence.Confidential => "secret",
        _ => "sans objet",
    };

    /// <summary>The absence that a whole text states; null when it states none.</summary>
    public static Absence? Read(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest) return null;
        Span<char> buffer = stackalloc char[Longest * 2];
        return Lookup.TryGetValue(buffer[..FrenchText.Flatten(text, buffer)], out var absence) ? absence : null;
    }
}
