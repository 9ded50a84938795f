using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Pipeline.Tests.Support;

/// <summary>
/// A real Azurite on a free port, started when a test first asks for storage and stopped at the end.
/// Ten minutes after its start, Azurite clears away what was overwritten, and answers nobody for as long as that takes: no test begins on
/// one that may come to that.
/// </summary>
public sealed class AzuriteLane : IAsyncDisposable
{
    private const int Accounts = 2000;
    private const string Key = "dGVzdHMgaGF2ZSBubyBzZWNyZXRzIHRvIGtlZXA=";

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(4);

    private readonly SemaphoreSlim turn = new(1);
    private readonly Queue<Process> started = [];
    private readonly Stopwatch age = new();
    private int port;
    private int taken;

    /// <summary>An account that nobody else uses, with nothing in it.</summary>
    public async Task<TestStorage> NewStorageAsync()
    {
        await turn.WaitAsync();
        try
        {
            if (started.Count == 0 || age.Elapsed > Fresh) await StartAsync();
            var account = string.Create(CultureInfo.InvariantCulture, $"test{++taken}");
            return new TestStorage(
                $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{port}/{account};");
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (started.TryDequeue(out var process)) await StopAsync(process);
        turn.Dispose();
    }

    private static async Task StopAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task StartAsync()
    {
        // Nobody is left on the one before the last: no test takes so long.
        if (started.Count > 1) await StopAsync(started.Dequeue());
        port = FreePort();
        age.Restart();
        var start = new ProcessStartInfo("npx")
        {
            ArgumentList =
            {
                "--yes", "--package", "azurite@3.37.0", "azurite-blob", "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--inMemoryPersistence",
                "--blobHost", "127.0.0.1", "--blobPort", port.ToString(CultureInfo.InvariantCulture),
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment =
            {
                ["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(1, Accounts).Select(i => string.Create(CultureInfo.InvariantCulture, $"test{i}:{Key}"))),
            },
        };
        var process = Process.Start(start)!;
        started.Enqueue(process);
        using var client = new HttpClient();
        for (var tries = 0; tries < 600; tries++)
        {
            Assert.False(process.HasExited, "Azurite did not start; it needs Node.js and npx.");
            try
            {
                // Any answer will do: it listens.
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException("Azurite does not answer.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
