using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Pipeline.Cli.Output;
using Pipeline.Web;
using Pipeline.Web.Telemetry;

namespace Pipeline.Cli;

/// <summary>What a verb works with: the screen, the settings, and the services that both heads share.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Session(Screen screen, IConfiguration settings)
    {
        Screen = screen;
        Settings = settings;
        var registered = new ServiceCollection().AddPipeline(settings);
        if (TelemetryExport.IsConfigured(settings)) registered.AddPipelineTelemetry(settings);
        services = registered.BuildServiceProvider();

        // Nobody else starts them; the provider stops them, and they send what they hold.
        services.GetService<TracerProvider>();
        services.GetService<MeterProvider>();
    }

    /// <summary>Where the verb writes.</summary>
    public Screen Screen { get; }

    /// <summary>The settings of the state contract, from environment variables and options.</summary>
    public IConfiguration Settings { get; }

    /// <summary>A session over the storage that the options name.</summary>
    /// <exception cref="FormatException">An option cannot be read.</exception>
    public static Session Open(Screen screen, string? connection, string? publicConnection)
    {
        if (connection?.Length == 0 || publicConnection?.Length == 0) throw new FormatException("it is empty.");
        var options = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (connection is not null) options[PipelineServices.IntakeStorage] = connection;
        if ((publicConnection ?? connection) is { } published) options[PipelineServices.PublicStorage] = published;
        return new Session(screen, new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(options).Build());
    }

    /// <summary>A shared service.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Says why the work is not done.</summary>
    public ExitStatus Fail(ExitStatus status, string sentence)
    {
        Screen.Trouble(sentence);
        return status;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();
}
