using System.Text;
using Pipeline.Tests.Cli;
using Xunit;

namespace Pipeline.Tests.Support;

/// <summary>The programs that other tests rely on do what is asked of them.</summary>
public sealed class ToolTests
{
    [Fact]
    public async Task LibreOffice_converts_several_files_in_one_run()
    {
        var written = await LibreOffice.ConvertAsync("csv:Text - txt - csv (StarCalc):44,34,76", ("a.csv", "1,2"u8.ToArray()), ("b.xlsx", new TestWorkbook().Sheet("S", ["é", 3]).ToBytes()));

        Assert.Equal(["1,2", "é,3"], written.Select(bytes => Encoding.UTF8.GetString(bytes).Trim()));
    }

    [Fact]
    public async Task Python_reads_with_openpyxl()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.xlsx", new TestWorkbook().Sheet("S", ["é", 3]).ToBytes());

        Assert.Equal("é 3", (await Python.RunAsync("import openpyxl, sys\nprint(*[c.value for c in openpyxl.load_workbook(sys.argv[1]).active[1]])", folder.Path, "a.xlsx")).Trim());
    }

    [Fact]
    public async Task Node_runs_with_a_package_of_npm()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal("0.18.5 x", (await Npm.RunAsync("xlsx@0.18.5", "console.log(require('xlsx').version, process.argv[1])", folder.Path, "x")).Trim());
    }

    [Fact]
    public async Task Chromium_renders()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("page.html", "<title>x</title><script>document.title = 1 + 1</script>"u8.ToArray());

        var (_, output) = await Tool.RunAsync(
            Chromium.Path, ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", new Uri(page).AbsoluteUri], folder.Path, TestContext.Current.CancellationToken);

        Assert.Contains("<title>2</title>", output, StringComparison.Ordinal);
    }
}
