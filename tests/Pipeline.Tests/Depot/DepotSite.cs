using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pipeline.Cli.Demo;
using Pipeline.Tests.Cli;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Depot;

/// <summary><c>pipeline run</c> as a process of its own, over a storage of a test class's own, with the drop-off page that it serves.</summary>
public sealed partial class DepotSite(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private PipelineProcess run = null!;

    /// <summary>Where the drop-off page is.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The storage.</summary>
    public TestStorage Storage { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Storage = await azurite.NewStorageAsync();
        await Storage.ConfigureAsync(DemoFiles.Catalogue());
        run = PipelineProcess.Start(folder.Path, "run", "--port", "0", "--schedule", "*/2 * * * * *", "--connection", Storage.ConnectionString);
        await run.WaitForAsync(pipeline => pipeline.Errors.Contains("Watching", StringComparison.Ordinal));
        Address = new Uri(DropOffPage().Match(run.Errors).Groups["address"].Value);
    }

    public ValueTask DisposeAsync()
    {
        run?.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes a file that a person chooses.</summary>
    public string File(string name, byte[] content) => folder.Write(name, content);

    /// <summary>Drags a file onto a page's zone, as a person does with the mouse.</summary>
    public static async Task DragAsync(IPage page, string name, byte[] content)
    {
        var transfer = await page.EvaluateHandleAsync(
            """
            ([name, base64]) => {
                const transfer = new DataTransfer();
                transfer.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name));
                return transfer;
            }
            """,
            new[] { name, Convert.ToBase64String(content) });
        foreach (var kind in new[] { "dragenter", "dragover", "drop" })
            await page.DispatchEventAsync("#depot-zone", kind, new { dataTransfer = transfer });
    }

    [GeneratedRegex(@"Drop-off page: (?<address>http://127\.0\.0\.1:\d+/depot)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DropOffPage();
}
