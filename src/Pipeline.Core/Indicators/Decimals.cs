namespace Pipeline.Core.Indicators;

/// <summary>Exact arithmetic on decimals that the type itself does not offer.</summary>
internal static class Decimals
{
    /// <summary>Most significant digits kept of a number: what <see cref="decimal"/> always holds.</summary>
    public const int MaxDigits = 28;

    private static readonly decimal[] Powers = BuildPowers();

    /// <summary>Ten to a power from 0 to 28.</summary>
    public static decimal PowerOfTen(int exponent) => Powers[exponent];

    /// <summary>The same value without trailing zeros after the point.</summary>
    public static decimal Trim(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    /// <summary>True when nothing follows the point but zeros.</summary>
    public static bool IsWhole(decimal value) => value.Scale == 0 || decimal.Truncate(value) == value;

    /// <summary>The value times a power of ten; false when it is too large to be held exactly.</summary>
    public static bool TryScale(decimal value, int exponent, out decimal scaled)
    {
        scaled = value;
        if (exponent == 0) return true;
        if (Math.Abs(value) > decimal.MaxValue / Powers[exponent]) return false;
        scaled = Trim(value) * Powers[exponent];
        return true;
    }

    private static decimal[] BuildPowers()
    {
        var powers = new decimal[MaxDigits + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++) powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
