using Pipeline.Core.Findings;
using Xunit;

namespace Pipeline.Tests.Findings;

public sealed class FindingsPageTests
{
    [Fact]
    public void The_page_of_findings_is_what_the_code_says()
    {
        var written = FindingsPage.Write();
        if (Environment.GetEnvironmentVariable("UPDATE_FINDINGS") == "1") File.WriteAllText(FindingsPage.Path, written);

        Assert.True(written == File.ReadAllText(FindingsPage.Path), "docs/findings.md is out of date: run the tests once with UPDATE_FINDINGS=1 and commit it.");
    }

    [Fact]
    public void Every_kind_of_finding_is_on_it()
    {
        var page = FindingsPage.Write();

        Assert.Equal(FindingsPage.Files.Order(StringComparer.Ordinal), FindingsPage.ThemeFiles.Order(StringComparer.Ordinal));
        Assert.All(FindingCodes.ById.Keys, id => Assert.Contains($"\n### {id}\n", page, StringComparison.Ordinal));
    }
}
