using System.Text;
using Pipeline.Cli.Demo;
using Xunit;

namespace Pipeline.Tests.Cli;

public sealed class CatalogueTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_catalogue_of_the_demo_can_be_used()
    {
        var ended = await ValidateAsync("--json", folder.Write("catalogue.json", DemoFiles.Catalogue()));
        Assert.Equal(0, ended.ExitStatus);
        Assert.True((bool)ended.Json["valid"]!);
    }

    [Fact]
    public async Task A_catalogue_that_cannot_be_used_ends_with_1_and_names_the_field()
    {
        var wrong = Encoding.UTF8.GetString(DemoFiles.Catalogue()).Replace("\"COUNT\"", "\"COUNTS\"", StringComparison.Ordinal);
        var ended = await ValidateAsync(folder.Write("catalogue.json", Encoding.UTF8.GetBytes(wrong)));
        Assert.Equal(1, ended.ExitStatus);
        Assert.Contains("missions[0].indicators[0].unit", ended.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private Task<PipelineProcess.Ended> ValidateAsync(params string[] arguments) =>
        PipelineProcess.RunAsync(folder.Path, ["catalogue", "validate", .. arguments]);
}
