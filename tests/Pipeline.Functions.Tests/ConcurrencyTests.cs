using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Functions.Tests;

/// <summary>Eight functions at once, each on a machine of its own, over workbooks that are replaced while they are read.</summary>
public sealed class ConcurrencyTests(AzuriteFixture azurite)
{
    private const int Machines = 8;
    private const int Documents = 300;
    private const int Uploads = 3;
    private const int Services = 10;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_eight_functions_at_once_leave_is_what_one_run_in_order_leaves()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(Catalogue());
        await storage.Store.PrepareAsync(Cancellation);
        var events = Channel.CreateUnbounded<string>();

        var reading = Task.WhenAll(Enumerable.Range(0, Machines).Select(_ => ReadAsync(storage, events.Reader)));
        await UploadAsync(storage, events.Writer);
        await reading;
        await storage.PublishEveryFormatAsync();
        var atOnce = await LeftAsync(storage);

        await storage.WipeAsync();
        var inOrder = Channel.CreateUnbounded<string>();
        for (var document = 0; document < Documents; document++) await inOrder.Writer.WriteAsync(Name(document), Cancellation);
        inOrder.Writer.Complete();
        await ReadAsync(storage, inOrder.Reader);
        await storage.PublishEveryFormatAsync();
        Assert.Equal(await LeftAsync(storage), atOnce);
        Assert.Equal(Documents, atOnce.Keys.Count(key => key.StartsWith("documents/", StringComparison.Ordinal)));
        Assert.Contains("public/missions/education-colleges.json", atOnce.Keys);
    }

    // As events come: one for each upload, most of them late, some twice.
    private static async Task UploadAsync(TestStorage storage, ChannelWriter<string> events)
    {
        var random = new Random(20261128);
        for (var upload = 1; upload <= Uploads; upload++)
        {
            var order = Enumerable.Range(0, Documents).ToArray();
            random.Shuffle(order);
            var said = upload;
            await Parallel.ForEachAsync(order, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancellation }, async (document, token) =>
            {
                var name = Name(document);
                await storage.SubmitAsync(name, Workbook(document, said));
                await events.WriteAsync(name, token);
                if (document % 10 == said) await events.WriteAsync(name, token);
            });
        }

        events.Complete();
    }

    private static async Task ReadAsync(TestStorage storage, ChannelReader<string> events)
    {
        var service = new BlobServiceClient(storage.ConnectionString, new BlobClientOptions { TrimBlobNameSlashes = false });
        var store = new PipelineStore(service, service);
        var ingestor = new SubmissionIngestor(store, new ReportRenderer(store, [new JsonReport()]), storage.Notices(store), new());
        var function = new IngestSubmission(ingestor, NullLogger<IngestSubmission>.Instance);
        await foreach (var name in events.ReadAllAsync(Cancellation))
            await function.RunAsync(service.GetBlobContainerClient("submissions").GetBlobClient(name), Cancellation);
    }

    // Some are wrong at first. What was accepted and then restated leaves no trace.
    private static byte[] Workbook(int document, int upload) => new TestWorkbook()
        .Sheet("Mission", ["Mission", "education-colleges"], ["Exercice", 2020])
        .Sheet(
            "Indicateurs",
            ["Rubrique", "Libellé", "Valeur", "Unité"],
            ["Contexte", string.Create(CultureInfo.InvariantCulture, $"chiffre {document}"), IsWrong(document, upload) ? new Text("1.234") : (1000 * upload) + document, "COUNT"])
        .ToBytes();

    private static string Name(int document) => string.Create(CultureInfo.InvariantCulture, $"service-{document % Services}/document-{document}.xlsx");

    private static byte[] Catalogue()
    {
        var catalogue = JsonNode.Parse(Head.Catalogue())!;
        for (var service = 0; service < Services; service++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"service-{service}");
            catalogue["services"]!.AsArray().Add(new JsonObject { ["id"] = id, ["name"] = id, ["missions"] = new JsonArray("*") });
        }

        return Encoding.UTF8.GetBytes(catalogue.ToJsonString());
    }

    private static bool IsWrong(int document, int upload) => upload < Uploads && (document + upload) % 3 == 0;

    // What a record says of versions that no run in order saw is how often it was written, and what it changed in between.
    private static async Task<SortedDictionary<string, string>> LeftAsync(TestStorage storage)
    {
        var left = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var documents = storage.Service.GetBlobContainerClient("documents");
        await foreach (var blob in documents.GetBlobsAsync(cancellationToken: Cancellation))
        {
            var record = JsonNode.Parse((await storage.ReadAsync("documents", blob.Name))!)!.AsObject();
            record.Remove("revision");
            record["handled"]!.AsObject().Remove("changes");
            left[$"documents/{blob.Name}"] = record.ToJsonString();
        }

        var manifest = JsonNode.Parse((await storage.ReadAsync("public", "v1/current.json"))!)!;
        foreach (var (name, file) in manifest["files"]!.AsObject()) left[$"public/{name}"] = (string)file!["sha256"]!;
        left.Remove("public/changes.atom");
        return left;
    }
}
