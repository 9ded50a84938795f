using Pipeline.Core.Findings;

namespace Pipeline.Core.Indicators;

/// <summary>Reads the column Statut, and settles it with the marks typed beside a value or a period.</summary>
public static class FrenchStatus
{
    /// <summary>What the column Statut is asked to hold.</summary>
    public static IReadOnlyList<string> Names { get; } = ["provisoire", "estimé", "révisé", "définitif"];

    /// <summary>Reads a cell of the column Statut: provisoire, estimé, révisé, définitif, or the marks p, e, r, sd.</summary>
    public static ParseResult<ObservationStatus> Parse(string text)
    {
        var key = FrenchText.Key(text);
        return key switch
        {
            "provisoire" or "provisoires" or "semidefinitif" or "semidefinitive" => ObservationStatus.Provisional,
            "estime" or "estimee" or "estimes" or "estimees" or "estimation" => ObservationStatus.Estimated,
            "revise" or "revisee" or "revises" or "revisees" => ObservationStatus.Revised,
            "definitif" or "definitive" or "definitifs" or "definitives" => ObservationStatus.Definitive,
            "normal" => ObservationStatus.Normal,
            _ => StatusMark.Read(key) is { } marked ? marked : FindingCodes.StatusUnknown.With(Suggestion.Ending(key, Names.Select(name => (name, FrenchText.Key(name))))),
        };
    }

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

    private static string French(ObservationStatus status) => status == ObservationStatus.Normal ? "normal" : Names[(int)status - 1];
}
