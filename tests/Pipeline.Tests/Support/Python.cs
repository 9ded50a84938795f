using Xunit;

namespace Pipeline.Tests.Support;

/// <summary>Python 3 with openpyxl.</summary>
internal static class Python
{
    // The system's own interpreter first: it is the one that finds packages of the system.
    private static readonly Lazy<Task<string?>> Interpreter = new(async () =>
    {
        string[] candidates = ["/usr/bin/python3", .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "python3"))];
        foreach (var candidate in candidates.Where(File.Exists))
        {
            var (exitCode, _) = await Tool.RunAsync(candidate, ["-c", "import openpyxl"], Path.GetTempPath(), CancellationToken.None);
            if (exitCode == 0) return candidate;
        }

        return null;
    });

    /// <summary>Runs a script in a folder; its arguments are <c>sys.argv[1:]</c>. Gives what it printed; a failure fails the test.</summary>
    public static async Task<string> RunAsync(string script, string folder, params string[] arguments)
    {
        var interpreter = await Interpreter.Value;
        if (interpreter is null) Tool.Missing("python3 with openpyxl", "apt-get install python3-openpyxl");
        var (exitCode, output) = await Tool.RunAsync(
            interpreter!, ["-c", script, .. arguments], folder, TestContext.Current.CancellationToken,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["PYTHONUTF8"] = "1", ["PYTHONWARNINGS"] = "ignore" });
        Assert.True(exitCode == 0, output);
        return output;
    }
}
