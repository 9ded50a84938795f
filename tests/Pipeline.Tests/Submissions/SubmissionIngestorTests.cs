using Pipeline.Core.Serialization;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Submissions;

public sealed class SubmissionIngestorTests(AzuriteFixture azurite)
{
    private const string Path = "insertion/chiffres.xlsx";

    [Fact]
    public async Task An_accepted_version_becomes_an_edition_and_its_report_says_what_is_new()
    {
        var storage = await NewStorageAsync();
        await storage.SubmitAsync(Path, Workbook(Insertion, 2021, ("emplois", "591 577")));
        var outcome = await storage.IngestAsync(Path);

        Assert.Equal(IngestKind.Handled, outcome.Kind);
        Assert.Equal(Outcome.Accepted, outcome.Outcome);
        var figure = Assert.Single(Assert.Single(outcome.Record!.Editions).Missions[Insertion]["2021"]);
        Assert.Equal(591577, figure.Observations[0].Value);
        Assert.Equal([new Change(Insertion, "emplois", "2021", "44", ChangeKind.New, null, "591\u202f577")], outcome.Record.Handled!.Changes);
        Assert.Equal(["emplois"], (await ReportAsync(storage, Path)).Indicators.Select(i => i.Code));
    }

    private async Task<TestStorage> NewStorageAsync()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        return storage;
    }

    private static async Task<Report> ReportAsync(TestStorage storage, string key) =>
        (await storage.ReadAsync("reports", key + "/latest.json"))!.ToObjectFromJson<Report>(PipelineJson.Options)!;
}
