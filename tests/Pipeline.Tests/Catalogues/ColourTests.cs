using Pipeline.Core.Catalogues;
using Xunit;

namespace Pipeline.Tests.Catalogues;

public sealed class ColourTests
{
    [Theory]
    [InlineData("#000000", 21.0, "black on white")]
    [InlineData("#ffffff", 1.0, "white on white")]
    [InlineData("#767676", 4.54, "the lightest grey that WCAG lets pass")]
    [InlineData("#777777", 4.48, "the one after it")]
    [InlineData("#FF0000", 4.0, "red")]
    public void Contrast_with_white_is_that_of_WCAG(string text, double contrast, string why)
    {
        Assert.True(Colour.TryParse(text, out var colour));
        Assert.True(Math.Abs(colour.ContrastWith(Colour.White) - contrast) < 0.005, why);
    }

    [Theory]
    [InlineData("0b5c7d")]
    [InlineData("#fff")]
    [InlineData("#0b5c7g")]
    [InlineData("#+b5c7d")]
    [InlineData("bleu")]
    [InlineData(null)]
    public void Another_way_to_name_a_colour_is_none(string? text) => Assert.False(Colour.TryParse(text, out _));

    [Theory]
    [InlineData("#000000")]
    [InlineData("#0b5c7d")]
    [InlineData("#7a0000")]
    public void On_a_dark_ground_a_dark_colour_is_lightened_until_it_can_be_read(string text)
    {
        Assert.True(Colour.TryParse(text, out var colour));
        var ground = new Colour(0x1d, 0x23, 0x2b);

        Assert.True(colour.LegibleOn(ground, Colour.White, 7).ContrastWith(ground) >= 7);
    }
}
