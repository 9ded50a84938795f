using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Pipeline.Cli.Azurite;

/// <summary>
/// The blob service of Azurite, Azure Storage's emulator, for as long as a command needs it. It keeps its data in
/// <c>.azurite</c> of the current folder, and stops with the process that started it, however that ends.
/// </summary>
internal sealed class AzuriteServer : IAsyncDisposable
{
    private const string Package = "azurite@3.37.0";
    private const string DataFolder = ".azurite";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly Process keeper;
    private readonly StringBuilder errors = new();

    private AzuriteServer(Process keeper) => this.keeper = keeper;

    /// <summary>Starts it where a local blob endpoint says, and waits until it answers; null when something listens there already, or the endpoint is not local.</summary>
    /// <exception cref="StorageAwayException">It cannot be started; the message says why.</exception>
    public static async Task<AzuriteServer?> StartUnlessThereAsync(Uri blobEndpoint, Action<string> progress, CancellationToken cancellationToken)
    {
        if (!blobEndpoint.IsLoopback || await ListensAsync(blobEndpoint, cancellationToken)) return null;

        progress($"Starting Azurite on {blobEndpoint.Authority} (npx {Package}, data in {DataFolder}/)…");
        var server = new AzuriteServer(StartKeeper(blobEndpoint));
        try
        {
            await server.WaitUntilItListensAsync(blobEndpoint, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops it and waits until it has written what it holds.</summary>
    public async ValueTask DisposeAsync()
    {
        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync();
        keeper.Dispose();
    }

    private static Process StartKeeper(Uri blobEndpoint)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "--eval", Keeper(), "--",
            "npx", "--yes", "--package", Package, "azurite-blob",
            "--blobHost", blobEndpoint.Host == "localhost" ? "127.0.0.1" : blobEndpoint.Host,
            "--blobPort", blobEndpoint.Port.ToString(CultureInfo.InvariantCulture),
            "--location", DataFolder,
            "--skipApiVersionCheck", // for the other tools that one may point at it
            "--disableTelemetry",
            "--silent",
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new StorageAwayException(
                "No storage listens on " + blobEndpoint.Authority + ", and Azurite cannot be started because Node.js is not installed. "
                + "Install Node.js 20 or newer (https://nodejs.org), or name a storage with --connection.");
        }
    }

    private async Task WaitUntilItListensAsync(Uri blobEndpoint, CancellationToken cancellationToken)
    {
        keeper.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        keeper.BeginErrorReadLine();
        keeper.BeginOutputReadLine();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            while (!await ListensAsync(blobEndpoint, patience.Token))
            {
                if (keeper.HasExited) throw new StorageAwayException("Azurite cannot be started with npx:\n" + errors.ToString().Trim());
                await Task.Delay(Glance, patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StorageAwayException($"Azurite does not answer on {blobEndpoint.Authority} after two minutes.");
        }
    }

    private static async Task<bool> ListensAsync(Uri endpoint, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(endpoint.Host, endpoint.Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string Keeper()
    {
        using var reader = new StreamReader(typeof(AzuriteServer).Assembly.GetManifestResourceStream("keeper.js")!);
        return reader.ReadToEnd();
    }
}
