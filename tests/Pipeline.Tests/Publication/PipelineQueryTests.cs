using Pipeline.Core.Publication;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;
using static Pipeline.Tests.Support.Sample;

namespace Pipeline.Tests.Publication;

public sealed class PipelineQueryTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_empty_storage_the_missing_catalogue_is_told()
    {
        var storage = await azurite.NewStorageAsync();
        var status = await new PipelineQuery(storage.Store).StatusAsync(Token);
        Assert.Null(status.Release);
        Assert.Empty(status.Documents);
        Assert.Single(status.Problems);
    }

    [Fact]
    public async Task Each_document_is_told_with_what_became_of_it_and_where_it_stands()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2021, ("emplois", "1")));
        await storage.SubmitAsync("colleges/b.xlsx", Workbook(Colleges, 2021, ("salles", "environ 1")));
        await storage.TickAsync();
        await storage.SubmitAsync("finances/c.xlsx", Workbook(Colleges, 2021, ("salles", "1")));
        await storage.SubmitAsync("finances/~$c.xlsx", [1]);

        var query = new PipelineQuery(storage.Store);
        var status = await query.StatusAsync(Token);
        Assert.Equal(1, status.Release!.Number);
        Assert.True(status.IsPublished);
        Assert.Equal(
            ["colleges/b.xlsx Handled Rejected ", "finances/c.xlsx Waiting  ", $"insertion/a.xlsx Handled Accepted {Insertion}"],
            status.Documents.Select(d => $"{d.Document} {d.State} {d.Outcome} {string.Join(' ', d.Missions)}"));

        await storage.SweepAsync();
        Assert.False((await query.StatusAsync(Token)).IsPublished);
    }

    [Fact]
    public async Task One_document_is_told_by_its_path_or_its_public_id()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        await storage.SubmitAsync("insertion/a.xlsx", Workbook(Insertion, 2021, ("emplois", "1")));
        var query = new PipelineQuery(storage.Store);
        Assert.Equal(DocumentState.Waiting, (await query.ShowAsync("insertion/a.xlsx", Token))!.Status.State);

        await storage.TickAsync();
        await storage.WipeAsync(container => container == "submissions");
        var story = (await query.ShowAsync(DocumentName.Of("insertion/a.xlsx").Id, Token))!;
        Assert.Equal("insertion/a.xlsx", story.Status.Document);
        Assert.False(story.Status.IsInInbox);
        Assert.Single(story.Record!.Editions);
        Assert.Equal(Outcome.Accepted, story.Report!.Outcome);
        Assert.Null(await query.ShowAsync("insertion/z.xlsx", Token));
    }
}
