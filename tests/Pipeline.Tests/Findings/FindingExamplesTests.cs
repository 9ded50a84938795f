using Pipeline.Core.Findings;
using Xunit;

namespace Pipeline.Tests.Findings;

/// <summary>No kind of finding is there for nothing: each is given by a workbook, at the right cell, in a sentence with no hole.</summary>
public sealed class FindingExamplesTests
{
    public static TheoryData<string> Codes => [.. FindingExamples.All.Select(example => example.Code)];

    [Fact]
    public void Every_kind_of_finding_has_one_example() =>
        Assert.Equal(FindingCodes.ById.Keys.Order(StringComparer.Ordinal), FindingExamples.All.Select(example => example.Code).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_is_given_once_at_the_cell_that_must_change(string code)
    {
        var example = FindingExamples.All.Single(e => e.Code == code);
        var all = example.Produce();

        var findings = all.Where(finding => finding.Code == code).ToList();
        Assert.True(findings.Count == 1, $"{findings.Count} of {code} among {string.Join(", ", all.Select(f => $"{f.Code} {f.Cell}"))}");
        Assert.Equal(example.Cell, findings[0].Cell);
        Assert.Equal(FindingCodes.ById[code].Severity, findings[0].Severity);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_sentences_are_filled(string code)
    {
        var finding = FindingExamples.All.Single(e => e.Code == code).Finding();

        Assert.All([finding.Message, finding.Hint ?? ""], text =>
        {
            Assert.DoesNotContain('{', text);
            Assert.DoesNotContain("«\u00A0\u00A0»", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\u00A0: .", text, StringComparison.Ordinal);
        });
    }

    public static TheoryData<string> MayBlock => [.. FindingCodes.ById.Values.Where(code => code.MayBlock).Select(code => code.Id).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(MayBlock))]
    public void It_is_an_error_where_the_catalogue_calls_it_blocking(string code)
    {
        var example = FindingExamples.All.Single(e => e.Code == code);

        var findings = example.ProduceBlocked!().Where(finding => finding.Code == code).ToList();
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(Severity.Error, finding.Severity));
        Assert.All(findings, finding => Assert.Contains("demandez à l’équipe qui administre la publication", finding.Hint, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_warnings_may_block() => Assert.All(FindingCodes.ById.Values.Where(code => code.MayBlock), code => Assert.Equal(Severity.Warning, code.Severity));
}
