using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>The page that a service mends its workbook from, judged by a browser, axe and the Nu HTML checker.</summary>
public sealed partial class HtmlReportTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly Dictionary<string, Func<Report>> All = new(StringComparer.Ordinal)
    {
        ["refused"] = () => SampleReports.On(SampleReports.MistakesWorkbook),
        ["accepted"] = () => SampleReports.On(SampleReports.PageWorkbook),
        ["accepted over an earlier version"] = SampleReports.OnSecond,
        ["checked"] = () => SampleReports.Check(SampleReports.MistakesWorkbook),
        ["hostile"] = () => SampleReports.On(SampleReports.HostileWorkbook),
        ["not a workbook"] = () => SampleReports.On("du texte"u8.ToArray()),
        ["ten thousand errors"] = SampleReports.WithManyErrors,
    };

    public static TheoryData<string, int, ColorScheme> Windows =>
    [
        .. from name in All.Keys
           from width in (int[])[360, 1280]
           from scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark]
           select (name, width, scheme),
    ];

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task In_a_browser_a_page_is_accessible_asks_for_nothing_and_is_no_wider_than_its_window(string name, int width, ColorScheme scheme)
    {
        browser.Complaints.Clear();
        var page = await browser.OpenAsync(await SampleReports.HtmlAsync(All[name]()), width, scheme);

        Assert.Empty(await Browser.ViolationsAsync(page));
        Assert.Empty(browser.Complaints);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
    }

    [Fact]
    public async Task The_Nu_HTML_checker_finds_no_error()
    {
        var java = Tool.Find("apt-get install default-jre-headless", "java");
        var modules = await Npm.FolderAsync("vnu-jar@26.9.27");
        using var folder = new Cli.TemporaryFolder();
        foreach (var (index, report) in All.Values.Index())
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"{index}.html"), (await SampleReports.HtmlAsync(report())).ToArray());

        var (exitCode, output) = await Tool.RunAsync(
            java, ["-jar", Path.Combine(modules, "vnu-jar", "build", "dist", "vnu.jar"), "--errors-only", .. Directory.EnumerateFiles(folder.Path)], folder.Path, TestContext.Current.CancellationToken);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Every_mistake_is_there_with_its_cell_what_was_found_and_what_to_type()
    {
        var report = SampleReports.On(SampleReports.MistakesWorkbook);
        var page = await browser.OpenAsync(await SampleReports.HtmlAsync(report));
        var rows = await page.Locator("#erreurs tbody tr").AllInnerTextsAsync();

        var errors = report.Findings.Where(f => f.Severity == Core.Findings.Severity.Error).ToList();
        Assert.Equal(errors.Count, rows.Count);
        Assert.All(errors, error => Assert.Contains(rows, row =>
            row.StartsWith(error.Cell!, StringComparison.Ordinal) && row.Contains(error.Found!, StringComparison.Ordinal) && row.Contains(error.Hint!, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_preview_is_the_page_with_its_headings_and_each_completing_figure_in_its_sentence()
    {
        var page = await browser.OpenAsync(await SampleReports.HtmlAsync(SampleReports.On(SampleReports.PageWorkbook)));
        var preview = await page.Locator("#apercu").InnerTextAsync();
        Assert.Contains("L’action sociale de proximité et l’insertion en Loire-Atlantique", preview, StringComparison.Ordinal);
        Assert.Contains("soit 2,3\u00A0% du nombre d’emplois en France", preview, StringComparison.Ordinal);
        Assert.Contains("accompagnés par 9 unités emploi du Département", preview, StringComparison.Ordinal);
        Assert.Contains("1. Garantir l’accès au RSA", preview, StringComparison.Ordinal);
        Assert.Contains("288\u00A0M€", preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_name_the_figures_and_what_stays_says_how_to_take_it_back()
    {
        var page = await browser.OpenAsync(await SampleReports.HtmlAsync(SampleReports.OnSecond()));
        var changes = await page.Locator("#changements").InnerTextAsync();
        Assert.Matches("Emplois en Loire-Atlantique\\s+2021\\s+modifié\\s+591\u202f577\\s+600\u202f000", changes);
        Assert.Contains("nouveaux emplois", changes, StringComparison.Ordinal);
        Assert.Contains("1er trimestre 2020", changes, StringComparison.Ordinal);
        Assert.Contains(ReportWords.TakeBack, changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_stranger_typed_is_shown_as_text()
    {
        var page = await browser.OpenAsync(await SampleReports.HtmlAsync(SampleReports.On(SampleReports.HostileWorkbook)));
        Assert.Equal(0, await page.Locator("img, script").CountAsync());
        Assert.Contains("<script>alert(1)</script> [U+202E]gnp.exe", await page.Locator("#erreurs").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_ten_thousand_errors_five_hundred_are_shown_and_the_others_counted()
    {
        var html = (await SampleReports.HtmlAsync(SampleReports.WithManyErrors())).ToString();
        Assert.Equal(500, Rows().Count(html));
        Assert.Contains("9\u202f500\u00A0autres", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_leads_to_each_mistake_by_the_keyboard()
    {
        var page = await browser.OpenAsync(await SampleReports.HtmlAsync(SampleReports.On(SampleReports.MistakesWorkbook)));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**#e1");
        Assert.Equal(1, await page.Locator("#e1:target").CountAsync());
    }

    [Fact]
    public async Task On_paper_nothing_is_folded_away()
    {
        var page = await browser.OpenAsync(await SampleReports.HtmlAsync(SampleReports.On(SampleReports.MistakesWorkbook)));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator("#informations tbody tr").First.IsVisibleAsync());
    }

    [Fact]
    public async Task The_same_report_gives_the_same_bytes_in_any_culture()
    {
        var here = await SampleReports.HtmlAsync(SampleReports.OnSecond());
        var there = await Task.Run(async () =>
        {
#pragma warning disable RS0030 // another culture, set on purpose
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
#pragma warning restore RS0030
            return await SampleReports.HtmlAsync(SampleReports.OnSecond());
        });
        Assert.Equal(here.ToString(), there.ToString());
    }

    [GeneratedRegex("<tr id=\"e[0-9]+\">", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rows();
}
