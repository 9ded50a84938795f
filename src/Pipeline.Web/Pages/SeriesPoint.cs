using Pipeline.Core.Indicators;

namespace Pipeline.Web.Pages;

/// <summary>An observation in a series.</summary>
/// <param name="Observation">The observation.</param>
/// <param name="Time">How long after the first one, in lengths of their period: whole for years, quarters, months.</param>
public sealed record SeriesPoint(Observation Observation, double Time)
{
    /// <summary>True when the value may still change.</summary>
    public bool IsUnsettled => Observation.Status is ObservationStatus.Provisional or ObservationStatus.Estimated;
}
