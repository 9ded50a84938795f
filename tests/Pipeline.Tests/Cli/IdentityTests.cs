using System.Net;
using System.Text.RegularExpressions;
using Pipeline.Cli.Demo;
using Pipeline.Core.Storage;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Cli;

/// <summary>Every verb over an account that is reached by its address, over https, with an identity and no key.</summary>
public sealed partial class IdentityTests(OAuthAzurite azurite) : IClassFixture<OAuthAzurite>, IDisposable
{
    private const string Document = "insertion/action-sociale-insertion.xlsx";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_verb_works_with_an_identity()
    {
        var workbook = folder.Write("classeur.xlsx", PageWorkbook.Workbook.ToXlsx());
        var catalogue = folder.Write("catalogue.json", DemoFiles.Catalogue());
        string[][] commands =
        [
            ["demo"],
            ["check", workbook],
            ["catalogue", "validate", catalogue],
            ["template", "action-sociale-insertion", "-o", Path.Combine(Path.GetDirectoryName(workbook)!, "modele.xlsx")],
            ["submit", workbook, "--service", "insertion", "--as", "encore.xlsx"],
            ["publish", "--dry-run"],
            ["publish"],
            ["status"],
            ["show", Document],
            ["replay", Document],
            ["history"],
            ["rollback", "1"],
            ["resume"],
            ["withdraw", Document],
            ["withdraw", Document, "--undo"],
            ["purge", "insertion/encore.xlsx"],
            ["rebuild"],
        ];
        foreach (var command in commands)
        {
            var ended = await RunAsync(command);
            Assert.True(ended.ExitStatus == 0, $"{string.Join(' ', command)}: {ended.ExitStatus}\n{ended.Output}\n{ended.Errors}");
        }

        // A verb that is added is tried here too; 'run' goes on until it is stopped, over what the others use.
        var help = (await RunAsync("--help")).Output;
        var verbs = Verb().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(m => m.Value.Trim());
        Assert.Equal(commands.Select(c => c[0]).Append("run").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), verbs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_link_to_one_blob_is_signed_with_a_user_delegation_key()
    {
        var service = azurite.Service;
        var store = new PipelineStore(service, service);
        var token = TestContext.Current.CancellationToken;
        await store.Reports.CreateAsync(token);
        await store.Reports.TryWriteAsync("insertion/a b.xlsx/latest.xlsx", BinaryData.FromString("rapport"), new BlobDressing("text/plain"), expected: null, token);
        var now = TimeProvider.System.GetUtcNow();

        var link = await store.Reports.ShareAsync("insertion/a b.xlsx/latest.xlsx", now.AddMinutes(-15), now.AddDays(6), token);

        Assert.Contains("skoid=", link!.Query, StringComparison.Ordinal); // a user delegation key's
        Assert.Contains("sp=r&", link.Query + "&", StringComparison.Ordinal);
        using var client = OAuthAzurite.NewClient();
        using var answer = await client.GetAsync(link, token);
        Assert.Equal((HttpStatusCode.OK, "rapport"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(token)));
    }

    private async Task<PipelineProcess.Ended> RunAsync(params string[] command)
    {
        using var pipeline = PipelineProcess.Start(folder.Path, azurite.Environment, [.. command, "--connection", azurite.Address, "--public-connection", azurite.Address]);
        return await pipeline.EndAsync();
    }

    [GeneratedRegex("^  [a-z]+", RegexOptions.Multiline, 1000)]
    private static partial Regex Verb();
}
