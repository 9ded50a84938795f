using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

/// <summary>What the storage is asked when one figure changes, of a release in every format.</summary>
public sealed class OneFigureTests(AzuriteFixture azurite)
{
    private static readonly string[] NamesThatHoldIt =
    [
        // The figure and its mission.
        "indicators/action-sociale-insertion/emplois.json",
        "missions/action-sociale-insertion.json",
        "missions/action-sociale-insertion.csv",
        "missions/action-sociale-insertion.tableur.csv",
        "missions/action-sociale-insertion.xlsx",
        "missions/action-sociale-insertion.jsonstat.json",
        "fragments/action-sociale-insertion.html",
        "../missions/action-sociale-insertion.html",

        // The whole dataset.
        "dataset.json",
        "dataset.csv",
        "dataset-tableur.csv",
        "dataset.xlsx",
        "../index.html",

        // What gives the hashes of these.
        "datapackage.json",
        "catalog.jsonld",
    ];

    private static readonly DocumentRecord Salles = Record("colleges/b.xlsx", Edition(Day(2), Figure("salles", 2021, 12, Day(2), "colleges/b.xlsx", Colleges)));

    [Fact]
    public async Task Only_the_objects_and_the_names_that_hold_it_are_written_and_the_other_mission_is_read_once()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await StoreAsync(storage.Store, Salles);
        await StoreAsync(storage.Store, Emplois(Day(1), 591_577));
        var before = (await storage.PublishEveryFormatAsync()).Manifest!;
        await StoreAsync(storage.Store, Emplois(Day(3), 600_000));
        var transport = new ScriptedTransport();

        var after = (await storage.PublishEveryFormatAsync(storage.Over(transport))).Manifest!;

        var requests = transport.Requests.Select(Asked).ToList();
        var written = requests.Where(r => r.Method == "PUT").Select(r => r.Path).ToList();
        var objects = written.Where(IsObject).ToList();
        Assert.Equal(NamesThatHoldIt.Select(name => BlobPaths.Published(after.Files[name].Blob)).Order(StringComparer.Ordinal), objects.Order(StringComparer.Ordinal));
        Assert.Equal(
            NamesThatHoldIt.Select(BlobPaths.Published).Concat([BlobPaths.Current, BlobPaths.Release(2), "v1/changes.atom"]).Order(StringComparer.Ordinal),
            written.Where(path => !IsObject(path)).Order(StringComparer.Ordinal));
        Assert.All(after.Files.Where(f => !NamesThatHoldIt.Contains(f.Key)), f => Assert.Equal(before.Files[f.Key], f.Value));

        // Of what is published, the documents of the missions: the other's to make the whole dataset of, this one's to tell what changes.
        Assert.Equal(
            ((string[])["missions/action-sociale-insertion.json", "missions/colleges.json"]).Select(name => BlobPaths.Published(before.Files[name].Blob)).Order(StringComparer.Ordinal),
            requests.Where(r => r.Method == "GET").Select(r => r.Path).Where(IsObject).Order(StringComparer.Ordinal));
    }

    private static DocumentRecord Emplois(DateTimeOffset at, decimal value) =>
        Record("insertion/a.xlsx", Edition(at, Figure("emplois", 2021, value, at), Figure("chomage", 2021, 6, Day(1))));

    private static bool IsObject(string path) => path.StartsWith(BlobPaths.Objects, StringComparison.Ordinal);

    // The path in the public container, or all of it elsewhere.
    private static (string Method, string Path) Asked(string request)
    {
        var parts = request.Split(' ', '?');
        var path = Uri.UnescapeDataString(parts[1]);
        var place = path.IndexOf("/public/", StringComparison.Ordinal);
        return (parts[0], place < 0 ? path : path[(place + "/public/".Length)..]);
    }
}
