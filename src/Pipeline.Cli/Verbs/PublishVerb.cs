using System.CommandLine;
using Pipeline.Cli.Output;
using Pipeline.Core.Publication;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline publish</c>: what the schedule does, now: publish what is new, and look after what no event handled.</summary>
internal static class PublishVerb
{
    public static Command Create(CommonOptions common)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Show each figure that would change, and write nothing." };
        var acceptRemovals = new Option<bool>("--accept-removals") { Description = "Publish although a mission, or much of one, would go." };
        var command = new Command("publish", "Publish what is new, and handle what waits in the inbox.") { dryRun, acceptRemovals };
        command.SetAction(common.Run((session, parsed, cancellationToken) => parsed.GetValue(dryRun)
            ? PlanAsync(session, cancellationToken)
            : PublishAsync(session, new PublishOptions { AcceptRemovals = parsed.GetValue(acceptRemovals) }, cancellationToken)));
        return command;
    }

    private static async Task<ExitStatus> PublishAsync(Session session, PublishOptions options, CancellationToken cancellationToken) =>
        PublicationView.Show(session, PublicationDocument.Of(await session.Get<PipelineTick>().RunAsync(options: options, cancellationToken: cancellationToken)));

    // What waits in the inbox is not read: only what was accepted can be published.
    private static async Task<ExitStatus> PlanAsync(Session session, CancellationToken cancellationToken) =>
        PublicationView.Show(
            session, PublicationDocument.Of(await session.Get<ReleasePublisher>().PublishAsync(new PublishOptions { DryRun = true }, cancellationToken)));
}
