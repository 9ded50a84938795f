using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Plausibility;

/// <summary>
/// Two values of one figure that are too far apart to be taken without a question.
/// <para>
/// They are far apart when the larger is more than so many times the smaller: the catalogue's factor, which is taken at its word, or 5. Where
/// the catalogue states none, a small difference is left alone, because a factor says little about small numbers: less than 10, or less
/// than 5 points for percentages. No factor leads from zero, so a figure that starts is left alone; one that falls to zero is not. Between
/// values of different signs there is no factor either: only the sign is told, but for points, which are differences and change sign freely.
/// </para>
/// </summary>
internal static class FigureChange
{
    private const decimal DefaultFactor = 5;
    private const decimal LeastDifference = 10;
    private const decimal LeastPoints = 5;
    private const decimal LargestRatio = 1000;

    /// <summary>What is doubtful; null when nothing is, or one of them has no value or another unit.</summary>
    /// <param name="now">The figure.</param>
    /// <param name="before">What it is compared with.</param>
    /// <param name="when">The period of what it is compared with, in words.</param>
    /// <param name="listed">What the catalogue knows of the figure; null when it does not list it.</param>
    public static Problem? Check(Indicator now, Indicator before, string when, CatalogueIndicator? listed)
    {
        if (now.Observations[0] is not { Value: { } value } observation || before.Observations[0] is not { Value: { } old } reference) return null;
        if (!now.Unit.IsSameKind(before.Unit)) return null;
        if (value < 0 && old >= 0) return now.Unit.Code == UnitCode.Point ? null : FindingCodes.BecameNegative.With(observation.PeriodLabel, reference.Display, when);
        if (old == 0 || (value > 0 && old < 0) || !IsFar(Math.Abs(value), Math.Abs(old), now.Unit, listed?.ChangeFactor)) return null;
        return FindingCodes.ChangedALot.With(reference.Display, when, observation.PeriodLabel, InWords(Math.Abs(value), Math.Abs(old)));
    }

    private static bool IsFar(decimal value, decimal old, Unit unit, decimal? factor)
    {
        var (small, large) = (Math.Min(value, old), Math.Max(value, old));
        if (small >= large / (factor ?? DefaultFactor)) return false;
        var least = unit.Code is UnitCode.Percent or UnitCode.Permille or UnitCode.Point ? LeastPoints : LeastDifference;
        return factor is not null || large - small >= least;
    }

    private static string InWords(decimal value, decimal old)
    {
        if (value == 0) return "une chute à zéro";
        var (small, large) = (Math.Min(value, old), Math.Max(value, old));
        var direction = value > old ? "plus" : "moins";
        if (small < large / LargestRatio) return $"plus de {Display.Number(LargestRatio, 0)} fois {direction}";
        var ratio = large / small;
        var rounded = Decimals.Trim(Math.Round(ratio, ratio < 10 ? 1 : 0, MidpointRounding.AwayFromZero));
        return $"{(rounded == ratio ? "" : "environ ")}{Display.Number(rounded, rounded.Scale)} fois {direction}";
    }
}
