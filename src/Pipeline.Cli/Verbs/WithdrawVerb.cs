using System.CommandLine;
using Pipeline.Cli.Output;
using Pipeline.Core.Publication;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline withdraw DOCUMENT</c>: takes out of the dataset what a document has said so far, or takes that back.</summary>
internal static class WithdrawVerb
{
    public static Command Create(CommonOptions common)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "Its path in the inbox (insertion/rsa.xlsx), or the id that published figures name." };
        var period = new Option<string?>("--period") { Description = "Only a period, by its published code (2020). Default: all.", HelpName = "P" };
        var undo = new Option<bool>("--undo") { Description = "Take the withdrawal back." };
        var decision = new DecisionOptions();
        var command = new Command("withdraw", "Take what a document has said so far out of what is published.") { document, period, undo };
        decision.AddTo(command);
        command.SetAction(common.Run(async (session, parsed, cancellationToken) =>
        {
            var decisions = session.Get<OperatorDecisions>();
            var (name, of) = (parsed.GetValue(document)!, parsed.GetValue(period));
            var outcome = parsed.GetValue(undo)
                ? await decisions.UndoWithdrawAsync(name, of, cancellationToken)
                : await decisions.WithdrawAsync(name, of, decision.Read(parsed), cancellationToken);
            return await DecisionView.CarryOutAsync(session, outcome, cancellationToken);
        }));
        return command;
    }
}
