using System.CommandLine;
using System.Security.Cryptography;
using Pipeline.Cli.Output;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Submissions;
using Pipeline.Core.Workbooks;
using Spectre.Console;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline check FILE…</c>: what would become of workbooks, without any storage.</summary>
internal static class CheckVerb
{
    public static Command Create(CommonOptions common)
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "The workbooks.", Arity = ArgumentArity.OneOrMore };
        var catalogue = new Option<FileInfo>("--catalogue")
        {
            Description = "The operators' catalogue. Without it, missions are taken as typed and rights are not checked.",
            HelpName = "FILE",
        };
        var service = new Option<string?>("--service") { Description = "The service that would submit them.", HelpName = "SERVICE" };
        var report = new Option<DirectoryInfo>("--report")
        {
            Description = "Also write each report into this folder, in the three forms that a service gets: JSON, HTML and an annotated workbook.",
            HelpName = "FOLDER",
        };
        files.AcceptExistingFiles();
        catalogue.AcceptExistingFiles();

        var command = new Command("check", "Check workbooks without submitting them. Exit status 1 when one of them would be rejected.") { files, catalogue, service, report };
        command.SetAction(common.Run((session, parsed, cancellationToken) =>
            CheckAsync(session, parsed.GetValue(files)!, parsed.GetValue(catalogue), parsed.GetValue(service), parsed.GetValue(report), cancellationToken)));
        return command;
    }

    private static async Task<ExitStatus> CheckAsync(
        Session session, FileInfo[] files, FileInfo? catalogueFile, string? service, DirectoryInfo? folder, CancellationToken cancellationToken)
    {
        Catalogue? catalogue = null;
        var reports = new List<Report>();
        var reading = catalogueFile!;
        try
        {
            if (catalogueFile is not null)
            {
                var parsed = CatalogueParser.Parse(await File.ReadAllBytesAsync(catalogueFile.FullName, cancellationToken));
                foreach (var problem in parsed.Problems) session.Screen.Trouble(problem.ToString());
                if (!parsed.Success) return session.Fail(ExitStatus.WrongUsage, $"The catalogue {catalogueFile} cannot be used.");
                catalogue = parsed.Catalogue;
            }

            foreach (var file in files)
            {
                reading = file;
                reports.Add(await ReportAsync(file, service, catalogue, session.Get<WorkbookLimits>(), cancellationToken));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Fail(ExitStatus.WrongUsage, $"The file {reading} cannot be read: {e.Message}");
        }

        IReadOnlyList<string> written = [];
        try
        {
            if (folder is not null)
                written = await ReportFiles.WriteAsync(folder, files, reports, session.Get<IEnumerable<IReportForm>>(), session.Get<WorkbookLimits>().FileBytes, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Fail(ExitStatus.NotDone, $"The reports cannot be written into {folder}: {e.Message}");
        }

        var accepted = reports.All(report => report.Outcome == Outcome.Accepted);
        session.Screen.Show(
            new CheckDocument(accepted, reports),
            console =>
            {
                reports.ForEach(report => ReportView.Write(console, report));
                if (catalogue is null) console.WriteLine("Vérifié sans catalogue\u00A0: ni la mission, ni les droits du service, ni les bornes ne sont contrôlés (--catalogue, --service).");
            });
        foreach (var path in written) session.Screen.Announce($"Rapport écrit\u00A0: {path}");
        return accepted ? ExitStatus.Done : ExitStatus.Rejected;
    }

    private static async Task<Report> ReportAsync(
        FileInfo file, string? service, Catalogue? catalogue, WorkbookLimits limits, CancellationToken cancellationToken)
    {
        await using var workbook = file.OpenRead();
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(workbook, cancellationToken));
        workbook.Position = 0;
        var submission = new Submission(file.ToString(), Id: null, service, sha256, SubmittedAt: null);
        return Report.Of(submission, Evaluator.Evaluate(workbook, submission, catalogue, limits));
    }

    /// <summary>What <c>check --json</c> prints (design contract, section 5).</summary>
    /// <param name="Accepted">True when every workbook would be accepted.</param>
    /// <param name="Reports">One report per file, in the order given.</param>
    private sealed record CheckDocument(bool Accepted, IReadOnlyList<Report> Reports);
}
