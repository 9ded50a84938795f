using NCrontab;

namespace Pipeline.Cli.Running;

/// <summary>A six-field NCRONTAB schedule, read as the Functions timer reads it: in UTC.</summary>
internal sealed class Schedule
{
    /// <summary>Every five minutes.</summary>
    public const string Default = "0 */5 * * * *";

    // A timer cannot be set further ahead than 49 days.
    private static readonly TimeSpan LongestNap = TimeSpan.FromDays(1);

    private readonly CrontabSchedule schedule;

    private Schedule(CrontabSchedule schedule) => this.schedule = schedule;

    /// <summary>Reads a schedule; null when the text is none.</summary>
    public static Schedule? TryParse(string text) =>
        CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = true }) is { } schedule ? new Schedule(schedule) : null;

    /// <summary>Waits for the next moment of the schedule.</summary>
    public async Task WaitAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        var next = schedule.GetNextOccurrence(clock.GetUtcNow().UtcDateTime);
        for (var left = Left(); left > TimeSpan.Zero; left = Left())
            await Task.Delay(left < LongestNap ? left : LongestNap, clock, cancellationToken);

        TimeSpan Left() => next - clock.GetUtcNow().UtcDateTime;
    }
}
