using System.Text.Json.Nodes;
using Pipeline.Core.Publication;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

public sealed class ReleasePublisherTests(AzuriteFixture azurite)
{
    private static readonly DocumentRecord Emplois = Record("insertion/a.xlsx", Edition(Day(1), Figure("emplois", 2021, 591577, Day(1))));
    private static readonly DocumentRecord Salles = Record("colleges/b.xlsx", Edition(Day(2), Figure("salles", 2021, 12, Day(2), "colleges/b.xlsx", Colleges)));

    [Fact]
    public async Task Nothing_is_published_while_there_is_nothing_to_publish()
    {
        var storage = await ConfiguredAsync();
        var outcome = await storage.PublishAsync();
        Assert.Equal(PublishKind.NothingNew, outcome.Kind);
        Assert.Null(outcome.Manifest);
        Assert.Empty(await storage.SnapshotAsync());
    }

    [Fact]
    public async Task The_first_release_holds_every_file_under_its_stable_name_and_as_an_object()
    {
        var storage = await ConfiguredAsync(Emplois, Salles);
        var outcome = await storage.PublishAsync();

        Assert.Equal(PublishKind.Published, outcome.Kind);
        Assert.Equal(
            [
                "dataset.json", "indicators/action-sociale-insertion/emplois.json", "indicators/colleges/salles.json", "missions.json",
                "missions/action-sociale-insertion.json", "missions/colleges.json",
            ],
            outcome.Manifest!.Files.Keys);
        Assert.Equal(outcome.Manifest.Files.Keys, outcome.ChangedFiles);
        foreach (var (name, file) in outcome.Manifest.Files)
        {
            var content = await storage.ReadAsync("public", "v1/" + file.Blob);
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content!)));
            Assert.Equal(file.Size, content!.ToMemory().Length);
            Assert.Equal(content.ToString(), (await storage.ReadAsync("public", "v1/" + name))!.ToString());
        }

        Assert.Equal((await storage.ReadAsync("public", "v1/current.json"))!.ToString(), (await storage.ReadAsync("public", "v1/releases/1.json"))!.ToString());
    }
    [Fact]
    public async Task Missions_are_in_the_catalogues_order()
    {
        var storage = await ConfiguredAsync(Salles, Emplois);
        await storage.PublishAsync();
        var missions = JsonNode.Parse(await storage.ReadAsync("public", "v1/missions.json"))!["missions"]!.AsArray();
        Assert.Equal([Insertion, Colleges], missions.Select(m => (string)m!["mission"]!));
    }

    private async Task<TestStorage> ConfiguredAsync(params DocumentRecord[] records)
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        foreach (var record in records) await StoreAsync(storage.Store, record);
        return storage;
    }
}
