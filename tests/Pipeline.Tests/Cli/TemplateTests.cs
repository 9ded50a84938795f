using System.Text;
using ClosedXML.Excel;
using Pipeline.Cli.Demo;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Cli;

public sealed class TemplateTests(AzuriteFixture azurite) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("action-sociale-insertion", "its slug")]
    [InlineData("Action sociale de proximité et insertion", "its title")]
    [InlineData("INSERTION", "a synonym")]
    public async Task A_mission_is_named_as_services_name_it(string name, string reason)
    {
        var ended = await RunAsync(name, "--catalogue", Catalogue(), "--year", "2026", "--json");
        Assert.True(ended.ExitStatus == 0, reason);
        Assert.Equal(
            ("action-sociale-insertion", "modele-action-sociale-insertion.xlsx", 2026, 20, 0),
            ((string)ended.Json["mission"]!, (string)ended.Json["file"]!, (int)ended.Json["year"]!, (int)ended.Json["figures"]!, (int)ended.Json["published"]!));
        using var workbook = new XLWorkbook(Path.Combine(folder.Path, "modele-action-sociale-insertion.xlsx"));
        Assert.Equal("2026", workbook.Worksheet("Mission").Cell("B5").GetFormattedString());
    }

    [Fact]
    public async Task In_a_folder_that_is_not_there_it_ends_with_2()
    {
        var catalogue = folder.Write("catalogue-demo.json", DemoFiles.Catalogue());
        var ended = await PipelineProcess.RunAsync(folder.Path, ["template", "insertion", "--catalogue", catalogue, "--output", "absent/modele.xlsx"]);
        Assert.Equal((2, ""), (ended.ExitStatus, ended.Output));
        Assert.Contains("absent", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_that_is_there_may_be_filled_and_is_written_over_only_when_told()
    {
        var file = folder.Write("rempli.xlsx", "des heures de travail"u8.ToArray());
        var ended = await RunAsync("insertion", "--catalogue", Catalogue(), "-o", file);
        Assert.Equal((2, ""), (ended.ExitStatus, ended.Output));
        Assert.Contains("--force", ended.Errors, StringComparison.Ordinal);
        Assert.Equal("des heures de travail", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(0, (await RunAsync("insertion", "--catalogue", Catalogue(), "-o", file, "--force")).ExitStatus);
        Assert.Equal((byte)'P', (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))[0]);
    }

    [Theory]
    [InlineData("insertoin", "Action sociale de proximité et insertion")]
    [InlineData("pompiers", "education-colleges")]
    public async Task A_mission_that_is_not_there_ends_with_2_and_names_one_that_is(string name, string named)
    {
        var ended = await RunAsync(name, "--catalogue", Catalogue());
        Assert.Equal((2, ""), (ended.ExitStatus, ended.Output));
        Assert.Contains(named, ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--year", "26")]
    [InlineData("--year", "l’an prochain")]
    [InlineData("--catalogue", "absent.json")]
    public async Task Wrong_usage_ends_with_2(params string[] arguments) => Assert.Equal(2, (await RunAsync(["insertion", .. arguments])).ExitStatus);

    [Fact]
    public async Task A_catalogue_that_cannot_be_used_ends_with_2_and_says_why()
    {
        var ended = await RunAsync("insertion", "--catalogue", folder.Write("faux.json", Encoding.UTF8.GetBytes("""{ "departement": 44 }""")));
        Assert.Equal(2, ended.ExitStatus);
        Assert.Contains("departement", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_storage_it_shows_what_is_published_and_is_the_one_that_services_find_there()
    {
        var storage = await azurite.NewStorageAsync();
        Assert.Equal(0, (await PipelineProcess.RunAsync(folder.Path, "demo", "--connection", storage.ConnectionString)).ExitStatus);
        var ended = await RunAsync("insertion", "--json", "--connection", storage.ConnectionString);
        Assert.Equal((0, 2022, 20), (ended.ExitStatus, (int)ended.Json["year"]!, (int)ended.Json["published"]!));
        Assert.Equal(
            (await storage.ReadAsync("templates", "action-sociale-insertion.xlsx"))!.ToArray(),
            await File.ReadAllBytesAsync(Path.Combine(folder.Path, "modele-action-sociale-insertion.xlsx"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_storage_without_a_catalogue_or_that_is_away_ends_with_3()
    {
        var storage = await azurite.NewStorageAsync();
        Assert.Equal(3, (await RunAsync("insertion", "--connection", storage.ConnectionString)).ExitStatus);
        Assert.Equal(3, (await RunAsync("insertion", "--connection", PipelineProcess.FreeLocalConnection())).ExitStatus);
    }

    public void Dispose() => folder.Dispose();

    private string Catalogue() => folder.Write("catalogue.json", DemoFiles.Catalogue());

    private Task<PipelineProcess.Ended> RunAsync(params string[] arguments) => PipelineProcess.RunAsync(folder.Path, ["template", .. arguments]);
}
