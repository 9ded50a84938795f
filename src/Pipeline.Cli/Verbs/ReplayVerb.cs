using System.CommandLine;
using Pipeline.Cli.Output;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline replay DOCUMENT</c>: handles its latest version anew, as if its event came again.</summary>
internal static class ReplayVerb
{
    public static Command Create(CommonOptions common)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "Its path in the inbox (insertion/rsa.xlsx), or the id that published figures name." };
        var command = new Command("replay", "Handle the latest version of a document anew, and send again a notification that was given up.") { document };
        command.SetAction(common.Run((session, parsed, cancellationToken) => ReplayAsync(session, parsed.GetValue(document)!, cancellationToken)));
        return command;
    }

    private static async Task<ExitStatus> ReplayAsync(Session session, string document, CancellationToken cancellationToken)
    {
        if (await new PipelineQuery(session.Get<PipelineStore>()).ShowAsync(document, cancellationToken) is not { Status: var status })
            return session.Fail(ExitStatus.WrongUsage, $"There is no document '{document}': 'pipeline status' lists them.");

        var outcome = await session.Get<SubmissionIngestor>().ReplayAsync(DocumentName.Of(status.Document), cancellationToken);
        if (outcome is not { Kind: IngestKind.Handled, Record: { } record } || Report.Of(record) is not { } report)
            return session.Fail(ExitStatus.NotDone, Why(outcome.Kind));
        session.Screen.Show(report, console => ReportView.Write(console, report));
        return ExitStatus.Done;
    }

    private static string Why(IngestKind kind) => kind switch
    {
        IngestKind.Waiting => "There is no usable catalogue, or the decisions cannot be read: 'pipeline status' says what is wrong.",
        IngestKind.Gone => "Neither the inbox nor what was kept holds the workbook any longer.",
        IngestKind.Contended => "Other runs were faster again and again: replay it again later.",
        IngestKind.AlreadyHandled => "A later version of this program has judged it: replay it with that one.",
        _ => "There is nothing to handle.",
    };
}
