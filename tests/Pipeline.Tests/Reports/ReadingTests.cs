using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Reports;

public sealed class ReadingTests
{
    [Fact]
    public void Each_text_that_became_a_number_is_told_with_what_was_understood()
    {
        var readings = SampleReports.On(SampleReports.PageWorkbook).Readings;
        Assert.Equal(20, readings.Count);
        var budget = readings.Single(reading => reading.Found == "288 M€");
        Assert.Equal((288_000_000m, "288\u00A0M€", "2021"), (budget.Value, budget.Display, budget.Period.Code));
        Assert.Equal("Budget de l’action sociale de proximité et de l’insertion", budget.Name);
    }

    [Fact]
    public void A_number_that_stands_at_a_scale_is_told_and_one_as_it_is_is_not()
    {
        var report = SampleReports.Check(Workbook(["Budget", "a", 3200, "k€"], ["Contexte", "b", 3200, "nombre"]));
        Assert.Equal([("3200", 3_200_000m)], report.Readings.Select(reading => (reading.Found, reading.Value)));
    }

    [Fact]
    public void A_thousand_are_kept_and_the_others_counted()
    {
        var report = SampleReports.Check(Workbook([.. Enumerable.Range(1, 1_200).Select(i => new TestCell?[] { "Contexte", $"figure {i}", "1 000", "nombre" })]));
        Assert.Equal((1_000, 200), (report.Readings.Count, report.MoreReadings));
    }

    private static byte[] Workbook(params TestCell?[][] rows) => new TestWorkbook()
        .Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021])
        .Sheet("Indicateurs", [["Rubrique", "Libellé", "Valeur", "Unité"], .. rows])
        .ToBytes();
}
