using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Distributions;

/// <summary>A release in every format, as it lies in a storage.</summary>
public sealed class EveryFormatTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_stable_name_has_the_bytes_and_the_headers_that_it_should_have()
    {
        var (storage, manifest) = await PublishedAsync();

        Assert.All(manifest.Files, file =>
        {
            var blob = Blob(storage, file.Key);
            Assert.Equal(file.Value.Sha256, Convert.ToHexStringLower(SHA256.HashData(blob.DownloadContent(TestContext.Current.CancellationToken).Value.Content)));
            var headers = blob.GetProperties(cancellationToken: TestContext.Current.CancellationToken).Value;
            Assert.Equal(file.Key.StartsWith("schemas/", StringComparison.Ordinal) ? "public, max-age=86400" : "public, max-age=60", headers.CacheControl);
            Assert.StartsWith(file.Value.MediaType, headers.ContentType, StringComparison.Ordinal);
        });
        Assert.Contains("dataset.xlsx", manifest.Files.Keys);
    }

    [Fact]
    public async Task Another_value_changes_only_the_files_that_hold_or_describe_it()
    {
        var (storage, before) = await PublishedAsync();
        await storage.SubmitAsync("insertion/2021.xlsx", Sample.Workbook(Sample.Insertion, 2021, ("emplois", "591 578"), ("chômage", "6,4")), later: true);
        await storage.IngestAsync("insertion/2021.xlsx");

        var after = (await storage.PublishEveryFormatAsync()).Manifest!;

        string[] still = ["missions/colleges.json", "missions/colleges.csv", "missions/colleges.tableur.csv", "missions/colleges.xlsx", "missions/colleges.jsonstat.json", "tableschema.json", "openapi.json", "types.d.ts", "schemas/mission.schema.json"];
        Assert.All(still, name => Assert.Equal(before.Files[name], after.Files[name]));
        string[] other = ["missions/action-sociale-insertion.csv", "dataset.csv", "dataset-tableur.csv", "dataset.xlsx", "datapackage.json", "catalog.jsonld"];
        Assert.All(other, name => Assert.NotEqual(before.Files[name].Sha256, after.Files[name].Sha256));
    }

    private async Task<(TestStorage Storage, Manifest Manifest)> PublishedAsync()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(Sample.CatalogueBytes());
        await storage.SubmitAsync("insertion/2021.xlsx", Sample.Workbook(Sample.Insertion, 2021, ("emplois", "591 577"), ("chômage", "6,4")));
        await storage.SubmitAsync("colleges/2021.xlsx", Sample.Workbook(Sample.Colleges, 2021, ("collèges", "80")));
        await storage.IngestAsync("insertion/2021.xlsx");
        await storage.IngestAsync("colleges/2021.xlsx");
        return (storage, (await storage.PublishEveryFormatAsync()).Manifest!);
    }

    private static BlobClient Blob(TestStorage storage, string name) => storage.Service.GetBlobContainerClient("public").GetBlobClient(BlobPaths.Published(name));
}
