namespace Pipeline.Core.Indicators;

/// <summary>The marks of French statistics that say how settled a figure is: p, e, r, sd.</summary>
internal static class StatusMark
{
    /// <summary>The status of a mark, without its parentheses, lower or upper case; null when it is none.</summary>
    public static ObservationStatus? Read(ReadOnlySpan<char> mark) => mark switch
    {
        "p" or "P" => ObservationStatus.Provisional,
        "sd" or "SD" => ObservationStatus.Provisional,
        "e" or "E" => ObservationStatus.Estimated,
        "r" or "R" => ObservationStatus.Revised,
        _ => null,
    };
}
