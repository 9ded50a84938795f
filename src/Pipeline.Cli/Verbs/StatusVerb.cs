using System.CommandLine;
using System.Globalization;
using Pipeline.Core.Control;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;
using Spectre.Console;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline status</c>: every document, what waits, the decisions and the release in force, and what is wrong.</summary>
internal static class StatusVerb
{
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
        console.WriteLine(status.Release is { } release
            ? $"Release {Number(release.Number)} of {Time(release.PublishedAt)}, {Number(release.Files)} files: {release.Url}"
            : "Nothing is published.");
        foreach (var problem in status.Problems) console.Write(new Text($"Nothing new is published: {problem}\n", new Style(Color.Red)));
        foreach (var decision in Decided(status.Decisions)) console.WriteLine(decision);
        if (status.Documents.Count == 0)
        {
            console.WriteLine("The inbox is empty.");
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Document", "Latest version", "Submitted", "Missions", "To do");
        foreach (var document in status.Documents)
            table.AddRow(Cells(document).Select(cell => new Text(cell)).ToArray());
        console.Write(table);
    }

    private static IEnumerable<string> Decided(Decisions? decisions)
    {
        if (decisions?.Hold is { } hold) yield return $"Held: release {Number(hold.Release)}, since {Time(hold.At)} by {hold.By}{Reason(hold.Why)}";
        foreach (var withdrawal in decisions?.Withdrawals ?? [])
            yield return $"Withdrawn: {withdrawal.Document}{(withdrawal.Period is { } period ? $", {period}" : "")}, {Time(withdrawal.At)} by {withdrawal.By}{Reason(withdrawal.Why)}";
        foreach (var purge in (decisions?.Purges ?? []).DistinctBy(p => p.Document, StringComparer.Ordinal))
            yield return $"Purged: document {purge.Document}, {Time(purge.At)} by {purge.By}{Reason(purge.Why)}";
    }

    private static string Reason(string why) => why.Length == 0 ? "." : $": {why}";

    private static string[] Cells(DocumentStatus document) =>
    [
        document.Document,
        document.Outcome?.ToString().ToLowerInvariant() ?? "—",
        document.SubmittedAt is { } at ? Time(at) : "—",
        string.Join(", ", document.Missions),
        string.Join(", ", ToDo(document)),
    ];

    private static IEnumerable<string> ToDo(DocumentStatus document)
    {
        if (document.State == DocumentState.Waiting) yield return "a version waits";
        if (document.NextDue is { } due) yield return $"to be public from {Time(due)}";
        if (document.IsReportOwed) yield return "report owed";
        if (document.IsFlagged) yield return "published figures would be rejected today";
        if (!document.IsInInbox) yield return "no longer in the inbox";
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
