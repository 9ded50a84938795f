using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Pipeline.Cli.Demo;
using Pipeline.Excel;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Depot;

/// <summary>The drop-off page in a real browser, on what <c>pipeline run</c> serves, from the drag to the published figure.</summary>
public sealed class DepotPageTests(Browser browser, DepotSite site) : IClassFixture<Browser>, IClassFixture<DepotSite>
{
    private const string ReadyToSubmit = "#depot-deposer:enabled";

    [Fact]
    public async Task A_workbook_dragged_in_is_checked_submitted_and_followed_to_its_figures_online()
    {
        var page = await OpenAsync();
        await page.SelectOptionAsync("#depot-service", "insertion");
        await DepotSite.DragAsync(page, "classeur dragué n° 1.xlsx", PageWorkbook.Workbook.ToXlsx());

        await page.WaitForSelectorAsync(ReadyToSubmit);
        Assert.Equal("Classeur correct", await page.InnerTextAsync("#depot-rapport-titre"));
        Assert.Contains("591\u202f577", await page.InnerTextAsync("#depot-rapport #apercu"), StringComparison.Ordinal);
        Assert.Null(await site.Storage.ReadAsync("submissions", "insertion/classeur dragué n° 1.xlsx"));
        await AssertAccessibleAsync(page, "clean");

        await page.ClickAsync("#depot-deposer");
        await page.WaitForSelectorAsync("#depot-suivi:visible");
        await AssertAccessibleAsync(page, "following");
        await page.WaitForSelectorAsync("#depot-pages a");
        await AssertAccessibleAsync(page, "online");
        Assert.Empty(browser.Complaints);

        await page.ClickAsync("#depot-pages a");
        await page.WaitForURLAsync("**/missions/action-sociale-insertion.html");
        Assert.Contains("591\u202f577", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_workbook_shows_its_mistakes_and_once_mended_can_replace_the_one_before()
    {
        const string Name = "collèges.xlsx";
        var page = await OpenAsync();
        await page.SelectOptionAsync("#depot-service", "finances");
        var file = site.File(Name, Budget("1.234").ToXlsx());

        await page.SetInputFilesAsync("#depot-fichier", file);
        await page.WaitForSelectorAsync("#depot-rapport.is-refused");
        Assert.True(await page.IsDisabledAsync("#depot-deposer"));
        Assert.Contains("value-ambiguous-separator", await ReportCodesAsync(Budget("1.234").ToXlsx()));
        Assert.Contains("1.234", await page.InnerTextAsync("#depot-rapport #erreurs"), StringComparison.Ordinal);
        await AssertAccessibleAsync(page, "to mend");

        await page.EvalOnSelectorAsync("#depot-fichier", "input => { input.value = ''; }"); // what a click on it does
        await page.SetInputFilesAsync("#depot-fichier", site.File(Name, Budget("121,4 M€").ToXlsx()));
        await page.WaitForSelectorAsync(ReadyToSubmit);
        await page.ClickAsync("#depot-deposer");
        await page.WaitForSelectorAsync("#depot-pages a");

        // The same name again is asked about, and nothing is lost by saying no.
        await page.ClickAsync("#depot-autre");
        await page.SetInputFilesAsync("#depot-fichier", site.File(Name, Budget("122 M€").ToXlsx()));
        await page.WaitForSelectorAsync(ReadyToSubmit);
        await page.ClickAsync("#depot-deposer");
        await page.WaitForSelectorAsync("#depot-remplacer:visible");
        await AssertAccessibleAsync(page, "to replace");
        await page.ClickAsync("#depot-annuler");
        Assert.True(await page.IsEnabledAsync("#depot-deposer"));
        Assert.Equal(Budget("121,4 M€").ToXlsx(), (await site.Storage.ReadAsync("submissions", "finances/" + Name))!.ToArray());
        await page.ClickAsync("#depot-deposer");
        await page.ClickAsync("#depot-confirmer");
        await page.WaitForSelectorAsync("#depot-pages a");
        Assert.Contains("122", (await site.Storage.ReadAsync("public", "v1/missions/education-colleges.json"))!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        var page = await OpenAsync();
        await page.FocusAsync("body");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("depot-service", await FocusedAsync(page));
        await page.SelectOptionAsync("#depot-service", "insertion");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("depot-fichier", await FocusedAsync(page));
        var chosen = page.WaitForFileChooserAsync();
        await page.Keyboard.PressAsync("Enter");
        await (await chosen).SetFilesAsync(site.File("clavier.xlsx", PageWorkbook.Workbook.ToXlsx()));

        // The result takes the focus; the button comes before it.
        await page.WaitForSelectorAsync(ReadyToSubmit);
        Assert.Equal("depot-rapport-titre", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal("depot-deposer", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("#depot-suivi:visible");
        Assert.Equal("depot-suivi-titre", await FocusedAsync(page));
        await page.WaitForSelectorAsync("#depot-pages a");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("A", await page.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    [Fact]
    public async Task Without_JavaScript_the_page_says_so_and_what_to_do_instead()
    {
        var page = await OpenAsync(javaScript: false);

        Assert.Contains("JavaScript", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("Explorateur de stockage", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.False(await page.IsVisibleAsync("#depot"));
    }

    [Theory]
    [InlineData("notes.pdf", 10, "n’est pas un classeur .xlsx")]
    [InlineData("énorme.xlsx", (20 * 1024 * 1024) + 1, "dépasse 20\u00a0Mo")]
    [InlineData("vide.xlsx", 0, "est vide")]
    public async Task What_is_no_workbook_to_send_is_not_sent(string name, int size, string said)
    {
        var page = await OpenAsync();
        await page.SetInputFilesAsync("#depot-fichier", site.File(name, new byte[size]));

        await page.WaitForFunctionAsync("document.getElementById('depot-erreur').textContent !== ''");
        Assert.Contains(said, await page.TextContentAsync("#depot-erreur"), StringComparison.Ordinal);
        Assert.False(await page.IsVisibleAsync("#depot-actions"));
        await AssertAccessibleAsync(page, "refused");
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task A_file_that_only_has_the_name_of_a_workbook_gets_a_report()
    {
        var page = await OpenAsync();
        await page.SetInputFilesAsync("#depot-fichier", site.File("texte.xlsx", "du texte"u8.ToArray()));

        await page.WaitForSelectorAsync("#depot-rapport.is-refused");
        Assert.True(await page.IsDisabledAsync("#depot-deposer"));
    }

    [Fact]
    public async Task A_server_that_is_away_is_said_and_asked_again_on_demand()
    {
        var page = await OpenAsync();
        await page.RouteAsync("**/api/check**", route => route.AbortAsync());
        await page.SetInputFilesAsync("#depot-fichier", site.File("absent.xlsx", PageWorkbook.Workbook.ToXlsx()));
        await page.WaitForSelectorAsync("#depot-reessayer:visible");
        Assert.Contains("ne répond pas", await page.TextContentAsync("#depot-erreur"), StringComparison.Ordinal);
        await AssertAccessibleAsync(page, "away");

        await page.UnrouteAsync("**/api/check**");
        await page.ClickAsync("#depot-reessayer");
        await page.WaitForSelectorAsync("#depot-rapport:visible");
        Assert.Equal("", await page.TextContentAsync("#depot-erreur"));
        browser.Complaints.Clear();
    }

    [Fact]
    public async Task It_answers_only_to_the_names_of_this_machine_and_to_its_own_page()
    {
        using var client = new HttpClient();
        using var rebound = new HttpRequestMessage(HttpMethod.Get, site.Address) { Headers = { Host = "evil.example" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(rebound, TestContext.Current.CancellationToken)).StatusCode);

        using var foreign = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, "/api/publish")) { Headers = { { "Origin", "https://evil.example" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(foreign, TestContext.Current.CancellationToken)).StatusCode);

        using var own = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, "/api/publish")) { Headers = { { "Origin", site.Address.GetLeftPart(UriPartial.Authority) } } };
        Assert.Equal(HttpStatusCode.Accepted, (await client.SendAsync(own, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task It_fits_the_window(int width, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(site.Address, width, scheme, new Uri(site.Address, "/"));
        await page.SetInputFilesAsync("#depot-fichier", site.File("erreurs.xlsx", MistakesWorkbook.Workbook.ToXlsx()));
        await page.WaitForSelectorAsync("#depot-rapport:visible");

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await AssertAccessibleAsync(page, $"{width} {scheme}");
        if (Environment.GetEnvironmentVariable("DEPOT_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"depot-{width}-{scheme}.png"), FullPage = true });
    }

    private async Task<IPage> OpenAsync(bool javaScript = true)
    {
        browser.Complaints.Clear();
        return await browser.OpenAsync(site.Address, within: new Uri(site.Address, "/"), javaScript: javaScript);
    }

    private static async Task AssertAccessibleAsync(IPage page, string state)
    {
        var violations = await Browser.ViolationsAsync(page);
        Assert.True(violations.Count == 0, $"{state}: {string.Join('\n', violations)}");
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");

    private async Task<IReadOnlyList<string>> ReportCodesAsync(byte[] workbook)
    {
        using var client = new HttpClient();
        using var content = new ByteArrayContent(workbook);
        var answer = await client.PostAsync(new Uri(site.Address, "/api/check?service=finances"), content);
        var report = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return [.. report["findings"]!.AsArray().Select(finding => (string)finding!["code"]!)];
    }

    private static SubmissionWorkbook Budget(string amount) => new()
    {
        Mission = "education-colleges",
        Rows = [new SubmissionRow { Section = "Budget", Label = "budget de la mission", Values = [amount], Period = "2020" }],
    };
}
