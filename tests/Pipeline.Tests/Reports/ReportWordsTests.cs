using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;
using Pipeline.Core.Tables;
using Xunit;

namespace Pipeline.Tests.Reports;

public sealed class ReportWordsTests
{
    [Fact]
    public void An_accepted_version_says_what_changes_and_when_it_is_online()
    {
        Assert.Equal(
            "Votre classeur est accepté\u00A0: 3\u00A0chiffres lus, dont 1\u00A0nouveau, 1\u00A0modifié et 17\u00A0retirés. Ce sera en ligne dans quelques minutes.",
            ReportWords.Sentence(SampleReports.OnSecond()));
        Assert.EndsWith(
            "Ce sera en ligne à partir du 15 mars 2030 à 9\u00A0h, pas avant.",
            ReportWords.Sentence(SampleReports.OnSecond() with { VisibleFrom = new DateTimeOffset(2030, 3, 15, 8, 0, 0, TimeSpan.Zero) }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_changes_nothing_says_so() => Assert.EndsWith(
        "rien ne change par rapport à ce que ce document disait déjà.", ReportWords.Sentence(SampleReports.OnSecond() with { Changes = [] }), StringComparison.Ordinal);

    [Fact]
    public void A_rejected_version_says_that_nothing_changed_and_where_to_put_the_next_one()
    {
        var report = SampleReports.On(SampleReports.MistakesWorkbook);
        Assert.EndsWith("à corriger. Rien n’a changé en ligne, et ce qui était publié le reste.", ReportWords.Sentence(report), StringComparison.Ordinal);
        Assert.Contains("«\u00A0chiffres 2022.xlsx\u00A0», dossier «\u00A0insertion\u00A0»", ReportWords.Steps(report)[^1], StringComparison.Ordinal);
        Assert.Equal(4, ReportWords.Steps(report).Count);
    }

    [Fact]
    public void A_file_that_is_only_checked_was_neither_accepted_nor_refused()
    {
        Assert.StartsWith("Ce classeur serait accepté", ReportWords.Sentence(SampleReports.Check(SampleReports.PageWorkbook)), StringComparison.Ordinal);
        Assert.StartsWith("Ce classeur serait refusé", ReportWords.Sentence(SampleReports.Check(SampleReports.MistakesWorkbook)), StringComparison.Ordinal);
        Assert.DoesNotContain(ReportWords.Steps(SampleReports.Check(SampleReports.MistakesWorkbook)), step => step.Contains("sous le même nom", StringComparison.Ordinal));
    }

    [Fact]
    public void What_failed_is_nobodys_work_to_mend()
    {
        var report = new Report { Document = "insertion/a.xlsx", Outcome = Outcome.Failed, Findings = [FindingCodes.VersionFailed.With().At(null, null, null)], Indicators = [] };
        Assert.StartsWith("Rien à faire", Assert.Single(ReportWords.Steps(report)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-24T13:05:00Z", "24 novembre 2026 à 14\u00A0h\u00A005")] // winter
    [InlineData("2030-07-31T22:00:00Z", "1er août 2030")] // summer, midnight
    [InlineData("2030-03-15T08:00:00Z", "15 mars 2030 à 9\u00A0h")]
    public void Moments_are_those_of_Paris(string moment, string expected) => Assert.Equal(expected, ReportWords.Moment(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("288 M€", "288000000", 6, "288\u202f000\u202f000\u00A0€")]
    [InlineData("8,6 M€", "8625500.5", 6, "8\u202f625\u202f500,5\u00A0€")]
    public void What_was_understood_is_written_out(string found, string value, int scale, string expected) => Assert.Equal(
        expected, ReportWords.Understood(new Reading("A", "B2", found, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), Unit.Of(UnitCode.Euro, scale: scale), "", Period.OfYear(2021))));

    [Fact]
    public void Words_stand_after_numbers_whose_unit_has_no_sign() => Assert.Equal(
        "255\u202f000\u00A0heures", ReportWords.Understood(new Reading("A", "B2", "255 000 heures", 255_000, Unit.Of(UnitCode.Hour), "", Period.OfYear(2021))));

    [Fact]
    public void Findings_are_in_the_order_of_the_cells_errors_first()
    {
        Finding At(FindingCode code, string? sheet, string? cell) => code.With().At(sheet, cell, null);
        var report = new Report
        {
            Document = "a.xlsx",
            Outcome = Outcome.Rejected,
            Indicators = [],
            Findings = [At(FindingCodes.ValueEmpty, "A", "G2"), At(FindingCodes.ValueUnreadable, "B", "G10"), At(FindingCodes.ValueUnreadable, "B", "G9:G9"), At(FindingCodes.ValueUnreadable, "A", "H1"), At(FindingCodes.VersionFailed, null, null)],
        };
        Assert.Equal([null, "H1", "G9:G9", "G10", "G2"], ReportWords.InOrder(report).Select(f => f.Cell));
    }

    [Fact]
    public void What_would_reorder_a_text_is_named() => Assert.Equal("a[U+202E]b\nc[U+0007]", ReportWords.Visible("a\u202Eb\nc\a"));
}
