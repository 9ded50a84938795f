using Pipeline.Core.Distributions;
using Pipeline.Core.Indicators;

namespace Pipeline.Excel;

/// <summary>
/// A value as a cell: a number in its base unit, so that it can be calculated with, whose format shows what the page shows. A number of more
/// digits than Excel keeps is written as a text.
/// </summary>
internal static class FigureCell
{
    private const int MostDigits = 15;
    private static readonly Unit[] Euros = [Unit.Of(UnitCode.Euro, scale: 9), Unit.Of(UnitCode.Euro, scale: 6), Unit.Of(UnitCode.Euro, scale: 3), Unit.Of(UnitCode.Euro)];

    /// <summary>The cell of an observation.</summary>
    public static CellContent Of(FigureRow row)
    {
        if (row.Observation.Value is not { } value) return row.Observation.Display;
        var unit = ShownUnit(row.Indicator.Unit, row.Observation.Display);
        return Digits(value) > MostDigits
            ? Display.Of(value, value.Scale + unit.Multiplier, unit)
            : new CellContent(null, value, Format(row.Observation.Decimals, unit));
    }

    /// <summary>The column Unité: the base unit, in which the number is.</summary>
    public static string UnitOf(Unit unit) => UnitNames.AsTyped(unit with { Symbol = Unit.Of(unit.Code).Symbol, Multiplier = 0 }) ?? UnitNames.French(unit);

    // Each observation is shown at a scale of its own, and its text tells which; an indicator's unit is that of its latest one.
    private static Unit ShownUnit(Unit unit, string display) =>
        unit.Code == UnitCode.Euro ? Euros.First(shown => display.EndsWith('\u00A0' + shown.Symbol!, StringComparison.Ordinal)) : unit;

    private static string Format(int decimals, Unit unit)
    {
        var places = decimals == 0 ? "" : "." + new string('0', decimals);
        var scale = new string(',', unit.Multiplier / 3);
        var symbol = unit.Symbol is null ? "" : $"\"\u00A0{unit.Symbol}\"";
        return "#,##0" + places + scale + symbol;
    }

    private static int Digits(decimal value)
    {
        var digits = value.ToString(System.Globalization.CultureInfo.InvariantCulture).Where(char.IsAsciiDigit).SkipWhile(digit => digit == '0').ToList();
        return value.Scale > 0 ? digits.Count : digits.AsEnumerable().Reverse().SkipWhile(digit => digit == '0').Count();
    }
}
