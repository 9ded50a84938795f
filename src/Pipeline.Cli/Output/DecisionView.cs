using Pipeline.Core.Control;
using Pipeline.Core.Publication;

namespace Pipeline.Cli.Output;

/// <summary>Carries a decision out, and says what came of it.</summary>
internal static class DecisionView
{
    /// <summary>Publishes what a decision changes; a decision that was not taken changes nothing.</summary>
    public static async Task<ExitStatus> CarryOutAsync(Session session, DecisionOutcome decision, CancellationToken cancellationToken)
    {
        if (decision.Refusal is { } refusal) return session.Fail(ExitStatus.WrongUsage, refusal);
        return PublicationView.Show(session, PublicationDocument.Of(await session.Get<ReleasePublisher>().PublishAsync(cancellationToken: cancellationToken)));
    }
}
