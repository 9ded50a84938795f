using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Distributions;
using Pipeline.Core.Notifications;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Pipeline.Core.Workbooks;
using Pipeline.Excel;
using Pipeline.Web;
using Pipeline.Web.Reports;

namespace Pipeline.Tests.Support;

/// <summary>A storage account of a test's own, and the pipeline over it.</summary>
public sealed partial class TestStorage(string connectionString)
{
    private static readonly string[] Kept = ["submissions", "configuration"];
    private static readonly IReportForm[] Forms = [new JsonReport(), new RememberedForm(new HtmlReport()), new RememberedForm(new AnnotatedWorkbook(new WorkbookLimits()))];
    private static readonly IDistribution[] JsonOnly = [new JsonDistribution()];
    private static readonly PublishOptions InOrder = new() { Parallelism = 1 };

    /// <summary>How to reach the account.</summary>
    public string ConnectionString { get; } = connectionString;

    /// <summary>The account, undisturbed.</summary>
    public BlobServiceClient Service { get; } = new(connectionString, new BlobClientOptions { TrimBlobNameSlashes = false });

    /// <summary>The pipeline's storage, undisturbed.</summary>
    public PipelineStore Store => field ??= new PipelineStore(Service, Service);

    /// <summary>The pipeline's storage with a transport that counts, fails or waits; nothing is sent twice.</summary>
    public PipelineStore Over(ScriptedTransport transport)
    {
        var service = new BlobServiceClient(ConnectionString, new BlobClientOptions { TrimBlobNameSlashes = false, Transport = transport, Retry = { MaxRetries = 0 } });
        return new PipelineStore(service, service);
    }

    public Task<IngestOutcome> IngestAsync(string path, PipelineStore? store = null) =>
        Ingestor(store ?? Store).IngestAsync(DocumentName.Of(path));

    public Task<SweepOutcome> SweepAsync(PipelineStore? store = null) => Sweeper(store ?? Store).SweepAsync(TimeSpan.FromMinutes(10));

    public Task<PublishOutcome> PublishAsync(PipelineStore? store = null, bool acceptRemovals = false) =>
        Publisher(store ?? Store).PublishAsync(InOrder with { AcceptRemovals = acceptRemovals });

    /// <summary>Publishes in every format, as both heads do; the other publications here are of JSON documents only, which are few.</summary>
    public Task<PublishOutcome> PublishEveryFormatAsync(PipelineStore? store = null) => Publisher(store ?? Store, EveryFormat()).PublishAsync(InOrder);

    public Task<TickOutcome> TickAsync(PipelineStore? store = null) => new PipelineTick(
        Publisher(store ?? Store),
        Sweeper(store ?? Store),
        new PurgeCutter(store ?? Store),
        new TemplatePublisher(store ?? Store, PlainForm.Instance),
        Notices(store ?? Store)).RunAsync(TimeSpan.FromMinutes(10), InOrder);

    /// <summary>Where notifications go; nowhere unless a test says.</summary>
    public IWebhook Webhook { get; set; } = SilentWebhook.Instance;

    /// <summary>When notifications are due.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>A service drops a file in the inbox; time goes on by a second first when that must be told apart.</summary>
    public async Task SubmitAsync(string path, byte[] content, bool later = false)
    {
        if (later) await Task.Delay(TimeSpan.FromSeconds(1.01));
        await PutAsync("submissions", path, content);
    }

    /// <summary>An operator edits the catalogue.</summary>
    public Task ConfigureAsync(byte[] catalogue) => PutAsync("configuration", BlobPaths.Catalogue, catalogue);

    public async Task PutAsync(string container, string path, byte[] content)
    {
        var client = Service.GetBlobContainerClient(container);
        await client.CreateIfNotExistsAsync();
        var headers = new BlobHttpHeaders { ContentType = path.EndsWith(".json", StringComparison.Ordinal) ? BlobDressing.Json.MediaType : null };
        await client.GetBlobClient(path).UploadAsync(BinaryData.FromBytes(content), new BlobUploadOptions { HttpHeaders = headers });
    }

    public async Task<BinaryData?> ReadAsync(string container, string path)
    {
        var blob = Service.GetBlobContainerClient(container).GetBlobClient(path);
        return await blob.ExistsAsync() ? (await blob.DownloadContentAsync()).Value.Content : null;
    }

    /// <summary>Empties every container but the inbox and the configuration.</summary>
    public Task WipeAsync() => WipeAsync(container => !Kept.Contains(container));

    /// <summary>Empties containers.</summary>
    public async Task WipeAsync(Func<string, bool> which)
    {
        await foreach (var container in Service.GetBlobContainersAsync())
        {
            if (!which(container.Name)) continue;
            var client = Service.GetBlobContainerClient(container.Name);
            await Parallel.ForEachAsync(client.GetBlobsAsync(), async (blob, token) => await client.DeleteBlobAsync(blob.Name, cancellationToken: token));
        }
    }

    /// <summary>Every blob of the account but the inbox and the configuration: <c>container/path</c> and all that is stored of it.</summary>
    public async Task<SortedDictionary<string, string>> SnapshotAsync(Func<string, bool>? which = null)
    {
        var snapshot = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var container in Service.GetBlobContainersAsync())
        {
            if (Kept.Contains(container.Name) || which?.Invoke(container.Name) == false) continue;
            var client = Service.GetBlobContainerClient(container.Name);
            await Parallel.ForEachAsync(client.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }), async (blob, token) =>
            {
                var description = Describe(blob, (await client.GetBlobClient(blob.Name).DownloadContentAsync(token)).Value.Content);
                lock (snapshot) snapshot[$"{container.Name}/{blob.Name}"] = description;
            });
        }

        return snapshot;
    }

    // When a release was published is all that two runs may tell apart.
    [GeneratedRegex("""(?<="(publishedAt|asOf)": "|<updated>)[^"<]*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Timeless();

    /// <summary>The ingest as both heads have it.</summary>
    public SubmissionIngestor Ingestor(PipelineStore store, WorkbookLimits? limits = null) => new(store, Reports(store), Notices(store), limits ?? new WorkbookLimits());

    /// <summary>The sweep as both heads have it.</summary>
    public InboxSweeper Sweeper(PipelineStore store) => new(store, Ingestor(store), Reports(store), TimeProvider.System);

    /// <summary>The publication, of JSON documents unless more formats are given.</summary>
    public static ReleasePublisher Publisher(PipelineStore store, IReadOnlyList<IDistribution>? distributions = null) => new(store, Reports(store), distributions ?? JsonOnly);

    /// <summary>The formats as both heads have them.</summary>
    public static IReadOnlyList<IDistribution> EveryFormat() => [.. new ServiceCollection().AddDistributions().BuildServiceProvider().GetServices<IDistribution>()];

    /// <summary>The reports as both heads have them.</summary>
    public static ReportRenderer Reports(PipelineStore store) => new(store, Forms);

    /// <summary>Notifications as both heads send them, but for where they go.</summary>
    public NoticeSender Notices(PipelineStore store) => new(store, Webhook, Clock);

    private static string Describe(BlobItem blob, BinaryData content)
    {
        // The feed holds the times, and so does its hash.
        var isTimed = blob.Name.EndsWith(".atom", StringComparison.Ordinal);
        var metadata = blob.Metadata.Where(m => !isTimed || m.Key != "sha256").OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Key}={m.Value}");
        return string.Join('\n', [blob.Properties.ContentType, blob.Properties.CacheControl ?? "", .. metadata, Timeless().Replace(content.ToString(), "")]);
    }
}
