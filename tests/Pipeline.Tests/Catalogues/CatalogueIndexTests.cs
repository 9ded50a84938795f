using Pipeline.Core.Catalogues;
using Pipeline.Core.Indicators;
using Xunit;

namespace Pipeline.Tests.Catalogues;

public sealed class CatalogueIndexTests
{
    private readonly CatalogueIndex index = CatalogueIndex.Of(CatalogueExample.Read());

    [Theory]
    [InlineData("action-sociale-insertion")]
    [InlineData("Action sociale de proximité et insertion")]
    [InlineData("  ACTION SOCIALE de proximite\u00A0et  insertion ")]
    [InlineData("insertion")]
    public void A_mission_answers_to_its_slug_title_and_synonyms(string typed) =>
        Assert.Equal("action-sociale-insertion", index.FindMission(typed)?.Slug);

    [Theory]
    [InlineData("")]
    [InlineData("voirie")]
    public void An_unknown_mission_is_null(string typed) => Assert.Null(index.FindMission(typed));

    [Theory]
    [InlineData("44", "44")]
    [InlineData("Loire Atlantique", "44")]
    [InlineData("france entiere", "FR")]
    public void A_territory_answers_to_its_code_name_and_synonyms(string typed, string code) =>
        Assert.Equal(code, index.FindTerritory(typed)?.Code);

    [Fact]
    public void An_indicator_is_found_by_code_or_by_section_action_and_label()
    {
        const string mission = "action-sociale-insertion";
        Assert.Equal("Allocataires du RSA", index.FindIndicator(mission, "allocataires-rsa")?.Name);
        Assert.Equal("allocataires-rsa", index.FindIndicator(mission, Section.Action, 1, "Allocataires :")?.Code);
        Assert.Null(index.FindIndicator(mission, Section.Action, 2, "allocataires"));
        Assert.Null(index.FindIndicator("voirie", Section.Action, 1, "allocataires"));
    }

    [Fact]
    public void The_folder_of_a_service_is_matched_exactly()
    {
        Assert.True(index.FindService("finances")!.MayWriteTo("voirie"));
        Assert.False(index.FindService("insertion")!.MayWriteTo("voirie"));
        Assert.Null(index.FindService("Finances"));
    }
}
