using System.Collections.Concurrent;
using Xunit;

namespace Pipeline.Tests.Support;

/// <summary>Packages of npm, each installed once beside the tests, and Node.js to run a script with them.</summary>
internal static class Npm
{
    private const string Install = "install Node.js, or let a test run once with a registry in reach";
    private static readonly ConcurrentDictionary<string, Lazy<Task<string?>>> Installed = new(StringComparer.Ordinal);

    /// <summary>Runs a script in a folder and gives what it printed; a failure fails the test.</summary>
    /// <param name="package">Name and exact version: <c>xlsx@0.18.5</c>.</param>
    /// <param name="script">CommonJS: <c>require(…)</c> finds the package.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">Its <c>process.argv.slice(1)</c>.</param>
    public static async Task<string> RunAsync(string package, string script, string folder, params string[] arguments)
    {
        var modules = await FolderAsync(package);
        var node = Tool.Find(Install, "node");
        var (exitCode, output) = await Tool.RunAsync(
            node, ["-e", script, "--", .. arguments], folder, TestContext.Current.CancellationToken,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["NODE_PATH"] = modules });
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>The <c>node_modules</c> folder that holds a package and what it needs.</summary>
    public static async Task<string> FolderAsync(string package)
    {
        Tool.Find(Install, "npm");
        var folder = await Installed.GetOrAdd(package, p => new(() => InstallAsync(p))).Value;
        if (folder is null) Tool.Missing(package, Install);
        return folder!;
    }

    private static async Task<string?> InstallAsync(string package)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "npm", package.Replace('/', '+'))).FullName;
        var modules = Path.Combine(folder, "node_modules");
        var complete = Path.Combine(folder, "complete");
        if (File.Exists(complete)) return modules;
        var (exitCode, _) = await Tool.RunAsync(
            "npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--no-save", "--prefer-offline", package], folder, CancellationToken.None);
        if (exitCode != 0) return null;
        await File.WriteAllTextAsync(complete, package);
        return modules;
    }
}
