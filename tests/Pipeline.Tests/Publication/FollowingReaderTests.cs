using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Core.Publication;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

/// <summary>What the public reads while releases are published.</summary>
public sealed class FollowingReaderTests(AzuriteFixture azurite)
{
    private const int Releases = 100;

    [Fact]
    public async Task A_reader_that_follows_the_manifest_while_100_releases_are_published_finds_every_file_whole()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await StoreAsync(storage.Store, Record("colleges/b.xlsx", Edition(Day(2), Figure("salles", 2021, 12, Day(2), "colleges/b.xlsx", Colleges))));
        await PublishAsync(storage, 1);
        using var published = new CancellationTokenSource();

        var reading = Task.Run(() => FollowAsync(storage.Store.Public.UriOf(BlobPaths.Current), published.Token), TestContext.Current.CancellationToken);
        for (var number = 2; number <= Releases; number++) await PublishAsync(storage, number);
        await published.CancelAsync();
        var seen = await reading;

        Assert.Equal(seen.Order(), seen);
        Assert.Equal(Releases, seen[^1]);
        Assert.InRange(seen.Distinct().Count(), 10, Releases);
    }

    // A figure takes another value or an earlier one, and with every other release a second one comes or leaves.
    private static async Task PublishAsync(TestStorage storage, int number)
    {
        var figures = new[] { Figure("emplois", 2021, number % 7, Day(1)), Figure("chomage", 2021, number, Day(1)) };
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(1).AddMinutes(number), figures[..(1 + (number % 2))])));
        var outcome = await storage.PublishAsync(acceptRemovals: true);
        Assert.Equal((PublishKind.Published, number), (outcome.Kind, outcome.Manifest!.Number));
    }

    // As a site does it: the manifest in force, then the objects that it names; once more after the last release.
    private static async Task<List<long>> FollowAsync(Uri current, CancellationToken published)
    {
        using var client = new HttpClient();
        var seen = new List<long>();
        bool isLast;
        do
        {
            isLast = published.IsCancellationRequested;
            var manifest = JsonSerializer.Deserialize<Manifest>(await client.GetByteArrayAsync(current, CancellationToken.None), PipelineJson.Options)!;
            foreach (var (name, file) in manifest.Files)
            {
                using var answer = await client.GetAsync(new Uri(current, file.Blob), CancellationToken.None);
                Assert.True(answer.IsSuccessStatusCode, $"{name} of release {manifest.Number}: {answer.StatusCode}");
                var content = await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
                Assert.Equal((name, file.Size, file.Sha256), (name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content))));
            }

            seen.Add(manifest.Number);
        }
        while (!isLast);
        return seen;
    }
}
