using System.Diagnostics;
using Xunit;

namespace Pipeline.Tests.Support;

/// <summary>Finds and runs programs that are not ours.</summary>
internal static class Tool
{
    /// <summary>Runs it to its end and returns its exit status and all that it printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program, IEnumerable<string> arguments, string folder, CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal)) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>
    /// Where a program is: an absolute path is tried as it stands, a name on PATH. Without it the test is skipped and says what to
    /// install; on a build server (CI=true) it fails, because nobody reads what is skipped there.
    /// </summary>
    public static string Find(string install, params string[] candidates)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = candidates.SelectMany(c => Path.IsPathRooted(c) ? [c] : folders.Select(folder => Path.Combine(folder, c))).FirstOrDefault(File.Exists);
        if (found is null) Missing(candidates[^1], install);
        return found!;
    }

    /// <summary>Ends the test for want of a tool: see <see cref="Find"/>.</summary>
    public static void Missing(string tool, string install)
    {
        var message = $"{tool} is missing: {install}";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(message);
        Assert.Skip(message);
    }
}
