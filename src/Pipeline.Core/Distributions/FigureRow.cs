using Pipeline.Core.Datasets;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Distributions;

/// <summary>An observation with what it belongs to: the row of every table that is published.</summary>
/// <param name="Mission">Its mission.</param>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Observation">The observation.</param>
public sealed record FigureRow(MissionDocument Mission, Indicator Indicator, Observation Observation)
{
    /// <summary>The observations of missions: in page order, those of an indicator by period, then territory.</summary>
    public static IEnumerable<FigureRow> Of(IEnumerable<MissionDocument> missions) =>
        from mission in missions
        from indicator in mission.AllIndicators()
        from observation in indicator.Observations
        select new FigureRow(mission, indicator, observation);
}
