using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pipeline.Core.Telemetry;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Telemetry;

/// <summary>What is measured of an ingest and a publication. Other tests run beside these: each has a document of its own.</summary>
public sealed class TelemetryTests(AzuriteFixture azurite)
{
    private const string Accepted = "insertion/télémétrie de Mme Durand.xlsx";
    private const string Rejected = "insertion/télémétrie refusée.xlsx";

    [Fact]
    public async Task Each_version_and_each_publication_is_one_activity_that_names_no_file()
    {
        using var listened = new Listened();
        var storage = await PublishedAsync();

        var ingests = listened.Activities.Where(a => a.OperationName == "ingest").ToList();
        foreach (var (path, outcome) in new[] { (Accepted, "accepted"), (Rejected, "rejected") })
        {
            var ingest = Assert.Single(ingests, a => Tag(a, "pipeline.document.id") == Core.Submissions.DocumentName.Of(path).Id);
            Assert.Equal(("insertion", "handled", outcome), (Tag(ingest, "pipeline.service"), Tag(ingest, "pipeline.ingest.kind"), Tag(ingest, "pipeline.outcome")));
        }

        Assert.Contains(listened.Activities, a => a.OperationName == "publish" && Tag(a, "pipeline.publish.kind") == "published");
        Assert.All(listened.Activities.SelectMany(a => a.TagObjects), AssertNamesNobody);
        Assert.NotNull(storage);
    }

    [Fact]
    public async Task Versions_findings_and_publications_are_counted_and_what_is_counted_names_no_file()
    {
        using var listened = new Listened();
        await PublishedAsync();

        Assert.Contains(listened.Measured, m => m is { Name: "pipeline.versions", Value: 1 } && m.Has("pipeline.outcome", "rejected") && m.Has("pipeline.service", "insertion"));
        Assert.Contains(listened.Measured, m => m is { Name: "pipeline.findings", Value: 1 } && m.Has("pipeline.finding.severity", "error") && m.Tags.Any(t => t.Key == "pipeline.finding.code" && Core.Findings.FindingCodes.ById.ContainsKey((string)t.Value!)));
        Assert.Contains(listened.Measured, m => m is { Name: "pipeline.publications", Value: 1 } && m.Has("pipeline.publish.kind", "published") && m.Has("pipeline.publish.guarded", false));
        Assert.Contains(listened.Measured, m => m is { Name: "pipeline.ingest.duration", Unit: "s" } && m.Value is > 0 and < 600);
        Assert.Contains(listened.Measured, m => m is { Name: "pipeline.publish.duration", Unit: "s" });
        Assert.All(listened.Measured.SelectMany(m => m.Tags), AssertNamesNobody);
    }

    [Fact]
    public async Task A_folder_that_is_no_services_is_not_named()
    {
        using var listened = new Listened();
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        const string path = "Mme Durand/a.xlsx";
        await storage.SubmitAsync(path, Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.IngestAsync(path);

        var ingest = Assert.Single(listened.Activities, a => Tag(a, "pipeline.document.id") == Core.Submissions.DocumentName.Of(path).Id);
        Assert.Equal("unknown", Tag(ingest, "pipeline.service"));
    }

    [Fact]
    public async Task A_storage_that_is_away_is_the_error_of_the_activity()
    {
        using var listened = new Listened();
        var storage = await azurite.NewStorageAsync();
        const string path = "insertion/loin.xlsx";
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.SubmitAsync(path, Workbook(Insertion, 2021, ("emplois", "1")));
        var transport = new ScriptedTransport { Before = at => at > 3 ? throw new StorageAwayException() : Task.CompletedTask };
        await Assert.ThrowsAsync<StorageAwayException>(() => storage.IngestAsync(path, storage.Over(transport)));

        var ingest = Assert.Single(listened.Activities, a => Tag(a, "pipeline.document.id") == Core.Submissions.DocumentName.Of(path).Id);
        Assert.Equal((ActivityStatusCode.Error, typeof(StorageAwayException).FullName), (ingest.Status, Tag(ingest, "error.type")));
    }

    private async Task<TestStorage> PublishedAsync()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.SubmitAsync(Accepted, Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.SubmitAsync(Rejected, Workbook(Insertion, 2021, ("chômage", "abc")));
        await storage.TickAsync();
        return storage;
    }

    private static string? Tag(Activity activity, string name) => activity.GetTagItem(name) as string;

    private static void AssertNamesNobody(KeyValuePair<string, object?> tag) => Assert.DoesNotMatch("(?i)durand|xlsx|télé", tag.Value?.ToString() ?? "");

    private sealed class Listened : IDisposable
    {
        private readonly ConcurrentQueue<Activity> activities = [];
        private readonly ConcurrentQueue<Measurement> measured = [];
        private readonly ActivityListener activityListener;
        private readonly MeterListener meterListener = new();

        public Listened()
        {
            activityListener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == PipelineTelemetry.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activities.Enqueue,
            };
            ActivitySource.AddActivityListener(activityListener);
            meterListener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == PipelineTelemetry.Name) listener.EnableMeasurementEvents(instrument);
            };
            meterListener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured.Enqueue(new(instrument.Name, instrument.Unit, value, tags.ToArray())));
            meterListener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured.Enqueue(new(instrument.Name, instrument.Unit, value, tags.ToArray())));
            meterListener.Start();
        }

        public IReadOnlyCollection<Activity> Activities => activities;

        public IReadOnlyCollection<Measurement> Measured => measured;

        public void Dispose()
        {
            activityListener.Dispose();
            meterListener.Dispose();
        }
    }

    private sealed record Measurement(string Name, string? Unit, double Value, IReadOnlyList<KeyValuePair<string, object?>> Tags)
    {
        public bool Has(string name, object value) => Tags.Contains(KeyValuePair.Create<string, object?>(name, value));
    }
}
