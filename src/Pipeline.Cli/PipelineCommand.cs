using System.CommandLine;
using System.CommandLine.Parsing;
using Pipeline.Cli.Output;
using Pipeline.Cli.Verbs;

namespace Pipeline.Cli;

/// <summary>The command line: its verbs, and what they have in common.</summary>
internal static class PipelineCommand
{
    /// <summary>Reads a command line and does what it says; gives the exit status.</summary>
    public static async Task<int> InvokeAsync(string[] args)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            var screen = new Screen(json: false);
            foreach (var error in parsed.Errors) screen.Trouble(error.Message);
            screen.Progress($"Try: {Path(parsed.CommandResult)} --help");
            return (int)ExitStatus.WrongUsage;
        }

        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,

            // After Ctrl-C the work in hand is finished: a workbook, or a release.
            ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
        };
        return await parsed.InvokeAsync(invocation);
    }

    private static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : command.Command.Name;

    private static RootCommand Create()
    {
        var common = new CommonOptions();
        var root = new RootCommand("Takes the workbooks of departmental services from an inbox to published figures.")
        {
            DemoVerb.Create(common),
            RunVerb.Create(common),
            CheckVerb.Create(common),
            TemplateVerb.Create(common),
            SubmitVerb.Create(common),
            PublishVerb.Create(common),
            StatusVerb.Create(common),
            ShowVerb.Create(common),
            ReplayVerb.Create(common),
            HistoryVerb.Create(common),
            RollbackVerb.Create(common),
            ResumeVerb.Create(common),
            WithdrawVerb.Create(common),
            PurgeVerb.Create(common),
            RebuildVerb.Create(common),
            CatalogueVerb.Create(common),
        };
        common.AddTo(root);
        return root;
    }
}
