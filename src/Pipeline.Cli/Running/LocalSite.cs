using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Web;
using Pipeline.Web.Api;

namespace Pipeline.Cli.Running;

/// <summary>
/// The drop-off page and the HTTP interface of <c>run</c>: on this machine's loopback only, and only under its names, so that no page of another
/// site can reach it by a name of its own that leads here.
/// </summary>
internal sealed class LocalSite : IAsyncDisposable
{
    /// <summary>The port unless told otherwise.</summary>
    public const int DefaultPort = 5080;

    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    private readonly WebApplication site;

    private LocalSite(WebApplication site) => this.site = site;

    /// <summary>Where the drop-off page is.</summary>
    public Uri Depot => new(new Uri(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), PipelineEndpoints.Depot);

    /// <summary>Starts it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="port">The port; null for the default one, or any other where that is taken.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LocalSite> StartAsync(Session session, int? port, CancellationToken cancellationToken)
    {
        try
        {
            return await ListenAsync(session, port ?? DefaultPort, cancellationToken);
        }
        catch (IOException) when (port is null)
        {
            return await ListenAsync(session, 0, cancellationToken);
        }
    }

    /// <summary>Stops it; a request under way is finished.</summary>
    public async ValueTask DisposeAsync()
    {
        await site.StopAsync();
        await site.DisposeAsync();
    }

    private static async Task<LocalSite> ListenAsync(Session session, int port, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddHostFiltering(filter => filter.AllowedHosts = Names);
        builder.Services.AddPipeline(session.Settings).AddPipelineApi<LocalCallers>();
        var host = builder.Build();
        host.UseHostFiltering();
        host.MapPipeline();
        try
        {
            await host.StartAsync(cancellationToken);
            return new LocalSite(host);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }
}
