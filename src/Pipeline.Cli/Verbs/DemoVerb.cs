using System.CommandLine;
using System.Globalization;
using Pipeline.Cli.Azurite;
using Pipeline.Cli.Demo;
using Pipeline.Cli.Output;
using Pipeline.Core.Distributions;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Spectre.Console;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline demo</c>: real workbooks through a real storage to published figures.</summary>
internal static class DemoVerb
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("demo", "Submit sample workbooks, one of them wrong on purpose, and publish what they say.");
        command.SetAction(common.Run((session, _, cancellationToken) => DemoAsync(session, cancellationToken)));
        return command;
    }

    private static async Task<ExitStatus> DemoAsync(Session session, CancellationToken cancellationToken)
    {
        await using var storage = await LocalStorage.PrepareAsync(session, cancellationToken);
        var store = session.Get<PipelineStore>();
        await PutCatalogueAsync(session, store, cancellationToken);
        var reports = await SubmitAsync(session, store, cancellationToken);

        session.Screen.Progress("Publishing…");
        var tick = await session.Get<PipelineTick>().RunAsync(cancellationToken: cancellationToken);
        var publication = PublicationDocument.Of(tick);
        if (!publication.IsDone()) return PublicationView.Fail(session, publication);

        var links = await AskAsync(Links(store, tick.Publications[^1].Manifest), cancellationToken);
        var result = new DemoDocument(reports, publication, links);
        session.Screen.Show(result, console => Write(console, result));
        if (storage.StartedAzurite) session.Screen.Progress("Azurite stops now, and keeps what it holds: 'pipeline run' starts it again to open these.");
        return ExitStatus.Done;
    }

    private static async Task PutCatalogueAsync(Session session, PipelineStore store, CancellationToken cancellationToken)
    {
        // Never over the catalogue of an operator.
        var written = await store.Configuration.TryWriteAsync(
            BlobPaths.Catalogue, new BinaryData(DemoFiles.Catalogue()), BlobDressing.Json, expected: null, cancellationToken);
        session.Screen.Progress(written.IsLost ? "Catalogue: the storage has one already, it is kept." : "Catalogue: that of the demo.");
    }

    private static async Task<List<Report>> SubmitAsync(Session session, PipelineStore store, CancellationToken cancellationToken)
    {
        var reports = new List<Report>();
        foreach (var (path, workbook) in DemoFiles.Workbooks)
        {
            session.Screen.Progress($"Submitting {path}…");
            var name = DocumentName.Of(path);
            await Inbox.PutAsync(store, name, workbook.ToXlsx(), cancellationToken);
            var ingested = await session.Get<SubmissionIngestor>().IngestAsync(name, cancellationToken);
            if (ingested.Record is { } record && Report.Of(record) is { } report) reports.Add(report);
        }

        return reports;
    }

    // What a reader opens first: the pages, the manifest, the whole, and each mission.
    private static List<Uri> Links(PipelineStore store, Manifest? manifest) => manifest is null ? [] :
    [
        .. manifest.Files.Keys.Where(name => name.StartsWith("../", StringComparison.Ordinal)).Select(name => store.Public.UriOf(BlobPaths.Published(name))),
        store.Public.UriOf(BlobPaths.Current),
        .. manifest.Missions().Select(JsonDistribution.MissionName).Prepend("missions.json").Prepend("dataset.json")
            .Select(name => store.Public.UriOf(BlobPaths.Published(name))),
    ];

    // As any reader does: no identity, no storage client.
    private static async Task<List<Link>> AskAsync(IReadOnlyList<Uri> urls, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        var links = new List<Link>();
        foreach (var url in urls)
        {
            using var answer = await client.GetAsync(url, cancellationToken);
            links.Add(new Link(url, (int)answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync(cancellationToken)).Length));
        }

        return links;
    }

    private static void Write(IAnsiConsole console, DemoDocument result)
    {
        foreach (var report in result.Documents)
        {
            ReportView.Write(console, report);
            console.WriteLine();
        }

        PublicationView.Write(console, result.Publication);
        console.WriteLine("Answered to a plain HTTP GET:");
        foreach (var link in result.Links)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {link.Url}  ({link.Status}, {link.Bytes} bytes)"));
    }

    /// <summary>What <c>demo --json</c> prints.</summary>
    /// <param name="Documents">The report on each sample workbook.</param>
    /// <param name="Publication">What was published.</param>
    /// <param name="Links">What a reader opens first.</param>
    private sealed record DemoDocument(IReadOnlyList<Report> Documents, PublicationDocument Publication, IReadOnlyList<Link> Links);

    /// <summary>A published file, asked for by a plain HTTP GET.</summary>
    /// <param name="Url">Its address.</param>
    /// <param name="Status">The status of the answer.</param>
    /// <param name="Bytes">The size of the answer.</param>
    private sealed record Link(Uri Url, int Status, int Bytes);
}
