using System.CommandLine;
using System.CommandLine.Parsing;

namespace Pipeline.Cli;

/// <summary>Files that a command reads: each must be there, and be no folder.</summary>
internal static class ExistingFile
{
    /// <summary>Refuses, as wrong usage, what is not an existing file.</summary>
    public static void AcceptExistingFiles(this Argument argument) => argument.Validators.Add(Check);

    /// <summary>Refuses, as wrong usage, what is not an existing file.</summary>
    public static void AcceptExistingFiles(this Option option) => option.Validators.Add(Check);

    private static void Check(SymbolResult result)
    {
        foreach (var path in result.Tokens.Select(token => token.Value))
        {
            if (Directory.Exists(path)) result.AddError($"'{path}' is a folder, where a file is expected.");
            else if (!File.Exists(path)) result.AddError($"There is no file '{path}'.");
        }
    }
}
