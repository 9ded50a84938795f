using System.Reflection;
using System.Text.RegularExpressions;
using Pipeline.Core.Findings;
using Xunit;

namespace Pipeline.Tests.Findings;

/// <summary>Every sentence that a service may read, held to French typography.</summary>
public sealed partial class FindingCodesTests
{
    public static TheoryData<string> Ids => [.. FindingCodes.ById.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_kind_of_finding_has_an_id_of_its_own() =>
        Assert.Equal(typeof(FindingCodes).GetProperties(BindingFlags.Public | BindingFlags.Static).Count(p => p.PropertyType == typeof(FindingCode)), FindingCodes.ById.Count);

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_is_lower_case_with_hyphens(string id) => Assert.Matches(Slug(), id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_error_says_what_to_do(string id) =>
        Assert.True(FindingCodes.ById[id] is { Severity: not Severity.Error } or { Hint.Length: > 0 });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Message_and_hint_are_whole_sentences(string id)
    {
        Assert.Matches(WholeSentence(), FindingCodes.ById[id].Message);
        if (FindingCodes.ById[id].Hint is { } hint) Assert.Matches(WholeSentence(), hint);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Message_and_hint_keep_to_French_typography(string id)
    {
        var (message, hint) = (FindingCodes.ById[id].Message, FindingCodes.ById[id].Hint ?? "");
        Assert.DoesNotContain('\'', message + hint);
        Assert.DoesNotMatch(LooseQuote(), message + hint);
        Assert.DoesNotMatch(LoosePunctuation(), message + hint);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slug();

    // A last {0} brings its own end: a suggestion, or a full stop.
    [GeneratedRegex(@"^[\p{Lu}«{].*([.?…]|\{\d\})$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeSentence();

    [GeneratedRegex("«[^\u00A0]|[^\u00A0]»", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooseQuote();

    // Error values (#REF!), times (10:30) and units listed in brackets are no punctuation of the sentence.
    [GeneratedRegex("(?<![\u00A0\\dA-Z/(])[;:!?%]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LoosePunctuation();
}
