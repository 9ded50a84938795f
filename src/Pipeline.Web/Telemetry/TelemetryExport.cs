using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using Pipeline.Core.Telemetry;

namespace Pipeline.Web.Telemetry;

/// <summary>
/// Exports what the pipeline measures, and what is logged, to Azure Monitor (<c>APPLICATIONINSIGHTS_CONNECTION_STRING</c>), to a collector
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>), or to both; to neither when neither is set.
/// </summary>
public static class TelemetryExport
{
    /// <summary>The setting that names the Application Insights resource.</summary>
    public const string AzureMonitor = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>How it is signed in to: <c>Authorization=AAD</c>, with <c>;ClientId=…</c> for a user-assigned identity; by the connection string alone when left out.</summary>
    public const string AzureMonitorIdentity = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>The setting that names an OTLP endpoint.</summary>
    public const string Otlp = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string OtlpProtocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>True when there is somewhere to export to.</summary>
    public static bool IsConfigured(IConfiguration configuration) => Set(configuration, AzureMonitor) is not null || Set(configuration, Otlp) is not null;

    /// <summary>Registers the exporters that the settings name.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The settings.</param>
    public static OpenTelemetryBuilder AddPipelineTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(configuration);

        // Its own lines on a request tell the path, which names the document.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        var telemetry = services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(PipelineTelemetry.Name))
            .WithMetrics(metrics => metrics.AddMeter(PipelineTelemetry.Name));
        if (Set(configuration, AzureMonitor) is { } connection)
        {
            telemetry.UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = connection;
                options.Credential = CredentialOf(Set(configuration, AzureMonitorIdentity));

                // One trace is one workbook: each must be found again.
                options.TracesPerSecond = null;
                options.SamplingRatio = 1;
                options.EnableLiveMetrics = false;
            });
        }

        if (Set(configuration, Otlp) is { } endpoint)
        {
            var protocol = Set(configuration, OtlpProtocol) == "http/protobuf" ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
            telemetry.UseOtlpExporter(protocol, new Uri(endpoint));
        }

        return telemetry;
    }

    private static ManagedIdentityCredential? CredentialOf(string? text)
    {
        var parts = (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToLookup(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
        if (!parts["Authorization"].Contains("AAD", StringComparer.OrdinalIgnoreCase)) return null;
        return new ManagedIdentityCredential(parts["ClientId"].FirstOrDefault() is { } client ? ManagedIdentityId.FromUserAssignedClientId(client) : ManagedIdentityId.SystemAssigned);
    }

    private static string? Set(IConfiguration configuration, string setting) => configuration[setting] is { Length: > 0 } value ? value : null;
}
