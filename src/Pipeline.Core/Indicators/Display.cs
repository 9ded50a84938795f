namespace Pipeline.Core.Indicators;

/// <summary>
/// The French text of a value: U+202F between thousands, a comma before decimals, U+00A0 before the symbol,
/// and the typographic minus U+2212 before what is negative. <see cref="FrenchNumber"/> reads all of it back.
/// </summary>
public static class Display
{
    /// <summary>Most decimal places shown.</summary>
    public const int MaxDecimals = 15;

    private const char ThinSpace = '\u202F';
    private const char Minus = '\u2212';
    private const int MostCharacters = 64;

    /// <summary>A value in its base unit, shown at the unit's scale, rounded half away from zero.</summary>
    /// <param name="value">The value, in the base unit.</param>
    /// <param name="decimals">Decimal places at the unit's scale.</param>
    /// <param name="unit">The unit; its symbol includes the scale.</param>
    public static string Of(decimal value, int decimals, Unit unit)
    {
        var scaled = unit.Multiplier == 0 ? value : value / Decimals.PowerOfTen(unit.Multiplier);
        return unit.Symbol is null ? Number(scaled, decimals) : Number(scaled, decimals) + '\u00A0' + unit.Symbol;
    }

    /// <summary>The sign shown where there is no value.</summary>
    public static string Of(Absence absence) => absence switch
    {
        Absence.Missing => "nd",
        Absence.NotSignificant => "ns",
        Absence.Confidential => "s",
        _ => "s.o.",
    };

    /// <summary>A number alone: <c>8 625 500</c>, <c>7,80</c>, <c>−3,5</c>.</summary>
    public static string Number(decimal value, int decimals)
    {
        Span<char> text = stackalloc char[MostCharacters];
        var start = text.Length;
        var places = Math.Clamp(decimals, 0, MaxDecimals);
        var rounded = Math.Round(value, places, MidpointRounding.AwayFromZero);
        var whole = decimal.Truncate(Math.Abs(rounded));
        if (places > 0)
        {
            var fraction = (ulong)((Math.Abs(rounded) - whole) * Decimals.PowerOfTen(places));
            for (var i = 0; i < places; i++, fraction /= 10) text[--start] = (char)('0' + (fraction % 10));
            text[--start] = ',';
        }

        var digits = 0;
        for (var rest = (UInt128)whole; rest > 0 || digits == 0; rest /= 10)
        {
            if (digits > 0 && digits % 3 == 0) text[--start] = ThinSpace;
            text[--start] = (char)('0' + (int)(rest % 10));
            digits++;
        }

        if (rounded < 0) text[--start] = Minus;
        return text[start..].ToString();
    }
}
