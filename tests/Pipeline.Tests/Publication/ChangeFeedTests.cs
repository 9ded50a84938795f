using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Pipeline.Core.Publication;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

/// <summary>The feed of changes: one entry per release, in French, saying which figures changed, from what to what.</summary>
public sealed class ChangeFeedTests(AzuriteFixture azurite)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Each_release_has_an_entry_the_latest_first()
    {
        var storage = await PublishedAsync(591577, 600000);
        var feed = await FeedAsync(storage);
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal(["https://chiffres.example.org/v1/releases/2.json", "https://chiffres.example.org/v1/releases/1.json"], entries.Select(e => e.Element(Atom + "id")!.Value));
        Assert.Equal("Publication n°\u00A02\u00A0: 1\u00A0chiffre change", entries[0].Element(Atom + "title")!.Value);
        Assert.Contains("<bdi>emplois</bdi> (2021)&#160;: 591577 → 600000", entries[0].Element(Atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Contains("<bdi>emplois</bdi> (2021)&#160;: 591577 (nouveau)", entries[1].Element(Atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Equal(entries[0].Element(Atom + "updated")!.Value, feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task A_feed_that_was_lost_comes_back_whole_with_the_next_release()
    {
        var storage = await PublishedAsync(591577, 600000);
        var before = await FeedAsync(storage);
        await storage.Service.GetBlobContainerClient("public").DeleteBlobAsync("v1/changes.atom", cancellationToken: TestContext.Current.CancellationToken);
        await ChangeAsync(storage, 610000);
        var entries = (await FeedAsync(storage)).Elements(Atom + "entry").ToList();
        Assert.Equal(3, entries.Count);
        Assert.Equal(before.Elements(Atom + "entry").Select(e => e.ToString()), entries.Skip(1).Select(e => e.ToString()));
    }

    [Fact]
    public async Task Texts_from_workbooks_are_text_in_it()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        var hostile = Figure("emplois", 2021, 1, Day(1)) with { Name = "<script>alert(1)</script> & \u202E \u0001" };
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(1), hostile)));
        await storage.PublishAsync();
        Assert.Contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt; &amp; \u202E </bdi> (2021)", (await FeedAsync(storage)).Element(Atom + "entry")!.Element(Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_an_Atom_feed_and_a_reader_of_feeds_understands_it()
    {
        const string parse = """
            new (require('rss-parser'))().parseString(require('fs').readFileSync(process.argv[1], 'utf8'))
              .then(feed => console.log(JSON.stringify([feed.feedUrl, ...feed.items.map(i => [i.id, i.title, i.isoDate, i.link, i.contentSnippet].join('|'))])))
            """;
        var storage = await PublishedAsync(591577, 600000);
        var feed = await FeedAsync(storage);
        using var folder = new Cli.TemporaryFolder();
        var path = folder.Write("changes.atom", (await storage.ReadAsync("public", "v1/changes.atom"))!.ToArray());
        var read = JsonSerializer.Deserialize<string[]>(await Npm.RunAsync("rss-parser@3.13.0", parse, folder.Path, path))!;

        // RFC 4287, 4.1: each exactly once; an entry without an author has the feed's.
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Single(feed.Elements(Atom + "author"));
        XName[] once = [Atom + "id", Atom + "title", Atom + "updated"];
        Assert.All(feed.Elements(Atom + "entry").Prepend(feed), e => Assert.All(once, name => Assert.NotEqual("", Assert.Single(e.Elements(name)).Value)));
        var times = feed.Elements(Atom + "entry").Select(e => DateTimeOffset.ParseExact(e.Element(Atom + "updated")!.Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)).ToList();
        Assert.Equal(times.OrderDescending(), times);
        Assert.Distinct(feed.Descendants(Atom + "id").Select(id => id.Value));

        Assert.Equal("https://chiffres.example.org/v1/changes.atom", read[0]);
        Assert.Equal(3, read.Length);
        var of = times[0].UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'.000Z'", CultureInfo.InvariantCulture);
        const string second = "https://chiffres.example.org/v1/releases/2.json";
        Assert.StartsWith($"{second}|Publication n°\u00A02\u00A0: 1\u00A0chiffre change|{of}|{second}|", read[1], StringComparison.Ordinal);
        Assert.Contains("emplois (2021)\u00A0: 591577 → 600000", read[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_of_the_latest_fifty_releases()
    {
        var storage = await PublishedAsync([.. Enumerable.Range(1, 52).Select(i => (decimal)i)]);
        var ids = (await FeedAsync(storage)).Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value).ToList();
        Assert.Equal(50, ids.Count);
        Assert.EndsWith("/52.json", ids[0], StringComparison.Ordinal);
        Assert.EndsWith("/3.json", ids[^1], StringComparison.Ordinal);
    }

    private async Task<TestStorage> PublishedAsync(params decimal[] values)
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        foreach (var value in values) await ChangeAsync(storage, value);
        return storage;
    }

    private static async Task ChangeAsync(TestStorage storage, decimal value)
    {
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(1), Figure("emplois", 2021, value, Day(1)))));
        Assert.Equal(PublishKind.Published, (await storage.PublishAsync()).Kind);
    }

    private static async Task<XElement> FeedAsync(TestStorage storage) => XElement.Parse((await storage.ReadAsync("public", "v1/changes.atom"))!.ToString());
}
