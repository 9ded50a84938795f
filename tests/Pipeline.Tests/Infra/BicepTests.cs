using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Infra;

/// <summary>The compiler that Azure uses finds nothing to say about <c>infra/</c>.</summary>
public sealed class BicepTests
{
    private static readonly string? Bicep = Repository.Metadata("Bicep");

    [Theory]
    [InlineData("infra/**/*.bicep")]
    [InlineData("infra/**/*.bicepparam")]
    public async Task Every_file_lints_without_a_word(string files) => Assert.Equal("", await RunAsync("lint", "--pattern", files));

    [Theory]
    [InlineData("build", "infra/main.bicep", "/subscriptionDeploymentTemplate.json#")]
    [InlineData("build-params", "infra/main.bicepparam", "/deploymentParameters.json#")]
    public async Task The_deployment_and_its_parameters_build(string verb, string file, string schema) =>
        Assert.Contains(schema, await RunAsync(verb, file, "--stdout"), StringComparison.Ordinal);

    private static async Task<string> RunAsync(params string[] arguments)
    {
        Assert.SkipWhen(Bicep is null, "This package of the Bicep compiler runs on Linux x64 only.");
        var (exitCode, output) = await Tool.RunAsync(Bicep!, arguments, Repository.Root, TestContext.Current.CancellationToken);
        Assert.True(exitCode == 0, output);
        return output;
    }
}
