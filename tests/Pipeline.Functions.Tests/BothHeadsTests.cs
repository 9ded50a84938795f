using Pipeline.Tests.Cli;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Functions.Tests;

public sealed class BothHeadsTests(AzuriteFixture azurite)
{
    private static readonly string[] Submissions = ["finances/budget.xlsx", "insertion/classeur à corriger.xlsx"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_functions_and_the_command_line_leave_the_same_bytes_of_the_same_inbox()
    {
        var storage = await azurite.NewStorageAsync();
        using var head = new Head(storage);
        using var folder = new TemporaryFolder();
        await storage.ConfigureAsync(Head.Catalogue());
        await storage.SubmitAsync(Submissions[0], Workbook("121,4 M€"));
        await storage.SubmitAsync(Submissions[1], Workbook("1.234"));

        var inbox = storage.Service.GetBlobContainerClient("submissions");
        foreach (var name in Submissions) await head.IngestSubmission.RunAsync(inbox.GetBlobClient(name), Cancellation);
        await head.PublishDataset.RunAsync(new(), Cancellation);
        var functions = await storage.SnapshotAsync();

        await storage.WipeAsync();
        Assert.Equal(0, (await PipelineProcess.RunAsync(folder.Path, "publish", "--connection", storage.ConnectionString)).ExitStatus);

        // What a release tells of its own time is left out; each file is compared with its bytes, type and metadata.
        Assert.Equal(functions, await storage.SnapshotAsync());
        Assert.Contains("public/missions/education-colleges.html", functions.Keys);
    }

    private static byte[] Workbook(string amount) => new TestWorkbook()
        .Sheet("Mission", ["Mission", "education-colleges"], ["Exercice", 2020])
        .Sheet("Indicateurs", ["Rubrique", "Libellé", "Valeur"], ["Budget", "budget de la mission", amount])
        .ToBytes();
}
