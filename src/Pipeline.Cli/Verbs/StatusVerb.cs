using System.CommandLine;
using System.Globalization;
using Pipeline.Cli.Output;
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
        var store = session.Get<PipelineStore>();
        var now = await new PipelineQuery(store).StatusAsync(cancellationToken);
        var release = now.Release is { } manifest
            ? new ReleaseStatus(manifest.Number, manifest.PublishedAt, manifest.Files.Count, store.Public.UriOf(BlobPaths.Current))
            : null;
        var status = new StatusDocument(now.AsOf, release, now.IsPublished, now.Problems, now.Decisions, now.Documents);
        session.Screen.Show(status, console => Write(console, status));
        return ExitStatus.Done;
    }

    private static void Write(IAnsiConsole console, StatusDocument status)
    {
        console.WriteUnbroken(status.Release is { } release
            ? $"Release {Number(release.Number)} of {Time(release.PublishedAt)}, {Number(release.Files)} files: {release.Url}"
            : "Nothing is published.");
        foreach (var problem in status.Problems) console.Write(new Text($"Nothing new is published: {problem}\n", new Style(Color.Red)));
        foreach (var decision in Decided(status.Decisions)) console.WriteUnbroken(decision);
        if (status.Documents.Count == 0)
        {
            console.WriteLine("The inbox is empty.");
            return;
        }

        console.WriteLine();
        foreach (var line in status.Documents.SelectMany(Lines)) console.WriteUnbroken(line);
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
        if (document.IsFlagged) yield return "published figures would be rejected today";
        if (!document.IsInInbox) yield return "no longer in the inbox";
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>What <c>status --json</c> prints.</summary>
    /// <param name="AsOf">The storage's time.</param>
    /// <param name="Release">The release in force; null when nothing is published.</param>
    /// <param name="IsPublished">False when the next tick has something to publish; meaningless while there are problems.</param>
    /// <param name="Problems">What keeps anything new from being published, in French.</param>
    /// <param name="Decisions">The operators' decisions in force; null when they cannot be read.</param>
    /// <param name="Documents">Every document, in ordinal order.</param>
    private sealed record StatusDocument(
        DateTimeOffset AsOf,
        ReleaseStatus? Release,
        bool IsPublished,
        IReadOnlyList<string> Problems,
        Decisions? Decisions,
        IReadOnlyList<DocumentStatus> Documents);

    /// <summary>The release in force.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="PublishedAt">When it was published.</param>
    /// <param name="Files">How many files it has.</param>
    /// <param name="Url">Where its manifest is.</param>
    private sealed record ReleaseStatus(long Number, DateTimeOffset PublishedAt, int Files, Uri Url);
}
