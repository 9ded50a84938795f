using System.CommandLine;
using Pipeline.Cli.Output;
using Pipeline.Core.Publication;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline rebuild</c>: reads every edition again from its original, and writes every published file again.</summary>
internal static class RebuildVerb
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("rebuild", "Read every accepted workbook again, and write again whatever of the published files is missing or differs.");
        command.SetAction(common.Run(async (session, _, cancellationToken) =>
        {
            var outcome = await session.Get<PipelineRebuild>().RunAsync(document => session.Screen.Progress($"Read again: {document.Document.Path}"), cancellationToken: cancellationToken);
            return PublicationView.Show(session, PublicationDocument.Of(outcome));
        }));
        return command;
    }
}
