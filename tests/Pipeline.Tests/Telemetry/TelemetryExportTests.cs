using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Pipeline.Core.Telemetry;
using Pipeline.Web;
using Pipeline.Web.Telemetry;
using Xunit;

namespace Pipeline.Tests.Telemetry;

/// <summary>What is measured arrives where the settings say: at a listener of this machine.</summary>
public sealed class TelemetryExportTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Path, string Body)> received = [];
    private WebApplication receiver = null!;
    private string address = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        receiver = builder.Build();
        receiver.Run(async context =>
        {
            await using var body = context.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body;
            using var reader = new StreamReader(body, Encoding.Latin1);
            received.Enqueue((context.Request.Path, await reader.ReadToEndAsync(context.RequestAborted)));
            if (context.Request.Path.StartsWithSegments("/v2.1", StringComparison.Ordinal)) await context.Response.WriteAsync("""{"itemsReceived":1,"itemsAccepted":1,"errors":[]}""", context.RequestAborted);
        });
        await receiver.StartAsync(TestContext.Current.CancellationToken);
        address = receiver.Urls.Single();
    }

    public async ValueTask DisposeAsync() => await receiver.DisposeAsync();

    [Fact]
    public void Without_a_place_to_export_to_nothing_is_exported() => Assert.False(TelemetryExport.IsConfigured(Settings(("OTEL_EXPORTER_OTLP_ENDPOINT", ""))));

    [Fact]
    public async Task A_collector_gets_the_activities_and_the_metrics()
    {
        await MeasureAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));

        Assert.Contains(received, r => r.Path == "/v1/traces" && r.Body.Contains("measured-by-a-test", StringComparison.Ordinal));
        Assert.Contains(received, r => r.Path == "/v1/metrics" && r.Body.Contains("pipeline.publish.duration", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Azure_Monitor_gets_the_activities_and_the_metrics()
    {
        await MeasureAsync(("APPLICATIONINSIGHTS_CONNECTION_STRING", $"InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint={address}/"));

        Assert.Contains(received, r => r.Path == "/v2.1/track" && r.Body.Contains("measured-by-a-test", StringComparison.Ordinal));
        Assert.Contains(received, r => r.Path == "/v2.1/track" && r.Body.Contains("pipeline.publish.duration", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Azure_Monitor_gets_a_line_with_an_exception_as_an_exception_under_the_name_of_its_event()
    {
        var services = new ServiceCollection();
        services.AddPipelineTelemetry(Settings(("APPLICATIONINSIGHTS_CONNECTION_STRING", $"InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint={address}/")));
        await using var provider = services.BuildServiceProvider();
        foreach (var exporter in provider.GetServices<IHostedService>()) await exporter.StartAsync(TestContext.Current.CancellationToken);
        var lines = provider.GetRequiredService<ILoggerFactory>().CreateLogger("Pipeline.Functions.PublishDataset");

        lines.LogError(LogEvents.DocumentFailed, new InvalidOperationException("broken"), "Document {Document} could not be looked after", "5f1c0a9e77d2");
        Assert.True(provider.GetRequiredService<LoggerProvider>().ForceFlush());

        var item = Assert.Single(received.SelectMany(r => r.Body.Split('\n')), line => line.Contains("DocumentFailed", StringComparison.Ordinal));
        Assert.Contains("\"baseType\":\"ExceptionData\"", item, StringComparison.Ordinal);
        Assert.Contains("\"EventName\":\"DocumentFailed\"", item, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_of_the_head_is_not_exported_with_its_path_which_names_the_document()
    {
        var services = new ServiceCollection();
        services.AddPipelineTelemetry(Settings(("OTEL_EXPORTER_OTLP_ENDPOINT", address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")));
        await using var provider = services.BuildServiceProvider();
        var lines = provider.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics");

        lines.LogInformation("Request starting {Path}", "/api/documents/finances/budget.xlsx");
        lines.LogWarning("Something is wrong");
        Assert.True(provider.GetRequiredService<LoggerProvider>().ForceFlush());

        Assert.Contains(received, r => r.Path == "/v1/logs" && r.Body.Contains("Something is wrong", StringComparison.Ordinal));
        Assert.DoesNotContain(received, r => r.Body.Contains("budget.xlsx", StringComparison.Ordinal));
    }

    private static async Task MeasureAsync(params (string Name, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddPipelineTelemetry(Settings(settings));
        await using var provider = services.BuildServiceProvider();
        foreach (var exporter in provider.GetServices<IHostedService>()) await exporter.StartAsync(TestContext.Current.CancellationToken);
        var tracing = provider.GetRequiredService<TracerProvider>();
        var metrics = provider.GetRequiredService<MeterProvider>();
        await PipelineTelemetry.MeasureAsync("measured-by-a-test", PipelineTelemetry.PublishDuration, _ => Task.FromResult(0));
        Assert.True(tracing.ForceFlush(Timeout.Infinite));
        metrics.ForceFlush(Timeout.Infinite);
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Name, s.Value))).Build();
}
