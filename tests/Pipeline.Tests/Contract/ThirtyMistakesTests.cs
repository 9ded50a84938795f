using Pipeline.Core.Findings;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Contract;

/// <summary>A workbook with thirty different mistakes: all of them are told at once, each at the cell that must change.</summary>
public sealed class ThirtyMistakesTests
{
    [Fact]
    public void Thirty_mistakes_are_thirty_kinds_of_finding_at_thirty_cells_and_nothing_else()
    {
        var evaluation = Tidy.Evaluate(ThirtyMistakes.Workbook());

        var told = evaluation.Findings.Where(finding => finding.Severity != Severity.Info).ToList();
        Assert.Equal(Outcome.Rejected, evaluation.Outcome);
        Assert.Equal(30, ThirtyMistakes.Expected.DistinctBy(mistake => mistake.Code).Count());
        Assert.Equal(ThirtyMistakes.Expected.Order(), told.Select(finding => (finding.Cell!, finding.Code)).Order());
        Assert.All(told, finding => Assert.Equal((Severity.Error, ThirtyMistakes.Sheet), (finding.Severity, finding.Sheet)));
        Assert.All(told, finding => Assert.False(string.IsNullOrWhiteSpace(finding.Hint)));
        Assert.Contains(evaluation.Indicators, indicator => indicator.Code == ThirtyMistakes.Good);
    }

    [Fact]
    public void One_mistake_on_five_hundred_rows_is_one_finding_with_its_range()
    {
        var rows = Enumerable.Range(0, 500).Select(i => Tidy.Row("environ 600", label: $"figure {i}")).ToArray();

        var error = Assert.Single(Tidy.Evaluate(Tidy.Workbook(rows)).Findings, finding => finding.Severity == Severity.Error);

        Assert.Equal(("value-approximate", "G2:G501"), (error.Code, error.Cell));
    }
}
