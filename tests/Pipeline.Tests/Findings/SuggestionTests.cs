using Pipeline.Core.Findings;
using Xunit;

namespace Pipeline.Tests.Findings;

public sealed class SuggestionTests
{
    private static readonly string[] Sections = ["Contexte", "Budget", "Action"];

    [Theory]
    [InlineData("Contexe", "Contexte")] // a letter missing
    [InlineData("Contextte", "Contexte")] // a letter too many
    [InlineData("Bugdet", "Budget")] // two letters swapped
    [InlineData("ACTION", "Action")] // case does not count
    [InlineData("Actoins", "Action")] // swapped and one too many
    public void A_typing_error_is_near_enough(string typed, string meant) => Assert.Equal(meant, Suggestion.For(typed, Sections));

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("Dépenses")]
    [InlineData("Compte administratif")]
    public void Another_word_is_not(string typed) => Assert.Null(Suggestion.For(typed, Sections));

    [Fact]
    public void Of_two_equally_near_the_first_is_meant() => Assert.Equal("T1", Suggestion.For("t1", ["T1", "t1"]));

    [Fact]
    public void A_text_of_any_length_is_answered_at_once() => Assert.Null(Suggestion.For(new string('a', 1_000_000), [new string('a', 1_000_001)]));
}
