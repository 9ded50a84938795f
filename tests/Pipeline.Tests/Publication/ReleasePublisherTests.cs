using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Core.Publication;
using Pipeline.Core.Serialization;
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
        Assert.Equal(1, outcome.Manifest!.Number);
        Assert.Null(outcome.Manifest.Previous);
        Assert.Equal(
            [
                "dataset.json", "indicators/action-sociale-insertion/emplois.json", "indicators/colleges/salles.json", "missions.json",
                "missions/action-sociale-insertion.json", "missions/colleges.json",
            ],
            outcome.Manifest.Files.Keys);
        Assert.Equal(outcome.Manifest.Files.Keys, outcome.ChangedFiles);
        foreach (var (name, file) in outcome.Manifest.Files)
        {
            var content = await PublishedAsync(storage, file.Blob);
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
            Assert.Equal($"objects/{file.Sha256}.json", file.Blob);
            Assert.Equal(file.Size, Encoding.UTF8.GetByteCount(content));
            Assert.Equal(content, await PublishedAsync(storage, name));
        }

        Assert.Equal(await PublishedAsync(storage, "current.json"), await PublishedAsync(storage, "releases/1.json"));
    }

    [Fact]
    public async Task Every_public_blob_says_what_it_is_and_how_long_it_may_be_kept()
    {
        var storage = await ConfiguredAsync(Emplois);
        await storage.PublishAsync();
        await foreach (var blob in storage.Service.GetBlobContainerClient("public").GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.Equal(blob.Name == "v1/changes.atom" ? "application/atom+xml; charset=utf-8" : "application/json; charset=utf-8", blob.Properties.ContentType);
            var forGood = blob.Name.StartsWith("v1/objects/", StringComparison.Ordinal) || blob.Name.StartsWith("v1/releases/", StringComparison.Ordinal);
            Assert.Equal(forGood ? "public, max-age=31536000, immutable" : "public, max-age=60", blob.Properties.CacheControl);
        }
    }

    [Fact]
    public async Task Anyone_may_read_a_published_file_and_nobody_a_private_one()
    {
        var storage = await ConfiguredAsync(Emplois);
        await storage.PublishAsync();
        using var reader = new HttpClient();
        Assert.Equal(System.Net.HttpStatusCode.OK, await StatusAsync(storage.Store.Public.UriOf("v1/current.json")));
        Assert.NotEqual(System.Net.HttpStatusCode.OK, await StatusAsync(storage.Store.Documents.UriOf("insertion/a.xlsx.json")));

        async Task<System.Net.HttpStatusCode> StatusAsync(Uri uri)
        {
            using var answer = await reader.GetAsync(uri, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task No_file_but_the_manifests_holds_a_release_number_or_a_publication_time()
    {
        var storage = await ConfiguredAsync(Emplois, Salles);
        var first = (await storage.PublishAsync()).Manifest!;
        await Task.Delay(TimeSpan.FromSeconds(1.01), TestContext.Current.CancellationToken);
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(3), Figure("emplois", 2021, 600000, Day(3)))));
        await storage.PublishAsync();
        await StoreAsync(storage.Store, Emplois);
        var third = (await storage.PublishAsync()).Manifest!;

        Assert.Equal(3, third.Number);
        Assert.NotEqual(first.PublishedAt, third.PublishedAt);
        Assert.Equal(first.Files, third.Files);
    }

    [Fact]
    public async Task With_nothing_new_a_publication_writes_nothing()
    {
        var storage = await ConfiguredAsync(Emplois, Salles);
        await storage.PublishAsync();
        var transport = new ScriptedTransport();
        Assert.Equal(PublishKind.NothingNew, (await storage.PublishAsync(storage.Over(transport))).Kind);
        Assert.All(transport.Requests, request => Assert.Matches("^(GET|HEAD) ", request));
        Assert.Equal(5, transport.Requests.Count);
    }

    [Fact]
    public async Task Only_the_mission_that_changed_is_read_and_only_what_changed_is_written()
    {
        var storage = await ConfiguredAsync(Emplois, Salles);
        var first = (await storage.PublishAsync()).Manifest!;
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(3), Figure("emplois", 2021, 600000, Day(3)))));
        var transport = new ScriptedTransport();
        var second = await storage.PublishAsync(storage.Over(transport));

        Assert.Equal(2, second.Manifest!.Number);
        Assert.Equal(1, second.Manifest.Previous);
        Assert.Equal(["dataset.json", "indicators/action-sociale-insertion/emplois.json", "missions/action-sociale-insertion.json"], second.ChangedFiles);
        Assert.Equal(first.Files["missions/colleges.json"], second.Manifest.Files["missions/colleges.json"]);
        Assert.DoesNotContain(transport.Requests, r => r.Contains("documents/colleges", StringComparison.Ordinal));

        // Three objects, the manifest, three stable names, the feed, the release.
        Assert.Equal(9, transport.Requests.Count(r => r.StartsWith("PUT", StringComparison.Ordinal)));
        Assert.Contains("600000", await PublishedAsync(storage, "missions/action-sociale-insertion.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stable_name_that_leaves_is_overwritten_by_a_tombstone_and_may_come_back()
    {
        var storage = await ConfiguredAsync(Emplois, Salles);
        await storage.PublishAsync();
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(3), Figure("chomage", 2021, 6, Day(3)))));
        await storage.PublishAsync(acceptRemovals: true);
        Assert.True((bool)JsonNode.Parse(await PublishedAsync(storage, "indicators/action-sociale-insertion/emplois.json"))!["gone"]!);

        await StoreAsync(storage.Store, Emplois);
        await storage.PublishAsync(acceptRemovals: true);
        Assert.Equal(591577, (int)JsonNode.Parse(await PublishedAsync(storage, "indicators/action-sociale-insertion/emplois.json"))!["latest"]!["value"]!);
    }

    [Fact]
    public async Task Missions_are_in_the_catalogues_order()
    {
        var storage = await ConfiguredAsync(Salles, Emplois);
        await storage.PublishAsync();
        var missions = JsonNode.Parse(await PublishedAsync(storage, "missions.json"))!["missions"]!.AsArray();
        Assert.Equal([Insertion, Colleges], missions.Select(m => (string)m!["mission"]!));

        await storage.ConfigureAsync(CatalogueBytes(c => c["missions"] = new JsonArray([.. c["missions"]!.AsArray().Reverse().Select(m => m!.DeepClone())])));
        Assert.Equal(["dataset.json", "missions.json"], (await storage.PublishAsync()).ChangedFiles);
        missions = JsonNode.Parse(await PublishedAsync(storage, "missions.json"))!["missions"]!.AsArray();
        Assert.Equal([Colleges, Insertion], missions.Select(m => (string)m!["mission"]!));
    }

    [Fact]
    public async Task A_title_changed_in_the_catalogue_is_published_without_reading_other_missions()
    {
        var storage = await ConfiguredAsync(Emplois, Salles);
        await storage.PublishAsync();
        await storage.ConfigureAsync(CatalogueBytes(c => c["missions"]![1]!["title"] = "Les collèges"));
        Assert.Equal(["dataset.json", "missions.json", "missions/colleges.json"], (await storage.PublishAsync()).ChangedFiles);
    }

    [Fact]
    public async Task Other_inputs_with_the_same_files_make_no_release_and_are_noted()
    {
        var storage = await ConfiguredAsync(Emplois);
        await storage.PublishAsync();
        await storage.ConfigureAsync(CatalogueBytes(c => c["departement"]!["publicBaseUrl"] = "https://autre.example.org/"));
        var outcome = await storage.PublishAsync();
        Assert.Equal(PublishKind.NothingNew, outcome.Kind);
        Assert.Equal(1, outcome.Manifest!.Number);

        var transport = new ScriptedTransport();
        await storage.PublishAsync(storage.Over(transport));
        Assert.Equal(5, transport.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"departement\": ")]
    [InlineData("{}")]
    public async Task A_catalogue_that_cannot_be_used_unpublishes_nothing(string catalogue)
    {
        var storage = await ConfiguredAsync(Emplois);
        await storage.PublishAsync();
        var before = await storage.SnapshotAsync(container => container == "public");
        await storage.ConfigureAsync(Encoding.UTF8.GetBytes(catalogue));
        await StoreAsync(storage.Store, Salles);
        var outcome = await storage.PublishAsync();

        Assert.Equal(PublishKind.Refused, outcome.Kind);
        Assert.NotEmpty(outcome.Problems);
        Disturbance.AssertSame(before, await storage.SnapshotAsync(container => container == "public"), "the catalogue broke");
    }

    [Theory]
    [InlineData("documents", "the records were lost")]
    [InlineData("missions", "an operator emptied the catalogue")]
    public async Task What_leaves_nothing_at_all_to_publish_unpublishes_nothing(string what, string reason)
    {
        var storage = await ConfiguredAsync(Emplois);
        await storage.PublishAsync();
        var before = await storage.SnapshotAsync(container => container == "public");
        if (what == "documents") await storage.WipeAsync(container => container == what);
        else await storage.ConfigureAsync(CatalogueBytes(c => c["missions"]!.AsArray().RemoveAt(0)));

        var outcome = await storage.PublishAsync();
        Assert.Equal(PublishKind.Refused, outcome.Kind);
        Assert.Single(outcome.Problems);
        Assert.Equal(outcome.Problems, (await new PipelineQuery(storage.Store).StatusAsync(TestContext.Current.CancellationToken)).Problems);
        Disturbance.AssertSame(before, await storage.SnapshotAsync(container => container == "public"), reason);
    }

    [Fact]
    public async Task A_missing_catalogue_unpublishes_nothing()
    {
        var storage = await ConfiguredAsync(Emplois);
        await storage.PublishAsync();
        await storage.WipeAsync(container => container == "configuration");
        var outcome = await storage.PublishAsync();
        Assert.Equal(PublishKind.Refused, outcome.Kind);
        Assert.Equal(1, outcome.Manifest!.Number);
    }

    [Theory]
    [InlineData("""{ "hold": { "release": 1, "by": "m.durand", "at": "2026-11-23T10:00:00Z", "why": "relecture" } }""")]
    [InlineData("""{ "withdrawals": [ { "document": "insertion/a.xlsx" } ] }""")]
    [InlineData("not json")]
    public async Task Nothing_is_published_against_decisions_that_cannot_be_carried_out(string decisions)
    {
        var storage = await ConfiguredAsync(Emplois);
        await storage.PutAsync("configuration", "decisions.json", Encoding.UTF8.GetBytes(decisions));
        var outcome = await storage.PublishAsync();
        Assert.Equal(PublishKind.Refused, outcome.Kind);
        Assert.NotEmpty(outcome.Problems);
        Assert.Empty(await storage.SnapshotAsync(container => container == "public"));
    }

    [Fact]
    public async Task Decisions_that_decide_nothing_are_no_obstacle()
    {
        var storage = await ConfiguredAsync(Emplois);
        await storage.PutAsync("configuration", "decisions.json", "{ \"withdrawals\": [] }"u8.ToArray());
        Assert.Equal(PublishKind.Published, (await storage.PublishAsync()).Kind);
    }

    [Fact]
    public async Task Nothing_of_an_edition_is_public_before_its_day_and_its_day_is_enough_to_publish_it()
    {
        var storage = await ConfiguredAsync(Emplois);
        await storage.PublishAsync();
        var before = await storage.SnapshotAsync(container => container == "public");
        var due = (await storage.Store.Documents.ListAsync(cancellationToken: TestContext.Current.CancellationToken)).AsOf.AddSeconds(2);
        await StoreAsync(storage.Store, Emplois with
        {
            Editions =
            [
                .. Emplois.Editions,
                Edition(Day(3), Figure("emplois", 2021, 600000, Day(3)), Figure("secret", 2021, 1, Day(3), mission: Colleges)) with { VisibleFrom = due },
            ],
        });
        Assert.Equal(PublishKind.NothingNew, (await storage.PublishAsync()).Kind);
        Disturbance.AssertSame(before, await storage.SnapshotAsync(container => container == "public"), "an edition waits for its day");

        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        var outcome = await storage.PublishAsync();
        Assert.Equal(PublishKind.Published, outcome.Kind);
        Assert.Contains("missions/colleges.json", outcome.ChangedFiles);
        Assert.Contains("600000", await PublishedAsync(storage, "missions/action-sociale-insertion.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_moment_of_a_release_is_never_earlier_than_the_one_before()
    {
        var storage = await ConfiguredAsync(Emplois);
        var first = (await storage.PublishAsync()).Manifest!;
        var ahead = first with { AsOf = first.AsOf.AddDays(1) };
        await storage.PutAsync("public", "v1/current.json", PipelineJson.Write(ahead));
        await StoreAsync(storage.Store, Salles);
        Assert.Equal(ahead.AsOf, (await storage.PublishAsync()).Manifest!.AsOf);
    }

    [Fact]
    public async Task Two_documents_that_give_one_figure_are_both_told_and_told_again_when_it_is_settled()
    {
        const string other = "finances/c.xlsx";
        var storage = await ConfiguredAsync(Emplois, Record(other, Edition(Day(2), Figure("emplois", 2021, 1, Day(2), other))));
        await storage.PublishAsync();
        Assert.Equal("overlap-published", Assert.Single(await ToldAsync(other)).Code);
        Assert.Equal("overlap-overridden", Assert.Single(await ToldAsync("insertion/a.xlsx")).Code);
        Assert.Contains("«\u00A0finances/c.xlsx\u00A0»", (await ToldAsync("insertion/a.xlsx"))[0].Message, StringComparison.Ordinal);

        await StoreAsync(storage.Store, Record(other, Edition(Day(3), Figure("chomage", 2021, 6, Day(3), other))));
        await storage.PublishAsync();
        Assert.Empty(await ToldAsync("insertion/a.xlsx"));

        async Task<IReadOnlyList<Core.Findings.Finding>> ToldAsync(string document) =>
            (await storage.ReadAsync("reports", document + "/latest.json"))!.ToObjectFromJson<Report>(PipelineJson.Options)!.Findings;
    }

    [Fact]
    public async Task A_release_that_was_not_finished_is_finished_first()
    {
        var storage = await ConfiguredAsync(Emplois);
        await storage.PublishAsync();
        var before = await storage.SnapshotAsync();
        var container = storage.Service.GetBlobContainerClient("public");
        await container.DeleteBlobAsync("v1/releases/1.json", cancellationToken: TestContext.Current.CancellationToken);
        await container.DeleteBlobAsync("v1/missions/action-sociale-insertion.json", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(PublishKind.NothingNew, (await storage.PublishAsync()).Kind);
        Disturbance.AssertSame(before, await storage.SnapshotAsync(), "the release was left unfinished");
    }

    [Fact]
    public async Task A_public_container_that_was_deleted_is_published_again_byte_for_byte()
    {
        var storage = await ConfiguredAsync(Emplois, Salles);
        await storage.PublishAsync();
        var before = await storage.SnapshotAsync();
        await storage.Service.GetBlobContainerClient("public").DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        await storage.PublishAsync();
        Disturbance.AssertSame(before, await storage.SnapshotAsync(), "the public container was deleted");
    }

    [Fact]
    public async Task A_mission_taken_as_published_gives_the_bytes_that_rendering_it_would()
    {
        var precise = Figure("salles", 2021, 12.50m, Day(2), "colleges/b.xlsx", Colleges);
        var absent = Figure("eleves", 2021, 0, Day(2), "colleges/b.xlsx", Colleges);
        absent = absent with { Observations = [absent.Observations[0] with { Value = null, Absence = Core.Indicators.Absence.Confidential, Display = "s" }] };
        var storage = await ConfiguredAsync(Emplois, Record("colleges/b.xlsx", Edition(Day(2), precise, absent)));
        await storage.PublishAsync();
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(3), Figure("emplois", 2021, 600000, Day(3)))));
        var taken = (await storage.PublishAsync()).Manifest!;

        await storage.WipeAsync(container => container == "public");
        Assert.Equal(taken.Files, (await storage.PublishAsync()).Manifest!.Files);
    }

    [Fact]
    public async Task Where_only_the_manifest_was_lost_numbers_still_only_grow()
    {
        var storage = await ConfiguredAsync(Emplois);
        await storage.PublishAsync();
        await storage.Service.GetBlobContainerClient("public").DeleteBlobAsync("v1/current.json", cancellationToken: TestContext.Current.CancellationToken);
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(3), Figure("emplois", 2021, 600000, Day(3)))));
        Assert.Equal(2, (await storage.PublishAsync()).Manifest!.Number);
        Assert.Contains("600000", await PublishedAsync(storage, "missions/action-sociale-insertion.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_that_was_lost_is_made_again_from_the_records()
    {
        var storage = await ConfiguredAsync(Emplois, Salles);
        var first = (await storage.PublishAsync()).Manifest!;
        var lost = first.Files["missions/colleges.json"].Blob;
        await storage.Service.GetBlobContainerClient("public").DeleteBlobAsync("v1/" + lost, cancellationToken: TestContext.Current.CancellationToken);
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(3), Figure("emplois", 2021, 600000, Day(3)))));
        await storage.PublishAsync();
        Assert.NotNull(await storage.ReadAsync("public", "v1/" + lost));
    }

    [Fact]
    public async Task The_order_in_which_files_are_written_side_by_side_changes_nothing()
    {
        var storage = await ConfiguredAsync(Emplois, Salles);
        await storage.PublishAsync();
        var before = await storage.SnapshotAsync(container => container == "public");
        await storage.WipeAsync(container => container == "public");
        await TestStorage.Publisher(storage.Store).PublishAsync(cancellationToken: TestContext.Current.CancellationToken);
        Disturbance.AssertSame(before, await storage.SnapshotAsync(container => container == "public"), "files were written side by side");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_record_that_cannot_be_read_leaves_its_missions_as_published_and_the_others_go_on(bool hasMetadata)
    {
        var storage = await ConfiguredAsync(Emplois, Salles);
        await storage.PublishAsync();
        var blob = storage.Service.GetBlobContainerClient("documents").GetBlobClient("insertion/a.xlsx.json");
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(3), Figure("emplois", 2021, 2, Day(3)))));
        var metadata = (await blob.GetPropertiesAsync(cancellationToken: TestContext.Current.CancellationToken)).Value.Metadata;
        await storage.PutAsync("documents", "insertion/a.xlsx.json", "{ no record"u8.ToArray());
        if (hasMetadata) await blob.SetMetadataAsync(metadata, cancellationToken: TestContext.Current.CancellationToken);
        await StoreAsync(storage.Store, Record("colleges/b.xlsx", Edition(Day(3), Figure("salles", 2021, 99, Day(3), "colleges/b.xlsx", Colleges))));

        var outcome = await storage.PublishAsync();
        Assert.Equal(PublishKind.Published, outcome.Kind);
        Assert.StartsWith("insertion/a.xlsx", Assert.Single(outcome.Problems), StringComparison.Ordinal);
        Assert.Contains("591577", await PublishedAsync(storage, "missions/action-sociale-insertion.json"), StringComparison.Ordinal);
        Assert.Contains("99", await PublishedAsync(storage, "missions/colleges.json"), StringComparison.Ordinal);
        var before = await storage.SnapshotAsync(container => container == "public");
        outcome = await storage.PublishAsync();
        Assert.Equal(PublishKind.NothingNew, outcome.Kind);
        Assert.Single(outcome.Problems);
        Disturbance.AssertSame(before, await storage.SnapshotAsync(container => container == "public"), "a record still cannot be read");
    }

    [Fact]
    public async Task A_name_that_cannot_be_written_keeps_neither_its_release_nor_the_next_waiting()
    {
        var storage = await ConfiguredAsync(Emplois);
        await storage.PublishAsync();
        var lease = Azure.Storage.Blobs.Specialized.SpecializedBlobExtensions.GetBlobLeaseClient(
            storage.Service.GetBlobContainerClient("public").GetBlobClient("v1/missions/action-sociale-insertion.json"));
        await lease.AcquireAsync(TimeSpan.FromSeconds(-1), cancellationToken: TestContext.Current.CancellationToken);
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(3), Figure("emplois", 2021, 600000, Day(3)))));

        var outcome = await storage.PublishAsync();
        Assert.Equal(PublishKind.Published, outcome.Kind);
        Assert.StartsWith("missions/action-sociale-insertion.json", Assert.Single(outcome.Problems), StringComparison.Ordinal);
        Assert.NotNull(await storage.ReadAsync("public", "v1/releases/2.json"));
        Assert.Empty((await storage.PublishAsync()).Problems);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_manifest_and_the_history_were_lost_or_restored_stable_names_still_move_forward(bool restored)
    {
        var storage = await ConfiguredAsync(Emplois);
        await storage.PublishAsync();
        var first = (await storage.ReadAsync("public", "v1/current.json"))!.ToArray();
        for (var value = 2; value <= 3; value++)
        {
            await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(3), Figure("emplois", 2021, value, Day(3)))));
            await storage.PublishAsync();
        }

        var container = storage.Service.GetBlobContainerClient("public");
        foreach (var name in new[] { "current", "releases/1", "releases/2", "releases/3" })
            await container.DeleteBlobAsync($"v1/{name}.json", cancellationToken: TestContext.Current.CancellationToken);
        if (restored) await storage.PutAsync("public", "v1/current.json", first);
        await StoreAsync(storage.Store, Record("insertion/a.xlsx", Edition(Day(4), Figure("emplois", 2021, 600000, Day(4)))));
        Assert.Equal(4, (await storage.PublishAsync()).Manifest!.Number);
        Assert.Contains("600000", await PublishedAsync(storage, "missions/action-sociale-insertion.json"), StringComparison.Ordinal);
    }

    private async Task<TestStorage> ConfiguredAsync(params DocumentRecord[] records)
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        foreach (var record in records) await StoreAsync(storage.Store, record);
        return storage;
    }

    private static async Task<string> PublishedAsync(TestStorage storage, string name) => (await storage.ReadAsync("public", "v1/" + name))!.ToString();
}
