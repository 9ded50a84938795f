using System.CommandLine;
using Pipeline.Core.Control;

namespace Pipeline.Cli;

/// <summary>The options of the verbs by which an operator decides: who, and why.</summary>
internal sealed class DecisionOptions
{
    private readonly Option<string?> why = new("--why") { Description = "The reason, kept with the decision.", HelpName = "TEXT" };

    private readonly Option<string?> by = new("--by") { Description = "Who decides. Default: the user of this machine.", HelpName = "NAME" };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(why);
        command.Options.Add(by);
    }

    /// <summary>What was said.</summary>
    public Reason Read(ParseResult parsed) => new(parsed.GetValue(by) ?? Environment.UserName, parsed.GetValue(why) ?? "");
}
