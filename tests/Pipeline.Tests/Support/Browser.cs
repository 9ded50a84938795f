using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Pipeline.Tests.Cli;
using Xunit;

namespace Pipeline.Tests.Support;

/// <summary>One Chromium for the tests of a class; a page is opened from a file, as whoever saved it does, or from where it is published.</summary>
public sealed class Browser : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private IPlaywright? playwright;
    private IBrowser? browser;
    private readonly List<IBrowserContext> open = [];
    private string? openedBy;

    /// <summary>Opens a page that must load nothing, run nothing and complain of nothing.</summary>
    /// <param name="html">The page.</param>
    /// <param name="width">Width of the window, in pixels.</param>
    /// <param name="scheme">Light or dark.</param>
    internal async Task<IPage> OpenAsync(BinaryData html, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var address = new Uri(folder.Write($"{Guid.NewGuid():N}.html", html.ToArray()));
        return await OpenAsync(address, width, scheme);
    }

    /// <summary>Opens a published page; the same is asked of it.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="width">Width of the window, in pixels.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="within">What it may ask for besides itself; null for nothing.</param>
    /// <param name="javaScript">False for a browser in which it is off.</param>
    internal async Task<IPage> OpenAsync(Uri address, int width = 1280, ColorScheme scheme = ColorScheme.Light, Uri? within = null, bool javaScript = true)
    {
        browser ??= await StartAsync();
        await CloseOthersAsync();
        var context = await browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 }, Locale = "fr-FR", JavaScriptEnabled = javaScript });
        open.Add(context);
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Complaints.Add(message.Text);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Complaints.AddRange(IsExpected(request.Url) ? [] : [request.Url]);
        page.Response += (_, response) => Complaints.AddRange(response.Status < 400 ? [] : [$"{response.Status} {response.Url}"]);
        await page.GotoAsync(address.AbsoluteUri);
        return page;

        // What a page holds within itself is asked of nobody.
        bool IsExpected(string url) =>
            url == address.AbsoluteUri || url.StartsWith("data:", StringComparison.Ordinal) || (within is not null && url.StartsWith(within.AbsoluteUri, StringComparison.Ordinal));
    }

    /// <summary>What pages asked for, said on the console or stumbled over.</summary>
    internal List<string> Complaints { get; } = [];

    /// <summary>What axe finds wrong with a page.</summary>
    internal static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page) =>
        [.. (await page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")];

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        folder.Dispose();
    }

    // A page costs a process for as long as it is open: those of earlier tests are closed.
    private async Task CloseOthersAsync()
    {
        if (TestContext.Current.Test?.UniqueID is var test && test == openedBy) return;
        openedBy = test;
        foreach (var context in open) await context.CloseAsync();
        open.Clear();
    }

    private async Task<IBrowser> StartAsync()
    {
        var path = Chromium.Path;
        playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
    }
}
