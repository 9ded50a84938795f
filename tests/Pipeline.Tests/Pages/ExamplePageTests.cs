using System.Text;
using Pipeline.Tests.Cli;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Pages;

/// <summary>The example for developers does what it says, on a release and from another origin.</summary>
public sealed class ExamplePageTests(Browser browser, PublishedSite site) : IClassFixture<Browser>, IClassFixture<PublishedSite>
{
    private static readonly string Example = File.ReadAllText(Path.Combine(Repository.Root, "docs", "examples", "figures.html"));

    [Fact]
    public async Task It_shows_the_figures_of_the_release_in_force()
    {
        var text = await ShowAsync(PublishedSite.Insertion, "Garantir l’accès au RSA");

        Assert.Contains("591 577 emplois en Loire-Atlantique soit 2,3 % du nombre d’emplois en France (2021)", text, StringComparison.Ordinal);
        Assert.Contains("288 M€ budget de la mission (2021)", text, StringComparison.Ordinal);
        Assert.Contains("1. Garantir l’accès au RSA", text, StringComparison.Ordinal);
        Assert.Contains($"Version {site.Manifest.Number} des données, publiée le", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_the_value_of_the_departement_where_there_are_others() =>
        Assert.Contains("10,0 % taux de chômage (4e trimestre 2020)", await ShowAsync(PublishedSite.Series, "taux de chômage"), StringComparison.Ordinal);

    [Fact]
    public async Task It_shows_what_a_stranger_typed_as_text() =>
        Assert.Contains(PublishedSite.Markup, await ShowAsync(PublishedSite.Hostile, "<script>"), StringComparison.Ordinal);

    [Fact]
    public async Task It_says_that_a_mission_is_not_published() =>
        Assert.Contains("n’est pas, ou n’est plus, publiée", await ShowAsync("voirie", "plus, publiée"), StringComparison.Ordinal);

    private async Task<string> ShowAsync(string mission, string until)
    {
        using var folder = new TemporaryFolder();
        var html = Example
            .Replace("https://chiffres.example.org/v1/", site.Of("v1/").AbsoluteUri, StringComparison.Ordinal)
            .Replace("data-mission=\"action-sociale-insertion\"", $"data-mission=\"{mission}\"", StringComparison.Ordinal);
        browser.Complaints.Clear();
        var page = await browser.OpenAsync(new Uri(folder.Write("example.html", Encoding.UTF8.GetBytes(html))), within: site.Root);
        await page.Locator("main", new() { HasText = until }).WaitForAsync();

        Assert.Empty(browser.Complaints);
        return string.Join(' ', (await page.Locator("main").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
