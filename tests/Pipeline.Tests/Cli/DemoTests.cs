using Pipeline.Cli.Demo;
using Xunit;

namespace Pipeline.Tests.Cli;

public sealed class DemoTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string connection = PipelineProcess.FreeLocalConnection();

    [Fact]
    public async Task Two_runs_on_an_Azurite_of_their_own_publish_once()
    {
        var first = await DemoAsync();
        Assert.Equal(0, first.ExitStatus);
        var outcomes = first.Json["documents"]!.AsArray().ToDictionary(report => (string)report!["document"]!, report => (string)report!["outcome"]!);
        Assert.Equal("rejected", outcomes["insertion/brouillon-2022.xlsx"]);
        Assert.Equal(DemoFiles.Workbooks.Count - 1, outcomes.Values.Count(outcome => outcome == "accepted"));
        Assert.Equal("published", (string)first.Json["publication"]!["outcome"]!);
        Assert.All(first.Json["links"]!.AsArray(), link => Assert.Equal(200, (int)link!["status"]!));
        Assert.False(await PipelineProcess.ListensAsync(connection), "Azurite was left running.");

        var second = await DemoAsync();
        Assert.Equal(0, second.ExitStatus);
        Assert.Equal("nothing-new", (string)second.Json["publication"]!["outcome"]!);
        Assert.Equal((long)first.Json["publication"]!["release"]!, (long)second.Json["publication"]!["release"]!);
        Assert.False(await PipelineProcess.ListensAsync(connection), "Azurite was left running.");
    }

    [Fact]
    public async Task Without_Node_a_sentence_says_what_to_install()
    {
        var noPath = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = folder.Path };
        using var demo = PipelineProcess.Start(folder.Path, noPath, "demo", "--connection", connection);
        var ended = await demo.EndAsync();
        Assert.Equal((3, ""), (ended.ExitStatus, ended.Output));
        Assert.Contains("Install Node.js", ended.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private Task<PipelineProcess.Ended> DemoAsync() => PipelineProcess.RunAsync(folder.Path, "demo", "--json", "--connection", connection);
}
