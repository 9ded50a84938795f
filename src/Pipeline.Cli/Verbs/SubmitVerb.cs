using System.CommandLine;
using System.Security.Cryptography;
using Pipeline.Cli.Output;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Spectre.Console;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline submit FILE --service S</c>: puts a workbook into the inbox, as a service does.</summary>
internal static class SubmitVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);

    public static Command Create(CommonOptions common)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The workbook." };
        var service = new Option<string>("--service") { Description = "The service: its folder of the inbox.", HelpName = "SERVICE", Required = true };
        var path = new Option<string?>("--as") { Description = "The path inside the folder; the file's name when left out.", HelpName = "PATH" };
        var wait = new Option<bool>("--wait") { Description = "Wait for the report, and end as 'check' does." };
        file.AcceptExistingFiles();

        var command = new Command("submit", "Submit a workbook.") { file, service, path, wait };
        command.SetAction(common.Run((session, parsed, cancellationToken) => SubmitAsync(
            session,
            parsed.GetValue(file)!,
            $"{parsed.GetValue(service)}/{parsed.GetValue(path) ?? parsed.GetValue(file)!.Name}",
            parsed.GetValue(wait),
            cancellationToken)));
        return command;
    }

    private static async Task<ExitStatus> SubmitAsync(Session session, FileInfo file, string path, bool wait, CancellationToken cancellationToken)
    {
        if (!DocumentName.TryParse(path, out var name) || name.IsIgnored)
            return session.Fail(ExitStatus.WrongUsage, $"'{path}' cannot be the name of a document.");

        var store = session.Get<PipelineStore>();
        var content = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
        var submitted = new SubmitDocument(
            name.Path, Convert.ToHexStringLower(SHA256.HashData(content)), await Inbox.PutAsync(store, name, content, cancellationToken));
        if (!wait)
        {
            session.Screen.Show(submitted, console => console.WriteLine($"Submitted as {name.Path}."));
            return ExitStatus.Done;
        }

        session.Screen.Progress($"Submitted as {name.Path}; waiting for its report…");
        if (await WaitAsync(store, name, submitted, session.Get<TimeProvider>(), cancellationToken) is not { } report)
            return session.Fail(ExitStatus.NotDone, "No report after three minutes: is 'pipeline run', or the function app, running, and is there a catalogue ('pipeline status')?");
        session.Screen.Show(report, console => ReportView.Write(console, report));
        return report.Outcome switch
        {
            Outcome.Accepted => ExitStatus.Done,
            Outcome.Rejected => ExitStatus.Rejected,
            _ => ExitStatus.NotDone,
        };
    }

    // The report, not the record: it is what a service may read.
    private static async Task<Report?> WaitAsync(
        PipelineStore store, DocumentName name, SubmitDocument submitted, TimeProvider clock, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        while (clock.GetElapsedTime(start) < Patience)
        {
            var blob = await store.Reports.ReadAsync(BlobPaths.LatestReport(name.Key), cancellationToken: cancellationToken);
            var report = blob?.Content.ToObjectFromJson<Report>(PipelineJson.Options);
            if (report is not null && IsAbout(report, submitted)) return report;
            await Task.Delay(Glance, clock, cancellationToken);
        }

        return null;
    }

    // About the version submitted, or about a later one that replaced it before anybody looked.
    private static bool IsAbout(Report report, SubmitDocument submitted) =>
        report.SubmittedAt > submitted.SubmittedAt
        || (report.SubmittedAt == submitted.SubmittedAt && string.Equals(report.Sha256, submitted.Sha256, StringComparison.Ordinal));

    /// <summary>What <c>submit --json</c> prints when it does not wait.</summary>
    /// <param name="Document">The document.</param>
    /// <param name="Sha256">SHA-256 of the workbook.</param>
    /// <param name="SubmittedAt">When the storage received it.</param>
    private sealed record SubmitDocument(string Document, string Sha256, DateTimeOffset SubmittedAt);
}
