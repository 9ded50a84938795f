namespace Pipeline.Core.Indicators;

/// <summary>Names units to a French reader.</summary>
public static class UnitNames
{
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
