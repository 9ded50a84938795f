using System.Collections.Frozen;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Tables;

/// <summary>The labels of the sheet Mission.</summary>
internal static class MissionLabels
{
    private static readonly FrozenDictionary<string, MissionLabel> Labels = new Dictionary<string, MissionLabel>(StringComparer.Ordinal)
    {
        ["Mission"] = MissionLabel.Mission,
        ["Nom de la mission"] = MissionLabel.Mission,
        ["Service"] = MissionLabel.Service,
        ["Exercice"] = MissionLabel.Exercice,
        ["Publication le"] = MissionLabel.PublicationDate,
        ["Publication"] = MissionLabel.PublicationDate,
        ["Publier le"] = MissionLabel.PublicationDate,
        ["À publier le"] = MissionLabel.PublicationDate,
        ["Date de publication"] = MissionLabel.PublicationDate,
        ["Ne pas publier avant le"] = MissionLabel.PublicationDate,
        ["Embargo"] = MissionLabel.PublicationDate,
        ["Embargo jusqu’au"] = MissionLabel.PublicationDate,
        ["Contact"] = MissionLabel.Private,
        ["Commentaire"] = MissionLabel.Private,
        ["Commentaires"] = MissionLabel.Private,
    }.ToFrozenDictionary(label => FrenchText.Fold(label.Key), label => label.Value, StringComparer.Ordinal);

    /// <summary>The label that a text is; null when it is none.</summary>
    public static MissionLabel? Match(string text) => text.Length <= 40 && Labels.TryGetValue(FrenchText.Fold(text), out var label) ? label : null;

    /// <summary>The label that a text starts with, before a colon, or before the digits of a date; null when it starts with none.</summary>
    /// <param name="text">A cell's text.</param>
    /// <param name="rest">What follows the label.</param>
    public static MissionLabel? MatchStart(string text, out string rest)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && Match(text[..colon]) is { } label)
        {
            rest = CellText.Clean(text[(colon + 1)..]);
            return label;
        }

        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        rest = digit > 0 ? text[digit..] : "";
        return digit > 0 && Match(text[..digit]) is MissionLabel.PublicationDate ? MissionLabel.PublicationDate : null;
    }

    /// <summary>True for words that speak of a later publication, in whatever form.</summary>
    public static bool AnnouncesPublication(string text)
    {
        const int longest = 200;
        if (text.Length > longest) return false;
        var folded = FrenchText.Fold(text);
        return folded.StartsWith("publication le", StringComparison.Ordinal) || folded.StartsWith("publication prevue", StringComparison.Ordinal)
            || folded.StartsWith("date de publication", StringComparison.Ordinal) || folded.StartsWith("embargo", StringComparison.Ordinal)
            || folded.Contains("ne pas publier avant", StringComparison.Ordinal) || folded.Contains("a publier le", StringComparison.Ordinal);
    }

    /// <summary>The label as the template spells it.</summary>
    public static string Shown(MissionLabel label) => label switch
    {
        MissionLabel.PublicationDate => "Publication le",
        MissionLabel.Private => "Contact",
        _ => label.ToString(),
    };
}
