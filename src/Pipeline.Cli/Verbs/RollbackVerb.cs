using System.CommandLine;
using Pipeline.Cli.Output;
using Pipeline.Core.Publication;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline rollback N</c>: publishes again what a release published, and holds it until <c>resume</c>.</summary>
internal static class RollbackVerb
{
    public static Command Create(CommonOptions common)
    {
        var release = new Argument<long>("N") { Description = "The release's number: 'pipeline history' lists them." };
        var decision = new DecisionOptions();
        var command = new Command("rollback", "Publish again what an earlier release published, and hold it until 'resume'.") { release };
        decision.AddTo(command);
        command.SetAction(common.Run(async (session, parsed, cancellationToken) =>
        {
            var outcome = await session.Get<OperatorDecisions>().RollbackAsync(parsed.GetValue(release), decision.Read(parsed), cancellationToken);
            return await DecisionView.CarryOutAsync(session, outcome, cancellationToken);
        }));
        return command;
    }
}
