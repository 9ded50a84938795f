using Pipeline.Core.Findings;

namespace Pipeline.Core.Indicators;

/// <summary>Reads the column Statut, and settles it with the marks typed beside a value or a period.</summary>
public static class FrenchStatus
{
    /// <summary>What the column Statut is asked to hold.</summary>
    public static IReadOnlyList<string> Names { get; } = ["provisoire", "estimé", "révisé", "définitif"];

    /// <summary>Reads a cell of the column Statut: provisoire, estimé, révisé (or corrigé), définitif, or the marks p, e, r, sd.</summary>
    public static ParseResult<ObservationStatus> Parse(string text)
    {
        var key = FrenchText.Key(text);
        if (key is "normal") return ObservationStatus.Normal;
        if (key is "estimation") return ObservationStatus.Estimated;
        return Read(key) is { } status ? status : FindingCodes.StatusUnknown.With(Suggestion.Ending(key, Names.Select(name => (name, FrenchText.Key(name)))));
    }

    /// <summary>The status that a word or a mark beside a period names; null when it names none. An « estimation » may well be a forecast.</summary>
    /// <param name="word">The word, in lower case and without accents.</param>
    internal static ObservationStatus? Read(ReadOnlySpan<char> word) => word switch
    {
        "provisoire" or "provisoires" or "prov" or "prov." or "semidefinitif" or "semidefinitive" or "semi-definitif" or "semi-definitive" => ObservationStatus.Provisional,
        "estime" or "estimee" or "estimes" or "estimees" or "est." or "estim." => ObservationStatus.Estimated,
        "revise" or "revisee" or "revises" or "revisees" or "rev." or "corrige" or "corrigee" or "corriges" or "corrigees" => ObservationStatus.Revised,
        "definitif" or "definitive" or "definitifs" or "definitives" or "def." => ObservationStatus.Definitive,
        _ => StatusMark.Read(word),
    };

    /// <summary>One status from all that state one; an error when two differ.</summary>
    /// <param name="column">The column Statut; null when blank.</param>
    /// <param name="value">The mark beside the value; null when there is none.</param>
    /// <param name="period">The mark beside the period; null when there is none.</param>
    public static ParseResult<ObservationStatus> Settle(ObservationStatus? column, ObservationStatus? value, ObservationStatus? period)
    {
        var first = value ?? column ?? period ?? ObservationStatus.Normal;
        var other = column is { } stated && stated != first ? stated : period ?? first;
        return other == first ? first : FindingCodes.StatusConflict.With(French(first), French(other));
    }

    /// <summary>What the column Statut holds for a status; null where nothing was said.</summary>
    public static string? Name(ObservationStatus status) => status == ObservationStatus.Normal ? null : Names[(int)status - 1];

    /// <summary>The name of a status, as typed in the column Statut.</summary>
    internal static string French(ObservationStatus status) => Name(status) ?? "normal";
}
