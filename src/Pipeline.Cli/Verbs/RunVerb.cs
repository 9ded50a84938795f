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
        var port = new Option<int?>("--port")
        {
            Description = $"The port of the drop-off page, on this machine only. Default: {LocalSite.DefaultPort}, or another where that is taken.",
            HelpName = "PORT",
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0 or > ushort.MaxValue) result.AddError("--port: a number from 0 (any free one) to 65535 is expected.");
        });
        var command = new Command("run", "Handle workbooks as they come in, publish on a schedule and serve the drop-off page, until Ctrl-C.") { schedule, port };
        command.SetAction(common.Run((session, parsed, cancellationToken) =>
            RunAsync(session, parsed.GetValue(schedule), parsed.GetValue(port), cancellationToken)));
        return command;
    }

    private static async Task<ExitStatus> RunAsync(Session session, string? option, int? port, CancellationToken cancellationToken)
    {
        var text = option ?? session.Settings["PublishSchedule"] ?? Schedule.Default;
        if (Schedule.TryParse(text) is not { } schedule)
            return session.Fail(ExitStatus.WrongUsage, $"'{text}' is no schedule: six fields are expected (\"{Schedule.Default}\").");

        var runner = new Runner(session, schedule);
        try
        {
            await using var storage = await LocalStorage.PrepareAsync(session, cancellationToken);
            await using var site = await LocalSite.StartAsync(session, port, cancellationToken);
            session.Screen.Progress($"Drop-off page: {site.Depot}");
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
