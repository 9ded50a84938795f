using System.CommandLine;
using Pipeline.Cli.Output;
using Pipeline.Core.Publication;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline publish</c>: what the schedule does, now: publish what is new, and look after what no event handled.</summary>
internal static class PublishVerb
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("publish", "Publish what is new, and handle what waits in the inbox.");
        command.SetAction(common.Run((session, _, cancellationToken) => PublishAsync(session, cancellationToken)));
        return command;
    }

    private static async Task<ExitStatus> PublishAsync(Session session, CancellationToken cancellationToken)
    {
        var publication = PublicationDocument.Of(await session.Get<PipelineTick>().RunAsync(cancellationToken: cancellationToken));
        if (!publication.IsDone()) return PublicationView.Fail(session, publication);
        foreach (var problem in publication.Problems) session.Screen.Trouble(problem);
        session.Screen.Show(publication, console => PublicationView.Write(console, publication));
        return ExitStatus.Done;
    }
}
