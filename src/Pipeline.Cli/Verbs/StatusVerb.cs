using System.CommandLine;
using System.Globalization;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Publication;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Spectre.Console;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline status</c>: every document, what waits, the release in force, and what is wrong.</summary>
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
        var inbox = await store.Submissions.ListAsync(cancellationToken: cancellationToken);
        var records = await store.Documents.ListAsync(cancellationToken: cancellationToken);
        var catalogue = await StoredCatalogue.ReadAsync(store, cancellationToken);
        var current = await store.Public.ReadAsync(BlobPaths.Current, cancellationToken: cancellationToken);
        var manifest = current?.Content.ToObjectFromJson<Manifest>(PipelineJson.Options);

        var status = new StatusDocument(
            records.AsOf,
            manifest is null ? null : new ReleaseStatus(manifest.Number, manifest.PublishedAt, manifest.Files.Count, store.Public.UriOf(BlobPaths.Current)),
            [.. catalogue.Problems],
            Documents(inbox, records));
        session.Screen.Show(status, console => Write(console, status));
        return ExitStatus.Done;
    }

    private static List<DocumentStatus> Documents(Listing inbox, Listing records)
    {
        var unknown = inbox.Blobs
            .Select(blob => (Name: DocumentName.Of(blob.Path), Blob: blob))
            .Where(version => !version.Name.IsIgnored)
            .ToDictionary(version => version.Name.Key, StringComparer.Ordinal);
        var documents = new List<DocumentStatus>();
        foreach (var record in records.Blobs.Select(RecordSummary.Read))
        {
            var isThere = unknown.Remove(record.Key, out var version);
            documents.Add(new DocumentStatus(
                record.Document,
                record.Outcome,
                record.SubmittedAt,
                [.. record.VisibleAt(records.AsOf).Select(mission => mission.Key)],
                isThere,
                isThere && !record.Handles(version.Name, version.Blob),
                record.IsReportOwed,
                record.IsFlagged));
        }

        documents.AddRange(unknown.Values.Select(version => new DocumentStatus(
            version.Name.Path, Outcome: null, version.Blob.LastModified, [], IsInInbox: true, IsWaiting: true, IsReportOwed: false, IsFlagged: false)));
        documents.Sort((a, b) => string.CompareOrdinal(a.Document, b.Document));
        return documents;
    }

    private static void Write(IAnsiConsole console, StatusDocument status)
    {
        console.WriteLine(status.Release is { } release
            ? $"Release {Number(release.Number)} of {Time(release.PublishedAt)}, {Number(release.Files)} files: {release.Url}"
            : "Nothing is published.");
        foreach (var problem in status.CatalogueProblems)
            console.Write(new Text($"Catalogue: {problem}\n", new Style(Color.Red)));
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
        if (document.IsWaiting) yield return "a version waits";
        if (document.IsReportOwed) yield return "report owed";
        if (document.IsFlagged) yield return "published figures would be rejected today";
        if (!document.IsInInbox) yield return "no longer in the inbox";
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>What <c>status --json</c> prints.</summary>
    /// <param name="AsOf">The storage's time.</param>
    /// <param name="Release">The release in force; null when nothing is published.</param>
    /// <param name="CatalogueProblems">What keeps the catalogue from being used.</param>
    /// <param name="Documents">Every document, in ordinal order.</param>
    private sealed record StatusDocument(
        DateTimeOffset AsOf, ReleaseStatus? Release, IReadOnlyList<JsonProblem> CatalogueProblems, IReadOnlyList<DocumentStatus> Documents);

    /// <summary>The release in force.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="PublishedAt">When it was published.</param>
    /// <param name="Files">How many files it has.</param>
    /// <param name="Url">Where its manifest is.</param>
    private sealed record ReleaseStatus(long Number, DateTimeOffset PublishedAt, int Files, Uri Url);

    /// <summary>How a document stands.</summary>
    /// <param name="Document">Its path in the inbox.</param>
    /// <param name="Outcome">What became of the version handled last; null when none was.</param>
    /// <param name="SubmittedAt">When that version was submitted; the waiting one's when none was handled.</param>
    /// <param name="Missions">The missions that it feeds now.</param>
    /// <param name="IsInInbox">True while the workbook is in the inbox.</param>
    /// <param name="IsWaiting">True when the version in the inbox is not handled yet.</param>
    /// <param name="IsReportOwed">True while its report must still be rendered.</param>
    /// <param name="IsFlagged">True when an accepted edition would be rejected today.</param>
    private sealed record DocumentStatus(
        string Document, Outcome? Outcome, DateTimeOffset? SubmittedAt, IReadOnlyList<string> Missions, bool IsInInbox, bool IsWaiting, bool IsReportOwed, bool IsFlagged);
}
