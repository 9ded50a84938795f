using System.Text.RegularExpressions;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Infra;

/// <summary>An alert that asks for a name that nothing has would never say a word.</summary>
public sealed partial class AlertTests
{
    [Fact]
    public async Task Alerts_ask_for_what_is_logged_and_measured()
    {
        var rules = (await Bicep.BuildAsync("infra/main.bicep"))["resources"]!["alerts"]!["properties"]!["template"]!["variables"]!["rules"]!.AsArray();
        var asked = rules.SelectMany(rule => Asked().Matches((string)rule!["query"]!)).SelectMany(match => match.Groups["name"].Captures.Select(capture => capture.Value)).ToList();
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "telemetry.md"), TestContext.Current.CancellationToken);

        Assert.Equal(["DocumentFailed", "Publication", "PublicationProblem", "SubmissionPoisoned", "pipeline.versions"], asked.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

        // It is logged with its exception, and so is no trace (TelemetryExportTests).
        Assert.Contains("AppExceptions | where Properties.EventName == \"DocumentFailed\"", (string?)rules[0]!["query"], StringComparison.Ordinal);
        Assert.All(asked, name => Assert.Contains($"| `{name}` |", page, StringComparison.Ordinal));
    }

    [GeneratedRegex("""(EventName|\bName) (==|in) \(?("(?<name>[\w.]+)"(, )?)+""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();
}
