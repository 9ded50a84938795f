using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Pipeline.Core.Telemetry;

/// <summary>
/// What the pipeline measures of itself: one activity for each version looked at and for each publication, and counters. Nothing here names a
/// file, a person or a figure: a document is told by its opaque id, a service only when the catalogue knows it (<c>docs/telemetry.md</c>).
/// </summary>
public static class PipelineTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Pipeline";

    // From a workbook of ten rows to a publication of a large dataset.
    private static readonly InstrumentAdvice<double> Buckets =
        new() { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300] };

    private static readonly Meter Meter = new(Name);

    /// <summary>Versions handled, by service and outcome.</summary>
    internal static Counter<long> Versions { get; } = Meter.CreateCounter<long>("pipeline.versions", "{version}", "Versions handled, by outcome.");

    /// <summary>Findings on the versions handled, by code; one on 500 rows counts once.</summary>
    internal static Counter<long> Findings { get; } = Meter.CreateCounter<long>("pipeline.findings", "{finding}", "Findings on the versions handled, by code.");

    /// <summary>Publications tried, by how they ended.</summary>
    internal static Counter<long> Publications { get; } = Meter.CreateCounter<long>("pipeline.publications", "{publication}", "Publications tried, by how they ended.");

    /// <summary>Tries to send a notification, by what came of them.</summary>
    internal static Counter<long> Notifications { get; } = Meter.CreateCounter<long>("pipeline.notifications", "{notification}", "Tries to send a notification, by what came of them.");

    /// <summary>How long it took to look at a version.</summary>
    internal static Histogram<double> IngestDuration { get; } = Meter.CreateHistogram("pipeline.ingest.duration", "s", "Duration of an ingest.", tags: null, Buckets);

    /// <summary>How long a publication took, one with nothing new included.</summary>
    internal static Histogram<double> PublishDuration { get; } = Meter.CreateHistogram("pipeline.publish.duration", "s", "Duration of a publication.", tags: null, Buckets);

    private static ActivitySource Source { get; } = new(Name);

    /// <summary>Does a piece of work under an activity, and measures how long it took; an exception is its error.</summary>
    /// <param name="name">Name of the activity.</param>
    /// <param name="duration">Where the time is told.</param>
    /// <param name="work">The work; it may tag the activity, which is null when nobody listens.</param>
    internal static async Task<T> MeasureAsync<T>(string name, Histogram<double> duration, Func<Activity?, Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        using var activity = Source.StartActivity(name);
        try
        {
            var result = await work(activity);
            duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
            return result;
        }
        catch (Exception e)
        {
            var error = new KeyValuePair<string, object?>("error.type", e.GetType().FullName);
            activity?.SetStatus(ActivityStatusCode.Error).SetTag(error.Key, error.Value);
            duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, error);
            throw;
        }
    }

    /// <summary>The value of an enumeration as an attribute: lower case, as in the JSON documents.</summary>
    internal static string Of<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
