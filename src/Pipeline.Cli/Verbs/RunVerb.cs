using System.CommandLine;
using Pipeline.Cli.Azurite;
using Pipeline.Cli.Running;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline run</c>: the whole pipeline on this machine, until Ctrl-C.</summary>
internal static class RunVerb
{
    public static Command Create(CommonOptions common)
    {
        var schedule = new Option<string?>("--schedule")
        {
            Description = $"When to publish: six NCRONTAB fields, in UTC. Default: the setting PublishSchedule, or \"{Schedule.Default}\".",
            HelpName = "NCRONTAB",
        };
        var command = new Command("run", "Handle workbooks as they come in and publish on a schedule, until Ctrl-C.") { schedule };
        command.SetAction(common.Run((session, parsed, cancellationToken) => RunAsync(session, parsed.GetValue(schedule), cancellationToken)));
        return command;
    }

    private static async Task<ExitStatus> RunAsync(Session session, string? option, CancellationToken cancellationToken)
    {
        var text = option ?? session.Settings["PublishSchedule"] ?? Schedule.Default;
        if (Schedule.TryParse(text) is not { } schedule)
            return session.Fail(ExitStatus.WrongUsage, $"'{text}' is no schedule: six fields are expected (\"{Schedule.Default}\").");

        var runner = new Runner(session, schedule);
        try
        {
            await using var storage = await LocalStorage.PrepareAsync(session, cancellationToken);
            await runner.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl-C is how a run ends, before its first look too.
        }

        session.Screen.Show(new RunDocument(runner.Handled, runner.Published), _ => session.Screen.Progress("Stopped."));
        return ExitStatus.Done;
    }

    /// <summary>What <c>run --json</c> prints when it ends.</summary>
    /// <param name="Handled">How many versions were handled.</param>
    /// <param name="Published">How many releases were published.</param>
    private sealed record RunDocument(int Handled, int Published);
}
