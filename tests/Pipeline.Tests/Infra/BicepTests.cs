using Xunit;

namespace Pipeline.Tests.Infra;

/// <summary>The compiler that Azure uses finds nothing to say about <c>infra/</c>: types that it does not know and properties that they do not have are warnings, and these fail too.</summary>
public sealed class BicepTests
{
    [Theory]
    [InlineData("infra/**/*.bicep")]
    [InlineData("infra/**/*.bicepparam")]
    public async Task Every_file_lints_without_a_word(string files) => Assert.Equal("", await Bicep.RunAsync("lint", "--pattern", files));

    [Theory]
    [InlineData("infra/main.bicep", "/subscriptionDeploymentTemplate.json#")]
    [InlineData("infra/events.bicep", "/deploymentTemplate.json#")]
    public async Task The_deployments_build(string file, string schema) =>
        Assert.EndsWith(schema, (string?)(await Bicep.BuildAsync(file))["$schema"], StringComparison.Ordinal);

    [Fact]
    public async Task The_parameters_build() =>
        Assert.Contains("/deploymentParameters.json#", await Bicep.RunAsync("build-params", "infra/main.bicepparam", "--stdout"), StringComparison.Ordinal);
}
