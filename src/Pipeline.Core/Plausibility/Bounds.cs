using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Plausibility;

/// <summary>The catalogue's bounds. A percentage that cannot pass 100 is one with a maximum of 100.</summary>
internal static class Bounds
{
    /// <summary>What is wrong with a value; null when nothing is, or the catalogue states no bounds.</summary>
    public static Problem? Check(Indicator figure, CatalogueIndicator? listed)
    {
        var value = figure.Observations[0].Value;
        if (value < listed?.Min) return FindingCodes.ValueBelowMinimum.With(Shown(listed.Min.Value, figure.Unit));
        return value > listed?.Max ? FindingCodes.ValueAboveMaximum.With(Shown(listed.Max.Value, figure.Unit)) : null;
    }

    // As the figure is shown beside it, with all its decimals.
    private static string Shown(decimal bound, Unit unit) =>
        Display.Of(bound, Decimals.Trim(bound / Decimals.PowerOfTen(unit.Multiplier)).Scale, unit);
}
