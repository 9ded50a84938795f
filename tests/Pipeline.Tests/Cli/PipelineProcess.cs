using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Pipeline.Tests.Cli;

/// <summary>The built command line as a process of its own, in an empty folder of its own.</summary>
internal sealed class PipelineProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();

    private PipelineProcess(string folder, string[] arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (OperatingSystem.IsLinux())
        {
            // Whoever runs the tests may ignore Ctrl-C, and a child would inherit that.
            start.FileName = "/usr/bin/env";
            start.ArgumentList.Add("--default-signal=INT");
            start.ArgumentList.Add(Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet")));
        }

        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "pipeline.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal)) start.Environment[name] = value;

        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(errors, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it wrote to standard output so far.</summary>
    public string Output => Text(output);

    /// <summary>What it wrote to standard error so far.</summary>
    public string Errors => Text(errors);

    /// <summary>Runs it to its end.</summary>
    public static async Task<Ended> RunAsync(string folder, params string[] arguments)
    {
        using var pipeline = Start(folder, arguments);
        return await pipeline.EndAsync();
    }

    /// <summary>Starts it.</summary>
    public static PipelineProcess Start(string folder, params string[] arguments) => new(folder, arguments, null);

    /// <summary>Starts it with more environment variables.</summary>
    public static PipelineProcess Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        new(folder, arguments, environment);

    /// <summary>A connection string to a local port where nothing listens.</summary>
    public static string FreeLocalConnection()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        return "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
            + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
            + string.Create(CultureInfo.InvariantCulture, $"BlobEndpoint=http://127.0.0.1:{port}/devstoreaccount1;");
    }

    /// <summary>Presses Ctrl-C.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Ends it at once, and only it: its children see nothing.</summary>
    public void Kill() => process.Kill();

    /// <summary>True when something listens where a connection string says.</summary>
    public static async Task<bool> ListensAsync(string connection)
    {
        var endpoint = new Uri(connection.Split("BlobEndpoint=")[1].TrimEnd(';'));
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(endpoint.Host, endpoint.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Waits until it has written something.</summary>
    public async Task WaitForAsync(Func<PipelineProcess, bool> written)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!written(this))
        {
            Assert.False(process.HasExited, $"It ended too early.\n{Output}\n{Errors}");
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>Waits for its end.</summary>
    public async Task<Ended> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        Assert.DoesNotContain("   at ", Output + Errors, StringComparison.Ordinal); // never a stack trace
        return new Ended(process.ExitCode, Output, Errors);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is null) return;
        lock (text) text.Append(line).Append('\n');
    }

    private static string Text(StringBuilder text)
    {
        lock (text) return text.ToString();
    }

    /// <summary>A process that has ended.</summary>
    public sealed record Ended(int ExitStatus, string Output, string Errors)
    {
        /// <summary>Standard output as the one JSON document that it must be.</summary>
        public JsonNode Json => JsonNode.Parse(Output)!;
    }
}
