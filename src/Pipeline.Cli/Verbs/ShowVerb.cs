using System.CommandLine;
using System.Globalization;
using Pipeline.Cli.Output;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Spectre.Console;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline show DOCUMENT</c>: the story of one document, from the inbox to what it says in public.</summary>
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
        var store = session.Get<PipelineStore>();
        var name = DocumentName.Of(await PathOfIdAsync(store, document, cancellationToken) ?? document);
        var blob = await store.Documents.ReadAsync(BlobPaths.Record(name.Key), cancellationToken: cancellationToken);
        var record = blob?.Content.ToObjectFromJson<DocumentRecord>(PipelineJson.Options);
        var inbox = name.IsUsable ? await store.Submissions.StatAsync(name.Path, cancellationToken) : null;
        if (record is null && inbox is null) return session.Fail(ExitStatus.WrongUsage, $"There is no document '{document}': 'pipeline status' lists them.");

        var isHandled = inbox is not null && string.Equals(record?.Handled?.ETag, inbox.Version, StringComparison.Ordinal);
        var story = new ShowDocument(name.Path, name.Id, inbox is null ? null : new InboxVersion(inbox.LastModified, isHandled), record);
        session.Screen.Show(story, console => Write(console, story));
        return ExitStatus.Done;
    }

    private static async Task<string?> PathOfIdAsync(PipelineStore store, string id, CancellationToken cancellationToken)
    {
        if (id.Contains('/', StringComparison.Ordinal)) return null;
        var records = await store.Documents.ListAsync(cancellationToken: cancellationToken);
        return records.Blobs.Select(blob => RecordSummary.Read(blob).Document)
            .FirstOrDefault(path => string.Equals(DocumentName.Of(path).Id, id, StringComparison.Ordinal));
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
        foreach (var edition in story.Record?.Editions ?? [])
        {
            var figures = edition.Missions
                .SelectMany(mission => mission.Value.Select(period => $"{mission.Key} {period.Key}: {period.Value.Count.ToString(CultureInfo.InvariantCulture)} {(period.Value.Count == 1 ? "figure" : "figures")}"));
            console.WriteLine($"Edition of {Time(edition.SubmittedAt)}: {string.Join("; ", figures)}");
        }

        if (story.Record is null || Report.Of(story.Record) is not { } report) return;
        console.WriteLine();
        console.WriteLine("Last version handled:");
        ReportView.Write(console, report);
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>What <c>show --json</c> prints.</summary>
    /// <param name="Document">Its path in the inbox.</param>
    /// <param name="Id">Its opaque public id.</param>
    /// <param name="Inbox">The version in the inbox; null when there is none.</param>
    /// <param name="Record">Its record; null when none of its versions was handled.</param>
    private sealed record ShowDocument(string Document, string Id, InboxVersion? Inbox, DocumentRecord? Record);

    /// <summary>A version in the inbox.</summary>
    /// <param name="SubmittedAt">When the storage received it.</param>
    /// <param name="IsHandled">True when the record is about it.</param>
    private sealed record InboxVersion(DateTimeOffset SubmittedAt, bool IsHandled);
}
