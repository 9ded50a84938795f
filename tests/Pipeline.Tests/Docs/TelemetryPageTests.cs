using System.Diagnostics.Metrics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Telemetry;
using Pipeline.Tests.Support;
using Pipeline.Web;
using Xunit;

namespace Pipeline.Tests.Docs;

/// <summary><c>docs/telemetry.md</c> lists what the code logs and measures, all of it and nothing else.</summary>
public sealed partial class TelemetryPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "telemetry.md"));

    [Fact]
    public void Every_event_that_is_logged_is_listed_under_its_number()
    {
        var events = typeof(LogEvents).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(p => (Property: p.Name, Event: (EventId)p.GetValue(null)!)).ToList();

        Assert.All(events, e => Assert.Equal(e.Property, e.Event.Name));
        Assert.Equal(events.Count, events.DistinctBy(e => e.Event.Id).Count());
        Assert.Equal(
            events.OrderBy(e => e.Event.Id).Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Event.Id} {e.Event.Name}")),
            EventRow().Matches(Page).Select(m => $"{m.Groups["id"].Value} {m.Groups["name"].Value}"));
    }

    [Fact]
    public void Nothing_is_logged_but_under_these_events() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "LogEvents.cs"),
        file =>
        {
            var source = File.ReadAllText(file);
            Assert.DoesNotContain("new EventId(", source, StringComparison.Ordinal);
            Assert.Equal(LogCall().Count(source), LogCallWithEvent().Count(source));
        });

    [Fact]
    public void Every_instrument_is_listed_with_its_unit()
    {
        var instruments = typeof(PipelineTelemetry).GetProperties(BindingFlags.NonPublic | BindingFlags.Static).Select(p => p.GetValue(null)).OfType<Instrument>().ToList();

        Assert.NotEmpty(instruments);
        Assert.Equal(
            instruments.Select(i => $"{i.Name} {i.Unit}").Order(StringComparer.Ordinal),
            InstrumentRow().Matches(Page).Select(m => $"{m.Groups["name"].Value} {m.Groups["unit"].Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ten_questions_are_answered_with_a_query_each()
    {
        var questions = Page[Page.IndexOf("## Ten questions", StringComparison.Ordinal)..];
        Assert.Equal(10, Question().Count(questions));
        Assert.Equal(10, Query().Count(questions)); // one of them is not about telemetry
    }

    [GeneratedRegex(@"^\| (?<id>\d+) \| `(?<name>\w+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EventRow();

    [GeneratedRegex(@"^\| `(?<name>pipeline\.[a-z.]+)` \| `(?<unit>[^`]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InstrumentRow();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LogCall();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(\s*LogEvents\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LogCallWithEvent();

    [GeneratedRegex(@"^### \d+\. ", RegexOptions.Multiline, 1000)]
    private static partial Regex Question();

    [GeneratedRegex(@"^```(kusto|bash)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Query();
}
