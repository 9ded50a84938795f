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
        ["Date de publication"] = MissionLabel.PublicationDate,
        ["Contact"] = MissionLabel.Private,
        ["Commentaire"] = MissionLabel.Private,
        ["Commentaires"] = MissionLabel.Private,
    }.ToFrozenDictionary(label => FrenchText.Fold(label.Key), label => label.Value, StringComparer.Ordinal);

    /// <summary>The label that a text is; null when it is none.</summary>
    public static MissionLabel? Match(string text) => text.Length <= 40 && Labels.TryGetValue(FrenchText.Fold(text), out var label) ? label : null;

    /// <summary>The label as the template spells it.</summary>
    public static string Shown(MissionLabel label) => label switch
    {
        MissionLabel.PublicationDate => "Publication le",
        MissionLabel.Private => "Contact",
        _ => label.ToString(),
    };
}
