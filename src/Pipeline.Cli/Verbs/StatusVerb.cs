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

/// <summary><c>pipeline status</c>: every document, what waits, the decisions and the release in force, and what is wrong.</summary>
internal static class StatusVerb
{
    // More would not fit on a screen.
    private const int MostDocuments = 40;

    public static Command Create(CommonOptions common)
    {
        var command = new Command("status", "Show every document, the release in force, and what is wrong.");
        command.SetAction(common.Run((session, _, cancellationToken) => StatusAsync(session, cancellationToken)));
        return command;
    }

    private static async Task<ExitStatus> StatusAsync(Session session, CancellationToken cancellationToken)
    {
        var status = await StatusDocument.AskAsync(session.Get<PipelineStore>(), cancellationToken);
        session.Screen.Show(status, console => Write(console, status));
        return ExitStatus.Done;
    }

    private static void Write(IAnsiConsole console, StatusDocument status)
    {
        console.WriteUnbroken(status.Release is { } release
            ? $"Release {Number(release.Number)} of {Time(release.PublishedAt)} ({Age(status.AsOf - release.PublishedAt)} ago), {Number(release.Files)} files: {release.Url}"
            : "Nothing is published.");
        foreach (var problem in status.Problems) console.Write(new Text($"Nothing new is published: {problem}\n", new Style(Color.Red)));
        if (status is { IsPublished: false, Problems.Count: 0 }) console.WriteLine("The next tick has something to publish.");
        foreach (var decision in Decided(status.Decisions)) console.WriteUnbroken(decision);
        if (status.Documents.Count == 0)
        {
            console.WriteLine("The inbox is empty.");
            return;
        }

        console.WriteLine(Summary(status.Documents));
        var shown = status.Documents.Count <= MostDocuments ? status.Documents : [.. status.Documents.Where(d => d.Outcome != Outcome.Accepted || ToDo(d).Any())];
        if (shown.Count < status.Documents.Count) console.WriteLine("Those with something to do; 'pipeline show DOCUMENT' tells of any, and --json of all:");
        console.WriteLine();
        foreach (var line in shown.SelectMany(Lines)) console.WriteUnbroken(line);
    }

    private static string Summary(IReadOnlyList<DocumentStatus> documents)
    {
        (string What, int Count)[] counts =
        [
            ("accepted", documents.Count(d => d.Outcome == Outcome.Accepted)),
            ("rejected", documents.Count(d => d.Outcome == Outcome.Rejected)),
            ("failed", documents.Count(d => d.Outcome == Outcome.Failed)),
            ("with a version that waits", documents.Count(d => d.State == DocumentState.Waiting)),
            ("waiting for their day", documents.Count(d => d.NextDue is not null)),
            ("owing a report", documents.Count(d => d.IsReportOwed)),
            ("owing a notification", documents.Count(d => d.Notices.Any(n => n.State == NoticeState.Owed))),
        ];
        return $"{Number(documents.Count)} document{(documents.Count == 1 ? "" : "s")}: {string.Join(", ", counts.Where(c => c.Count > 0).Select(c => $"{Number(c.Count)} {c.What}"))}.";
    }

    private static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 2 } => $"{Number((long)age.TotalSeconds)} s",
        { TotalHours: < 2 } => $"{Number((long)age.TotalMinutes)} min",
        { TotalDays: < 2 } => $"{Number((long)age.TotalHours)} h",
        _ => $"{Number((long)age.TotalDays)} days",
    };

    private static IEnumerable<string> Decided(Decisions? decisions)
    {
        if (decisions?.Hold is { } hold) yield return $"Held: release {Number(hold.Release)}, since {Time(hold.At)} by {hold.By}{Reason(hold.Why)}";
        foreach (var withdrawal in decisions?.Withdrawals ?? [])
            yield return $"Withdrawn: {withdrawal.Document}{(withdrawal.Period is { } period ? $", {period}" : "")}, {Time(withdrawal.At)} by {withdrawal.By}{Reason(withdrawal.Why)}";
        foreach (var purge in (decisions?.Purges ?? []).DistinctBy(p => p.Document, StringComparer.Ordinal))
            yield return $"Purged: document {purge.Document}, {Time(purge.At)} by {purge.By}{Reason(purge.Why)}";
    }

    private static string Reason(string why) => why.Length == 0 ? "." : $": {why}";

    // What is as long as people make it comes last.
    private static IEnumerable<string> Lines(DocumentStatus document)
    {
        var outcome = document.Outcome?.ToString().ToLowerInvariant() ?? "—";
        var submitted = document.SubmittedAt is { } at ? Time(at) : "—";
        yield return $"{outcome,-8}  {submitted,-20}  {document.Document}";
        if (document.Missions.Count > 0) yield return $"{"",-32}{string.Join(", ", document.Missions)}";
        foreach (var toDo in ToDo(document)) yield return $"{"",-32}! {toDo}";
    }

    private static IEnumerable<string> ToDo(DocumentStatus document)
    {
        if (document.State == DocumentState.Waiting) yield return "a version waits";
        if (document.NextDue is { } due) yield return $"to be public from {Time(due)}";
        if (document.IsReportOwed) yield return "report owed";
        foreach (var notice in document.Notices.Where(n => n.State != NoticeState.Sent)) yield return NoticeView.Describe(notice);
        if (document.IsFlagged) yield return "published figures would be rejected today";
        if (!document.IsInInbox) yield return "no longer in the inbox";
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
