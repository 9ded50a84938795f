using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>Columns by period: no column of figures is lost, or published as what it is not, without a word.</summary>
public sealed class PeriodHeadingTests
{
    [Theory]
    [InlineData("2021 (prov.)", ObservationStatus.Provisional)]
    [InlineData("2021 (provisoire)", ObservationStatus.Provisional)]
    [InlineData("2021 provisoire", ObservationStatus.Provisional)]
    [InlineData("2021 - provisoire", ObservationStatus.Provisional)]
    [InlineData("Provisoire 2021", ObservationStatus.Provisional)]
    [InlineData("2021 estimé", ObservationStatus.Estimated)]
    [InlineData("2021 e", ObservationStatus.Estimated)]
    [InlineData("2021 corrigé", ObservationStatus.Revised)]
    [InlineData("Réalisé 2021 (révisé)", ObservationStatus.Revised)]
    [InlineData("2021 (définitif)", ObservationStatus.Definitive)]
    [InlineData("2021 (p) (k€)", ObservationStatus.Provisional)]
    public void A_status_in_the_heading_is_that_of_its_values(string heading, ObservationStatus status)
    {
        var evaluation = OneSheet.Read(["Rubrique", "Libellé", 2020, heading], ["Budget", "aides", "10 €", "11 k€"]);

        Assert.Equal(["2020 Normal", $"2021 {status}"], evaluation.Indicators.Select(figure => $"{figure.Observations[0].Period.Code} {figure.Observations[0].Status}"));
        Assert.Contains($"(statut : {FrenchStatus.Names[(int)status - 1]})", evaluation.Findings.Single(finding => finding.Code == "table-read").Message.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_under_its_year_is_that_of_its_values()
    {
        var evaluation = OneSheet.ReadMerged(["C1:D1"], ["Rubrique", "Libellé", 2020, null], [null, null, "T1", "Provisoire"], ["Contexte", "emplois", 10, 11]);

        Assert.Equal(["2020-Q1 Normal", "2020 Provisional"], evaluation.Indicators.Select(figure => $"{figure.Observations[0].Period.Code} {figure.Observations[0].Status}"));
    }

    [Fact]
    public void A_status_in_the_heading_and_another_on_the_row_are_an_error() =>
        Assert.True(OneSheet.Refuses(OneSheet.Read(["Rubrique", "Libellé", "2021 (prov.)", "Statut"], ["Contexte", "emplois", 10, "définitif"]), "status-conflict", "D2"));

    [Theory]
    [InlineData("Emplois 2021", "something else is counted")]
    [InlineData("2021 (hors Nantes)", "it says more than a period")]
    [InlineData("Estimation 2021", "it may be a forecast")]
    [InlineData("2021 consolidé", "a status that we do not know")]
    public void A_column_of_another_year_that_is_not_read_is_said_aloud(string heading, string reason)
    {
        var evaluation = OneSheet.Read(["Rubrique", "Libellé", 2020, heading], ["Contexte", "emplois", 10, 11]);

        Assert.Equal(["emplois 2020 10 Count"], OneSheet.Figures(evaluation));
        Assert.True(OneSheet.Problems(evaluation) is ["column-of-year-ignored D1"], reason);
    }

    [Theory]
    [InlineData("Évolution 2020-2021")]
    [InlineData("Objectif 2022")]
    [InlineData("2022 (prév.)")]
    [InlineData("Commentaires")]
    public void What_is_never_published_takes_no_warning(string heading) =>
        Assert.Empty(OneSheet.Problems(OneSheet.Read(["Rubrique", "Libellé", 2020, heading], ["Contexte", "emplois", 10, 11])));

    [Fact]
    public void Two_years_beside_each_of_them_look_like_a_change()
    {
        var evaluation = OneSheet.Read(["Rubrique", "Libellé", 2020, 2021, "2020-2021"], ["Contexte", "emplois", 10, 11, 21]);

        Assert.Equal(["period-column-spans E1"], OneSheet.Problems(evaluation));
        Assert.Empty(OneSheet.Problems(OneSheet.Read(["Rubrique", "Libellé", "2018-2019", "2020-2021"], ["Contexte", "emplois", 10, 11])));
    }

    [Fact]
    public void A_period_within_that_of_its_group_is_its_own_and_another_is_said_to_be_left_aside()
    {
        var evaluation = OneSheet.ReadMerged(["C1:D1"], ["Rubrique", "Libellé", 2020, null], [null, null, "mars 2020", 2019], ["Contexte", "emplois", 10, 11]);

        Assert.Equal(["emplois 2020-03 10 Count"], OneSheet.Figures(evaluation));
        Assert.Equal(["column-of-year-ignored D2"], OneSheet.Problems(evaluation));
    }

    [Theory]
    [InlineData("Femmes")]
    [InlineData("Moins de 25 ans")]
    [InlineData("dont hommes")]
    public void A_part_over_the_periods_is_never_published_as_the_whole(string group) =>
        Assert.True(OneSheet.Refuses(OneSheet.ReadMerged(["C1:D1"], ["Rubrique", "Libellé", group, null], [null, null, 2019, 2020], ["Contexte", "emplois", 10, 11]), "group-is-part", "C1"));

    [Fact]
    public void The_fix_for_a_part_works()
    {
        var evaluation = OneSheet.ReadMerged(["C1:D1"], ["Rubrique", "Libellé", "Réalisé", null], [null, null, 2019, 2020], ["Contexte", "emplois, femmes", 10, 11]);

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Empty(OneSheet.Problems(evaluation));
    }
}
