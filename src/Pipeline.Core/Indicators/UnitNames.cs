namespace Pipeline.Core.Indicators;

/// <summary>Names units to a French reader.</summary>
public static class UnitNames
{
    /// <summary>What can be typed in the column Unité, the most frequent first; any other words name a unit of one's own.</summary>
    public static IReadOnlyList<string> Typed { get; } =
    [
        .. new[]
        {
            Unit.Of(UnitCode.Count), Unit.Of(UnitCode.Percent), Unit.Of(UnitCode.Euro), Unit.Of(UnitCode.Euro, scale: 3), Unit.Of(UnitCode.Euro, scale: 6), Unit.Of(UnitCode.Euro, scale: 9),
        }.Select(AsTyped).OfType<string>(),
        .. Enum.GetValues<UnitCode>()
            .Where(code => code is not (UnitCode.Count or UnitCode.Percent or UnitCode.Euro or UnitCode.Other))
            .Select(code => French(Unit.Of(code))),
    ];

    /// <summary>What a service types in the column Unité for values shown as this unit's are (<c>M€</c>, <c>heures</c>); null when nothing names it.</summary>
    public static string? AsTyped(Unit unit) => unit.Code switch
    {
        UnitCode.Euro => unit.Symbol,
        UnitCode.Other => unit.Label,
        _ => French(unit),
    };

    /// <summary>The unit in French words (<c>euros</c>, <c>%</c>, <c>heures</c>).</summary>
    public static string French(Unit unit) => unit.Code switch
    {
        UnitCode.Count => "nombre",
        UnitCode.Euro => "euros",
        UnitCode.EuroPerInhabitant => "euros par habitant",
        UnitCode.Percent => "%",
        UnitCode.Permille => "‰",
        UnitCode.Point => "points",
        UnitCode.Hour => "heures",
        UnitCode.Day => "jours",
        UnitCode.Year => "années",
        UnitCode.FullTimeEquivalent => "ETP",
        UnitCode.Kilometre => "km",
        UnitCode.SquareKilometre => "km²",
        UnitCode.SquareMetre => "m²",
        UnitCode.Hectare => "hectares",
        UnitCode.Tonne => "tonnes",
        UnitCode.KilowattHour => "kWh",
        UnitCode.MegawattHour => "MWh",
        _ => unit.Label ?? "autre unité",
    };
}
