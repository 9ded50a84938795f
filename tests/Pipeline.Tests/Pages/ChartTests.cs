using System.Globalization;
using Pipeline.Core.Indicators;
using Pipeline.Tests.Support;
using Pipeline.Web.Pages;
using Xunit;

namespace Pipeline.Tests.Pages;

public sealed class ChartTests
{
    private static readonly Unit Count = Unit.Of(UnitCode.Count);

    [Fact]
    public void Few_years_are_bars_from_zero_with_a_place_left_for_the_year_that_is_missing()
    {
        var chart = Draw((2018, 50), (2019, 100), (2021, 75));

        Assert.Equal(3, chart.Bars.Count);
        Assert.Equal(chart.Bars[1].Height / 2, chart.Bars[0].Height, 6);
        Assert.Equal(2, (chart.Bars[2].X - chart.Bars[1].X) / (chart.Bars[1].X - chart.Bars[0].X), 6);
        Assert.Equal(["50", "100", "75"], Words(chart, "chart-value"));
    }

    [Fact]
    public void Many_years_are_a_line_that_breaks_where_a_year_or_its_value_is_missing()
    {
        var chart = Draw([.. Enumerable.Range(2000, 20).Where(year => year != 2005).Select(year => (year, year == 2010 ? null : (decimal?)year))]);

        Assert.Empty(chart.Bars);
        Assert.Equal(18, chart.Dots.Count);
        Assert.Equal(18 - 1 - 2, chart.Lines.Count);
    }

    [Fact]
    public void What_may_still_change_is_drawn_apart()
    {
        var bars = Draw(Observe(2020, 5), Observe(2021, 6, ObservationStatus.Provisional));
        var line = Draw([.. Enumerable.Range(2000, 20).Select(year => Observe(year, year, year == 2019 ? ObservationStatus.Estimated : ObservationStatus.Revised))]);

        Assert.Equal([false, true], bars.Bars.Select(b => b.IsUnsettled));
        Assert.Equal([2019], Enumerable.Range(2000, 20).Where(year => line.Dots[year - 2000].IsUnsettled));
        Assert.True(line.Lines[^1].To.IsUnsettled);
    }

    [Theory]
    [InlineData(1, "one value is no series")]
    [InlineData(0, "no value is none either")]
    public void There_is_a_series_from_two_values_on(int values, string why)
    {
        var observations = Enumerable.Range(2019, 3).Select(year => Observe(year, year - 2019 < values ? 1m : null)).ToList();

        Assert.True(Series.Around(observations[^1], observations) is null, why);
    }

    [Fact]
    public void A_series_is_of_one_territory_and_one_kind_of_period()
    {
        var quarter = Observe(2020, 1) with { Period = Period.OfQuarter(2020, 1) };
        var elsewhere = Observe(2020, 1) with { Territory = new Territory("FRANCE", "FR", "France") };
        Observation[] observations = [Observe(2019, 1), quarter, elsewhere, Observe(2020, 1), Observe(2021, 2)];

        Assert.Equal(["2019", "2020", "2021"], Series.Around(observations[^1], observations)!.Points.Select(p => p.Observation.Period.Code));
    }

    public static TheoryData<string, decimal, decimal> Extremes => new()
    {
        { "nothing but zeros", 0, 0 },
        { "the same value", 7, 7 },
        { "the largest there is", -9_999_999_999_999_999_999_999_999_999m, 9_999_999_999_999_999_999_999_999_999m },
        { "the smallest there is", 0.0000000000000000000000000001m, 0.0000000000000000000000000002m },
        { "below zero", -10, -1 },
        { "far from zero", 1_000_000, 1_000_001 },
    };

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Whatever_the_values_nothing_is_drawn_outside(string what, decimal low, decimal high)
    {
        foreach (var years in new[] { 2, 30 })
        {
            var chart = Draw([.. Enumerable.Range(1990, years).Select(year => (year, (decimal?)(year % 2 == 0 ? low : high)))]);

            Assert.True(chart.Dots.All(d => d is { X: >= 0 and <= Chart.Width, Y: >= 0 and <= Chart.Height }), what);
            Assert.True(chart.Bars.All(b => b.Y >= 0 && b.Height >= 0 && b.Y + b.Height <= Chart.Base + 1e-9), what);
            Assert.True(chart.Texts.All(t => t is { X: >= 0 and <= Chart.Width, Y: > 0 and <= Chart.Height }), what);
        }
    }

    [Fact]
    public void A_scale_is_round_and_starts_at_zero_unless_the_values_are_far_from_it()
    {
        Assert.Equal([0, 5, 10], Scale.Of(1, 10).Levels);
        Assert.Equal([98, 100, 102, 104], Scale.Of(99, 103).Levels);
        Assert.Equal((0.5, 1), (Scale.Of(5, 6.2).Levels[1] - Scale.Of(5, 6.2).Low, Scale.Of(5, 6.2).Decimals));
    }

    private static List<string> Words(Chart chart, string kind) => [.. chart.Texts.Where(t => t.Kind == kind).Select(t => t.Words)];

    private static Chart Draw(params (int Year, decimal? Value)[] values) => Draw([.. values.Select(v => Observe(v.Year, v.Value))]);

    private static Chart Draw(params Observation[] observations) => Chart.Of(Series.Around(observations[^1], observations)!, Count);

    private static Observation Observe(int year, decimal? value, ObservationStatus status = ObservationStatus.Normal) =>
        Sample.Figure("a", year, value ?? 0, Sample.Day(1)).Observations[0] with
        {
            Value = value,
            Absence = value is null ? Absence.Missing : null,
            Display = value?.ToString(CultureInfo.InvariantCulture) ?? "nd",
            Status = status,
        };
}
