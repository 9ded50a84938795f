using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
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
    }

    /// <summary>Where the verb writes.</summary>
    public Screen Screen { get; }

    /// <summary>The settings of the state contract, from environment variables and options.</summary>
    public IConfiguration Settings { get; }

    /// <summary>A session over the storage that the options name.</summary>
    /// <param name="screen">Where the verb writes.</param>
    /// <param name="connection">The intake storage; null for that of the settings.</param>
    /// <param name="publicConnection">The public storage; null for the same.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FormatException">An option cannot be read.</exception>
    public static async Task<Session> OpenAsync(Screen screen, string? connection, string? publicConnection, CancellationToken cancellationToken)
    {
        if (connection?.Length == 0 || publicConnection?.Length == 0) throw new FormatException("it is empty.");
        var options = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (connection is not null) options[PipelineServices.IntakeStorage] = connection;
        if ((publicConnection ?? connection) is { } published) options[PipelineServices.PublicStorage] = published;
        var session = new Session(screen, new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(options).Build());

        // There is no host to start what exports telemetry; when the services go, it sends what it holds.
        foreach (var exporter in session.services.GetServices<IHostedService>()) await exporter.StartAsync(cancellationToken);
        return session;
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
