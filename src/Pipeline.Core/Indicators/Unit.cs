namespace Pipeline.Core.Indicators;

/// <summary>What an indicator is counted in, and how it is shown.</summary>
/// <param name="Code">One of the closed list.</param>
/// <param name="Label">The words typed, for <see cref="UnitCode.Other"/>; else null.</param>
/// <param name="Symbol">What is written after the number, scale included (<c>M€</c>, <c>%</c>); null where the words are in the label.</param>
/// <param name="Multiplier">The power of ten that the value is shown in: 6 for M€; 0 for all but euros.</param>
public sealed record Unit(UnitCode Code, string? Label, string? Symbol, int Multiplier)
{
    private static readonly Unit[] Plain = [.. Enum.GetValues<UnitCode>().Select(code => new Unit(code, null, SymbolOf(code, 0), 0))];
    private static readonly Unit Thousands = new(UnitCode.Euro, null, SymbolOf(UnitCode.Euro, 3), 3);
    private static readonly Unit Millions = new(UnitCode.Euro, null, SymbolOf(UnitCode.Euro, 6), 6);
    private static readonly Unit Billions = new(UnitCode.Euro, null, SymbolOf(UnitCode.Euro, 9), 9);

    /// <summary>A unit of the closed list, shown at a scale.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="label">The words typed, for <see cref="UnitCode.Other"/>; ignored for the others.</param>
    /// <param name="scale">0, 3, 6 or 9; only euros are shown at a scale, for the others it is ignored.</param>
    public static Unit Of(UnitCode code, string? label = null, int scale = 0) => code switch
    {
        UnitCode.Euro when scale == 3 => Thousands,
        UnitCode.Euro when scale == 6 => Millions,
        UnitCode.Euro when scale == 9 => Billions,
        UnitCode.Other when label is not null => new Unit(code, label, null, 0),
        _ => Plain[(int)code],
    };

    /// <summary>True when both count the same, at whatever scale they are shown.</summary>
    public bool IsSameKind(Unit other) => Code == other.Code && string.Equals(Label, other.Label, StringComparison.Ordinal);

    private static string? SymbolOf(UnitCode code, int scale) => code switch
    {
        UnitCode.Euro => scale switch { 3 => "k€", 6 => "M€", 9 => "Md€", _ => "€" },
        UnitCode.EuroPerInhabitant => "€/hab",
        UnitCode.Percent => "%",
        UnitCode.Permille => "‰",
        UnitCode.Point => "pts",
        _ => null,
    };
}
