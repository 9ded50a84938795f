using Pipeline.Core.Serialization;
using Spectre.Console;

namespace Pipeline.Cli.Output;

/// <summary>
/// Where a command writes: its result to standard output, for people or as one JSON document; progress and troubles to standard
/// error. What is not a terminal gets plain text without line breaks of ours, so that it can be searched.
/// </summary>
internal sealed class Screen(bool json)
{
    private const int Unbounded = 2_000;

    private readonly IAnsiConsole output = Console(System.Console.Out, System.Console.IsOutputRedirected);
    private readonly IAnsiConsole error = Console(System.Console.Error, System.Console.IsErrorRedirected);

    /// <summary>Writes the result of the command.</summary>
    /// <param name="document">The result, for programs.</param>
    /// <param name="forPeople">Writes it for people.</param>
    public void Show<T>(T document, Action<IAnsiConsole> forPeople)
    {
        if (!json)
        {
            forPeople(output);
            return;
        }

        using var stream = System.Console.OpenStandardOutput();
        PipelineJson.WriteTo(stream, document);
    }

    /// <summary>Tells people of one of many results; programs get the document that <see cref="Show"/> writes at the end.</summary>
    public void Tell(Action<IAnsiConsole> forPeople)
    {
        if (!json) forPeople(output);
    }

    /// <summary>Says what the command leaves behind: with its result for people, beside it for programs.</summary>
    public void Announce(string line)
    {
        if (json) Progress(line);
        else output.WriteLine(line);
    }

    /// <summary>Says what is going on.</summary>
    public void Progress(string line) => error.Write(new Text(line + "\n", new Style(Color.Grey)));

    /// <summary>Says why the work is not done.</summary>
    public void Trouble(string sentence) => error.Write(new Text(sentence + "\n", new Style(Color.Red)));

    private static IAnsiConsole Console(TextWriter writer, bool redirected)
    {
        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) };
        if (redirected)
        {
            settings.Ansi = AnsiSupport.No;
            settings.ColorSystem = ColorSystemSupport.NoColors;
        }

        settings.Interactive = InteractionSupport.No;
        var console = AnsiConsole.Create(settings);
        if (redirected) console.Profile.Width = Unbounded;
        return console;
    }
}
