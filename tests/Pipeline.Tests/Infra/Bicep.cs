using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Infra;

/// <summary>The Bicep compiler, of a package that runs on Linux x64 only; elsewhere the tests that need it are skipped.</summary>
internal static class Bicep
{
    // What the parameters file asks the environment for.
    private static readonly Dictionary<string, string> Environment =
        new(StringComparer.Ordinal) { ["ALERT_EMAIL"] = "operators@example.org", ["BUDGET_START"] = "2026-12-01" };

    private static readonly ConcurrentDictionary<string, Task<string>> Built = new(StringComparer.Ordinal);

    /// <summary>All that it says, which is nothing when all is well; the test fails when it fails.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        var program = Repository.Metadata("Bicep");
        Assert.SkipWhen(program is null, "This package of the Bicep compiler runs on Linux x64 only.");
        var (exitCode, output) = await Tool.RunAsync(program!, arguments, Repository.Root, TestContext.Current.CancellationToken, Environment);
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>The template that a file compiles to.</summary>
    public static async Task<JsonObject> BuildAsync(string file) => JsonNode.Parse(await Built.GetOrAdd(file, Build))!.AsObject();

    /// <summary>The resources of one type in a module of <c>main.bicep</c>.</summary>
    /// <param name="module">What <c>main.bicep</c> calls it.</param>
    /// <param name="type">The resource type.</param>
    public static async Task<IReadOnlyList<JsonObject>> ResourcesAsync(string module, string type) =>
        OfType((await BuildAsync("infra/main.bicep"))["resources"]![module]!["properties"]!["template"]!, type);

    /// <summary>The resources of one type in a template; one that names its resources has an object of them, any other an array.</summary>
    public static IReadOnlyList<JsonObject> OfType(JsonNode template, string type) =>
        [.. (template["resources"] is JsonObject named ? named.Select(entry => entry.Value!) : template["resources"]!.AsArray().Select(node => node!))
            .Select(node => node.AsObject()).Where(resource => (string?)resource["type"] == type)];

    // Each compilation takes seconds; all tests share it.
    private static Task<string> Build(string file) => RunAsync("build", file, "--stdout");
}
