using System.Text;
using Pipeline.Cli.Demo;
using Xunit;

namespace Pipeline.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_good_workbook_ends_with_0()
    {
        var ended = await CheckAsync(Page());
        Assert.Equal(0, ended.ExitStatus);
        Assert.Contains("accepté", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_workbook_ends_with_1_and_a_French_sentence()
    {
        var ended = await CheckAsync(folder.Write("texte.xlsx", "Bonjour"u8.ToArray()));
        Assert.Equal(1, ended.ExitStatus);
        Assert.Contains("rejeté", ended.Output, StringComparison.Ordinal);
        Assert.Contains("classeur", ended.Output, StringComparison.Ordinal);
        Assert.Equal("", ended.Errors);
    }

    [Fact]
    public async Task Every_mistake_of_a_workbook_is_told_at_once_with_its_cell()
    {
        var ended = await CheckAsync(folder.Write("brouillon.xlsx", MistakesWorkbook.Workbook.ToXlsx()));
        Assert.Equal(1, ended.ExitStatus);
        for (var row = 2; row <= 11; row++)
            Assert.Contains($"{row} [", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", ended.Output, StringComparison.Ordinal); // no colours in a pipe
    }

    [Fact]
    public async Task One_workbook_to_reject_among_others_ends_with_1()
    {
        var ended = await CheckAsync(Page(), folder.Write("vide.xlsx", []));
        Assert.Equal(1, ended.ExitStatus);
    }

    [Fact]
    public async Task Json_is_one_document_with_a_report_per_file_in_the_order_given()
    {
        var (page, text) = (Page(), folder.Write("texte.xlsx", "Bonjour"u8.ToArray()));
        var ended = await CheckAsync("--json", text, page);
        Assert.Equal(1, ended.ExitStatus);
        Assert.Equal("", ended.Errors);

        Assert.False((bool)ended.Json["accepted"]!);
        var reports = ended.Json["reports"]!.AsArray();
        Assert.Equal([text, page], reports.Select(report => (string)report!["document"]!));
        Assert.Equal(["rejected", "accepted"], reports.Select(report => (string)report!["outcome"]!));
        var finding = reports[0]!["findings"]![0]!.AsObject();
        Assert.Equal(["severity", "code", "sheet", "cell", "found", "message", "hint"], finding.Select(field => field.Key));
        Assert.Equal("error", (string)finding["severity"]!);
        Assert.Equal(20, reports[1]!["indicators"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_figures_of_a_rejected_workbook_are_there_for_the_rows_that_could_be_read()
    {
        var ended = await CheckAsync("--json", folder.Write("brouillon.xlsx", MistakesWorkbook.Workbook.ToXlsx()));
        var codes = ended.Json["reports"]![0]!["indicators"]!.AsArray().Select(indicator => (string)indicator!["code"]!);
        Assert.Equal(["entreprises-insertion"], codes);
    }

    [Fact]
    public async Task Reports_are_written_in_three_forms_and_named()
    {
        var ended = await CheckAsync(Page(), "--report", "rapports");
        string[] names = ["action-sociale.rapport.html", "action-sociale.rapport.json", "action-sociale.rapport.xlsx"];
        Assert.Equal(0, ended.ExitStatus);
        Assert.Equal(names, Directory.EnumerateFiles(Path.Combine(folder.Path, "rapports")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Contains(Path.Combine("rapports", name), ended.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_json_what_was_written_is_told_on_standard_error_and_the_file_is_the_report_printed()
    {
        var ended = await CheckAsync("--json", Page(), "--report", "rapports");
        var written = await File.ReadAllTextAsync(Path.Combine(folder.Path, "rapports", "action-sociale.rapport.json"), TestContext.Current.CancellationToken);
        Assert.Equal(ended.Json["reports"]![0]!.ToJsonString(), System.Text.Json.Nodes.JsonNode.Parse(written)!.ToJsonString());
        Assert.Contains("action-sociale.rapport.html", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_one_name_keep_their_reports_apart_and_no_report_takes_the_place_of_a_file_that_is_checked()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "a"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "b"));
        var workbook = MistakesWorkbook.Workbook.ToXlsx();
        string[] files = [folder.Write("a/rsa.xlsx", workbook), folder.Write("b/rsa.xlsx", workbook), folder.Write("rsa.rapport.xlsx", workbook)];
        await CheckAsync([.. files, "--report", folder.Path]);

        Assert.All(files, file => Assert.Equal(workbook, File.ReadAllBytes(file)));
        Assert.Equal(
            ["rsa-2.rapport.html", "rsa-3.rapport.html", "rsa.rapport.rapport.html"],
            Directory.EnumerateFiles(folder.Path, "*.html").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_for_reports_that_is_a_file_ends_with_3_and_says_so()
    {
        var file = folder.Write("occupé", "un fichier"u8.ToArray());
        var ended = await CheckAsync("--json", Page(), "--report", file);
        Assert.Equal(3, ended.ExitStatus);
        Assert.Equal("", ended.Output);
        Assert.Contains(file, ended.Errors, StringComparison.Ordinal);
        Assert.Equal("un fichier", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_ends_with_3_and_says_where()
    {
        var taken = Directory.CreateDirectory(Path.Combine(folder.Path, "rapports", "action-sociale.rapport.html"));
        var ended = await CheckAsync("--json", Page(), "--report", "rapports");
        Assert.Equal(3, ended.ExitStatus);
        Assert.Equal("", ended.Output);
        Assert.StartsWith("The reports cannot be written into rapports: ", ended.Errors, StringComparison.Ordinal);
        Assert.Contains(taken.FullName, ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_to_ends_with_3_and_says_so()
    {
        Assert.SkipUnless(Directory.Exists("/sys"), "Only Linux has a folder that nobody, root included, may write to.");
        var ended = await CheckAsync(Page(), "--report", "/sys/rapports");
        Assert.Equal(3, ended.ExitStatus);
        Assert.StartsWith("The reports cannot be written into /sys/rapports: ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_catalogue_and_a_service_rights_are_checked()
    {
        var catalogue = folder.Write("catalogue.json", DemoFiles.Catalogue());
        Assert.Equal(0, (await CheckAsync(Page(), "--catalogue", catalogue, "--service", "insertion")).ExitStatus);
        Assert.Equal(1, (await CheckAsync(Page(), "--catalogue", catalogue, "--service", "education")).ExitStatus);
    }

    [Theory]
    [InlineData("tr_TR.UTF-8", "Pacific/Auckland")] // dotless i, another day
    [InlineData("ar_SA.UTF-8", "America/Los_Angeles")] // another calendar
    public async Task Language_and_time_zone_of_the_machine_change_nothing(string language, string timeZone)
    {
        var file = folder.Write("brouillon.xlsx", MistakesWorkbook.Workbook.ToXlsx());
        var elsewhere = new Dictionary<string, string>(StringComparer.Ordinal) { ["LC_ALL"] = language, ["TZ"] = timeZone };
        using var there = PipelineProcess.Start(folder.Path, elsewhere, "check", "--json", file);
        Assert.Equal((await CheckAsync("--json", file)).Output, (await there.EndAsync()).Output);
    }

    [Fact]
    public async Task The_environment_sets_the_limits()
    {
        using var pipeline = PipelineProcess.Start(
            folder.Path, new Dictionary<string, string>(StringComparer.Ordinal) { ["Limits__Rows"] = "5" }, "check", "--json", Page());
        var ended = await pipeline.EndAsync();
        Assert.Equal(1, ended.ExitStatus);
    }

    [Fact]
    public async Task A_missing_file_ends_with_2_and_its_name_on_standard_error()
    {
        var ended = await CheckAsync("--json", Page(), "absent.xlsx");
        Assert.Equal(2, ended.ExitStatus);
        Assert.Contains("absent.xlsx", ended.Errors, StringComparison.Ordinal);
        Assert.Equal("", ended.Output);
    }

    [Theory]
    [InlineData("no file at all")]
    [InlineData("an option that does not exist", "--verbose", "classeur.xlsx")]
    [InlineData("a folder", ".")]
    [InlineData("a folder as catalogue", "classeur.xlsx", "--catalogue", ".")]
    [InlineData("no such catalogue", "classeur.xlsx", "--catalogue", "absent.json")]
    public async Task Wrong_usage_ends_with_2(string reason, params string[] arguments)
    {
        Assert.NotEmpty(reason);
        folder.Write("classeur.xlsx", []);
        var ended = await CheckAsync(arguments);
        Assert.Equal(2, ended.ExitStatus);
        Assert.Equal("", ended.Output);
        Assert.NotEqual("", ended.Errors);
    }

    [Fact]
    public async Task A_catalogue_that_cannot_be_used_ends_with_2_and_says_what_is_wrong_with_it()
    {
        var catalogue = folder.Write("catalogue.json", Encoding.UTF8.GetBytes("""{ "departement": 44 }"""));
        var ended = await CheckAsync(Page(), "--catalogue", catalogue);
        Assert.Equal(2, ended.ExitStatus);
        Assert.Contains("departement", ended.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private string Page() => folder.Write("action-sociale.xlsx", PageWorkbook.Workbook.ToXlsx());

    private Task<PipelineProcess.Ended> CheckAsync(params string[] arguments) => PipelineProcess.RunAsync(folder.Path, ["check", .. arguments]);
}
