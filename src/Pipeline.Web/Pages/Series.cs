using Pipeline.Core.Indicators;

namespace Pipeline.Web.Pages;

/// <summary>Observations of one territory that follow each other in time, from the first value to the last.</summary>
/// <param name="Points">The points, in order of time; the first and the last have a value.</param>
public sealed record Series(IReadOnlyList<SeriesPoint> Points)
{
    private const double DaysOfYear = 365.2425;

    /// <summary>The points that have a value.</summary>
    public IEnumerable<SeriesPoint> Valued => Points.Where(p => p.Observation.Value is not null);

    /// <summary>The series around an observation: same territory, same kind of period; null when fewer than two of them have a value.</summary>
    public static Series? Around(Observation latest, IReadOnlyList<Observation> observations)
    {
        var alike = observations.Where(o => o.Territory == latest.Territory && o.Period.IsLike(latest.Period)).ToList();
        var first = alike.FindIndex(o => o.Value is not null);
        var last = alike.FindLastIndex(o => o.Value is not null);
        return first == last ? null : new Series([.. alike[first..(last + 1)].Select(o => new SeriesPoint(o, TimeBetween(alike[first].Period, o.Period)))]);
    }

    /// <summary>True when a period between two points that follow each other has no value.</summary>
    public static bool IsBroken(SeriesPoint before, SeriesPoint after) =>
        before.Observation.Value is null || after.Observation.Value is null || after.Time - before.Time > 1.01;

    private static double TimeBetween(Period first, Period period)
    {
        if (period.Start == period.End) return (period.Start.DayNumber - first.Start.DayNumber) / DaysOfYear;
        return (double)(Months(period.Start) - Months(first.Start)) / (Months(period.End) - Months(period.Start) + 1);
    }

    private static int Months(DateOnly day) => (day.Year * 12) + day.Month;
}
