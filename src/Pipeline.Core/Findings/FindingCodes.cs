using System.Collections.Frozen;
using System.Reflection;

namespace Pipeline.Core.Findings;

/// <summary>Every kind of finding, with its French wording. One file a theme, so that wording is reviewed as wording.</summary>
public static partial class FindingCodes
{
    private static readonly Lazy<FrozenDictionary<string, FindingCode>> Known = new(() => typeof(FindingCodes)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(p => p.PropertyType == typeof(FindingCode))
        .Select(p => (FindingCode)p.GetValue(null)!)
        .ToFrozenDictionary(c => c.Id, StringComparer.Ordinal));

    /// <summary>All of them, by their stable code.</summary>
    public static IReadOnlyDictionary<string, FindingCode> ById => Known.Value;

    /// <summary>A warning that the catalogue makes an error for one indicator: the hint says who can let the value pass.</summary>
    internal static FindingCode Blocked(FindingCode warning) => warning with
    {
        Severity = Severity.Error,
        MayBlock = false,
        Hint = (warning.Hint is null ? "" : warning.Hint + " ")
            + "Pour ce chiffre, cela empêche la publication du classeur\u00A0: si tout est juste ainsi, demandez à l’équipe qui administre la publication de le laisser passer.",
    };

    private static FindingCode Error(string id, string message, string hint) => new(id, Severity.Error, message, hint);

    private static FindingCode Warning(string id, string message, string? hint = null) => new(id, Severity.Warning, message, hint);

    private static FindingCode FigureWarning(string id, string message, string? hint = null) => Warning(id, message, hint) with { MayBlock = true };

    private static FindingCode Info(string id, string message, string? hint = null) => new(id, Severity.Info, message, hint);
}
