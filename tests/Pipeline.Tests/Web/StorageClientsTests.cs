using Microsoft.Extensions.Configuration;
using Pipeline.Web;
using Xunit;

namespace Pipeline.Tests.Web;

public sealed class StorageClientsTests
{
    [Theory]
    [InlineData("left out: Azurite", null, null, "http://127.0.0.1:10000/devstoreaccount1")]
    [InlineData("a connection string", "IntakeStorage", "BlobEndpoint=https://intake.example.org/;AccountName=a;AccountKey=AAAA", "https://intake.example.org/")]
    [InlineData("an address", "IntakeStorage", "https://intake.blob.core.windows.net", "https://intake.blob.core.windows.net/")]
    [InlineData("as the function app has it", "IntakeStorage:blobServiceUri", "https://intake.blob.core.windows.net", "https://intake.blob.core.windows.net/")]
    public void The_setting_names_the_account(string reason, string? setting, string? value, string account)
    {
        Assert.NotEmpty(reason);
        Assert.Equal(new Uri(account), StorageClients.Create(Settings(setting, value), PipelineServices.IntakeStorage).Uri);
    }

    [Fact]
    public void What_is_no_account_is_a_format_error() =>
        Assert.Throws<FormatException>(() => StorageClients.Create(Settings("IntakeStorage", "nowhere"), PipelineServices.IntakeStorage));

    private static IConfiguration Settings(string? name, string? value) =>
        new ConfigurationBuilder().AddInMemoryCollection(name is null ? [] : [KeyValuePair.Create(name, value)]).Build();
}
