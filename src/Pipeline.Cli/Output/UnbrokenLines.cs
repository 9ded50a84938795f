using Spectre.Console;

namespace Pipeline.Cli.Output;

/// <summary>Lines with names and addresses that someone copies: a terminal that is too narrow folds them itself, and copies them whole.</summary>
internal static class UnbrokenLines
{
    /// <summary>Writes a line without breaking it.</summary>
    public static void WriteUnbroken(this IAnsiConsole console, string line) => console.Profile.Out.Writer.WriteLine(line);
}
