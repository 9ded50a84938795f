using System.Diagnostics;
using System.Text.Json.Nodes;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Schemas;

/// <summary>The validator that most sites use, run by Node.js; installed once beside the tests.</summary>
internal static class Ajv
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Schemas", "ajv");
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>What is wrong with each document; null where nothing is.</summary>
    /// <param name="documents">Documents, each with the name of its schema.</param>
    public static async Task<IReadOnlyList<string?>> ValidateAsync(params (string Schema, JsonNode? Document)[] documents)
    {
        await Installed.Value;
        var input = new JsonObject
        {
            ["schemas"] = new JsonArray([.. SchemaFile.All.Select(f => f.Read())]),
            ["documents"] = new JsonArray([.. documents.Select(d => new JsonObject { ["schema"] = d.Schema + ".schema.json", ["document"] = d.Document?.DeepClone() })]),
        };
        var start = new ProcessStartInfo("node", "validate.mjs")
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input.ToJsonString());
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return [.. JsonNode.Parse(await output)!.AsArray().Select(v => v?.GetValue<string>())];
    }

    private static async Task InstallAsync()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "ajv-formats"))) return;
        var (exitCode, output) = await Tool.RunAsync("npm", ["ci", "--no-audit", "--no-fund"], Folder, CancellationToken.None);
        Assert.True(exitCode == 0, output);
    }
}
