using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Plausibility;

/// <summary>Counts too small to be published: behind three persons are three persons.</summary>
internal static class Confidentiality
{
    /// <summary>What is wrong with a value; null when nothing is, or the catalogue sets no threshold.</summary>
    public static Problem? Check(Indicator figure, CatalogueIndicator? listed) =>
        figure.Unit.Code is UnitCode.Count or UnitCode.Other && figure.Observations[0].Value is { } value && value > 0 && value < listed?.ConfidentialBelow
            ? FindingCodes.ValueConfidential.With(Display.Number(listed.ConfidentialBelow.Value, Decimals.Trim(listed.ConfidentialBelow.Value).Scale))
            : null;
}
