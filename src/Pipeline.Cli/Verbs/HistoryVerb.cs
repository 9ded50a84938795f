using System.CommandLine;
using System.Globalization;
using Pipeline.Core.Control;
using Pipeline.Core.Distributions;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;
using Spectre.Console;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline history</c>: the releases that are kept, and what each changed.</summary>
internal static class HistoryVerb
{
    private const int Most = 20;

    public static Command Create(CommonOptions common)
    {
        var last = new Option<int>("--last") { Description = "How many releases, the latest first. Default: 20.", HelpName = "N", DefaultValueFactory = _ => Most };
        var command = new Command("history", "List the releases that are kept, and what each changed.") { last };
        command.SetAction(common.Run((session, parsed, cancellationToken) => ListAsync(session, parsed.GetValue(last), cancellationToken)));
        return command;
    }

    private static async Task<ExitStatus> ListAsync(Session session, int last, CancellationToken cancellationToken)
    {
        if (last < 1) return session.Fail(ExitStatus.WrongUsage, "--last is at least 1.");
        var store = session.Get<PipelineStore>();
        var manifests = await ReleaseHistory.ReadAsync(store, last + 1, cancellationToken: cancellationToken);
        var held = (await StoredDecisions.ReadAsync(store, cancellationToken)).Decisions?.Hold?.Release;
        var releases = manifests.Take(last)
            .Select(release => Describe(release, manifests.FirstOrDefault(m => m.Number == release.Previous), held))
            .ToList();
        session.Screen.Show(new HistoryDocument(releases), console => Write(console, releases));
        return ExitStatus.Done;
    }

    private static ReleaseLine Describe(Manifest release, Manifest? before, long? held) => new(
        release.Number,
        release.PublishedAt,
        release.Files.Count,
        release.Previous is not null && before is null
            ? null
            : [.. release.Missions().Union(before?.Missions() ?? [], StringComparer.Ordinal).Where(mission => Differs(release, before, mission)).Order(StringComparer.Ordinal)],
        release.Number == held);

    private static bool Differs(Manifest release, Manifest? before, string mission)
    {
        var name = JsonDistribution.MissionName(mission);
        return release.Files.GetValueOrDefault(name)?.Sha256 != before?.Files.GetValueOrDefault(name)?.Sha256;
    }

    private static void Write(IAnsiConsole console, List<ReleaseLine> releases)
    {
        if (releases.Count == 0)
        {
            console.WriteLine("Nothing was published yet.");
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Release", "Published", "Files", "Missions changed", "");
        foreach (var release in releases) table.AddRow(Cells(release).Select(cell => new Text(cell)).ToArray());
        console.Write(table);
    }

    private static string[] Cells(ReleaseLine release) =>
    [
        release.Number.ToString(CultureInfo.InvariantCulture),
        release.PublishedAt.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
        release.Files.ToString(CultureInfo.InvariantCulture),
        release.MissionsChanged is { } missions ? string.Join(", ", missions) : "not known: the release before is no longer kept",
        release.IsHeld ? "held" : "",
    ];

    /// <summary>What <c>history --json</c> prints.</summary>
    /// <param name="Releases">The releases, the latest first.</param>
    private sealed record HistoryDocument(IReadOnlyList<ReleaseLine> Releases);

    /// <summary>A release.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="PublishedAt">When it was published.</param>
    /// <param name="Files">How many files it has.</param>
    /// <param name="MissionsChanged">Slugs of the missions that it changed; null when the release before is no longer kept.</param>
    /// <param name="IsHeld">True when operators hold it in force.</param>
    private sealed record ReleaseLine(long Number, DateTimeOffset PublishedAt, int Files, IReadOnlyList<string>? MissionsChanged, bool IsHeld);
}
