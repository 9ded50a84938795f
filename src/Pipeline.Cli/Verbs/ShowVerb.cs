using System.CommandLine;
using System.Globalization;
using Pipeline.Cli.Output;
using Pipeline.Core.Control;
using Pipeline.Core.Notifications;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Spectre.Console;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline show DOCUMENT</c>: the whole story of one document, from the inbox to what it says in public.</summary>
internal static class ShowVerb
{
    public static Command Create(CommonOptions common)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "Its path in the inbox (insertion/rsa.xlsx), or the id that published figures name." };
        var command = new Command("show", "Tell the story of one document.") { document };
        command.SetAction(common.Run((session, parsed, cancellationToken) => ShowAsync(session, parsed.GetValue(document)!, cancellationToken)));
        return command;
    }

    private static async Task<ExitStatus> ShowAsync(Session session, string document, CancellationToken cancellationToken)
    {
        if (await new PipelineQuery(session.Get<PipelineStore>()).TellAsync(document, cancellationToken) is not { } story)
            return session.Fail(ExitStatus.WrongUsage, $"There is no document '{document}': 'pipeline status' lists them.");

        var status = story.Status;
        var told = new ShowDocument(
            status.Document,
            status.Id,
            story.InboxSubmittedAt is { } submittedAt ? new InboxVersion(submittedAt, status.State == DocumentState.Handled) : null,
            story.Record,
            story.Versions,
            story.Release,
            story.Published,
            status.NextDue,
            story.Withdrawals,
            story.Purges,
            status.IsReportOwed,
            status.Notices);
        session.Screen.Show(told, console => Write(console, told));
        return ExitStatus.Done;
    }

    private static void Write(IAnsiConsole console, ShowDocument story)
    {
        console.WriteLine($"{story.Document} (id {story.Id})");
        console.WriteLine(story.Inbox switch
        {
            null => "Inbox: the workbook is no longer there; what it said stays.",
            { IsHandled: true } inbox => $"Inbox: submitted {Time(inbox.SubmittedAt)}, handled.",
            var inbox => $"Inbox: submitted {Time(inbox.SubmittedAt)}, not handled yet.",
        });
        foreach (var version in story.Versions) console.WriteLine(Describe(version));
        foreach (var edition in story.Record?.Editions ?? [])
        {
            var figures = edition.Missions.SelectMany(mission => mission.Value.Select(period => $"{mission.Key} {period.Key}: {Count(period.Value.Count, "figure")}"));
            var from = edition.VisibleFrom is { } day ? $", public from {Time(day)}" : "";
            console.WriteLine($"Edition of {Time(edition.SubmittedAt)}{from}: {string.Join("; ", figures)}");
        }

        foreach (var line in Standing(story)) console.WriteLine(line);
        if (story.Record is null || Report.Of(story.Record) is not { } report) return;
        console.WriteLine();
        console.WriteLine("Last version handled:");
        ReportView.Write(console, report);
    }

    private static IEnumerable<string> Standing(ShowDocument story)
    {
        if (story.Release is { } release)
        {
            var parts = string.Join("; ", story.Published.Select(p => $"{p.Mission} {p.Period}: {Count(p.Figures, "figure")}"));
            yield return $"Published in release {release.ToString(CultureInfo.InvariantCulture)}: {(parts.Length == 0 ? "nothing of it" : parts)}.";
        }

        if (story.NextDue is { } due) yield return $"Waits: to be public from {Time(due)}.";
        foreach (var withdrawal in story.Withdrawals)
            yield return $"Withdrawn: {withdrawal.Period ?? "all"}, up to {Time(withdrawal.UpTo)}, {Time(withdrawal.At)} by {withdrawal.By}{Reason(withdrawal.Why)}";
        foreach (var purge in story.Purges)
            yield return $"Purged: {purge.Sha256?[..12] ?? "a version that was not taken in"}, {Time(purge.At)} by {purge.By}{Reason(purge.Why)}";
        if (story.IsReportOwed) yield return "Owed: the report.";
        foreach (var notice in story.Notices)
        {
            var at = notice.At is not { } moment ? "" : notice.State == NoticeState.Owed ? $", not before {Time(moment)}" : $", {Time(moment)}";
            yield return $"{char.ToUpperInvariant(NoticeView.Describe(notice)[0])}{NoticeView.Describe(notice)[1..]}{at}.";
        }
    }

    private static string Describe(VersionStory version)
    {
        var noticed = new[] { (version.Errors, "error"), (version.Warnings, "warning") }.Where(n => n.Item1 > 0).Select(n => Count(n.Item1, n.Item2)).ToList();
        return $"Version of {(version.SubmittedAt is { } at ? Time(at) : "an unknown time")} ({version.Sha256?[..12] ?? "not taken in"}): "
            + $"{version.Outcome.ToString().ToLowerInvariant()}{(noticed.Count == 0 ? "" : ", " + string.Join(", ", noticed))}";
    }

    private static string Reason(string why) => why.Length == 0 ? "." : $": {why}";

    private static string Count(int count, string thing) => $"{count.ToString(CultureInfo.InvariantCulture)} {thing}{(count == 1 ? "" : "s")}";

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>What <c>show --json</c> prints.</summary>
    /// <param name="Document">Its path in the inbox.</param>
    /// <param name="Id">Its opaque public id.</param>
    /// <param name="Inbox">The version in the inbox; null when there is none.</param>
    /// <param name="Record">Its record; null when none of its versions was handled.</param>
    /// <param name="Versions">Every version of which there is a report, the first one first.</param>
    /// <param name="Release">The release in force; null when nothing is published.</param>
    /// <param name="Published">What that release shows of it.</param>
    /// <param name="NextDue">When something accepted becomes visible; null when nothing waits for its day.</param>
    /// <param name="Withdrawals">What operators took out of the dataset.</param>
    /// <param name="Purges">What operators had cut.</param>
    /// <param name="IsReportOwed">True while its report has not been rendered.</param>
    /// <param name="Notices">The notifications that it owes, or owed.</param>
    private sealed record ShowDocument(
        string Document,
        string Id,
        InboxVersion? Inbox,
        DocumentRecord? Record,
        IReadOnlyList<VersionStory> Versions,
        long? Release,
        IReadOnlyList<PublishedPart> Published,
        DateTimeOffset? NextDue,
        IReadOnlyList<Withdrawal> Withdrawals,
        IReadOnlyList<Purge> Purges,
        bool IsReportOwed,
        IReadOnlyList<Notice> Notices);

    /// <summary>A version in the inbox.</summary>
    /// <param name="SubmittedAt">When the storage received it.</param>
    /// <param name="IsHandled">True when the record is about it.</param>
    private sealed record InboxVersion(DateTimeOffset SubmittedAt, bool IsHandled);
}
