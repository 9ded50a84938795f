using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Datasets;

/// <summary>What the public sees change in a mission from one release to another.</summary>
public static class MissionChanges
{
    /// <summary>The changes, in page order, those that are gone at the end.</summary>
    /// <param name="before">The mission as it was; null when it was not there.</param>
    /// <param name="after">The mission as it is; null when it is gone.</param>
    public static IReadOnlyList<Change> Between(MissionDocument? before, MissionDocument? after)
    {
        var (old, now) = (Observations(before), Observations(after));
        return
        [
            .. now.Select(o => old.TryGetValue(o.Key, out var was)
                ? Change.Between(was.Indicator, was.Observation, o.Value.Indicator, o.Value.Observation)
                : Change.Between(null, null, o.Value.Indicator, o.Value.Observation)).OfType<Change>(),
            .. old.Where(o => !now.ContainsKey(o.Key)).Select(o => Change.Between(o.Value.Indicator, o.Value.Observation, null, null)!),
        ];
    }

    // In page order: a dictionary that nothing is removed from keeps it.
    private static Dictionary<(string Code, string Period, string? Level, string? Territory), (Indicator Indicator, Observation Observation)> Observations(
        MissionDocument? mission) =>
        (mission?.AllIndicators() ?? [])
            .SelectMany(i => i.Observations.Select(o => (Indicator: i, Observation: o)))
            .ToDictionary(f => (f.Indicator.Code, f.Observation.Period.Code, f.Observation.Territory?.Level, f.Observation.Territory?.Code));
}
