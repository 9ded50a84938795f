using System.CommandLine;
using Pipeline.Cli.Output;
using Pipeline.Core.Publication;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline resume</c>: lifts the hold of <c>rollback</c>.</summary>
internal static class ResumeVerb
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("resume", "Lift the hold of 'rollback': what was accepted is published again.");
        command.SetAction(common.Run(async (session, _, cancellationToken) =>
            await DecisionView.CarryOutAsync(session, await session.Get<OperatorDecisions>().ResumeAsync(cancellationToken), cancellationToken)));
        return command;
    }
}
