using System.Text.Json;
using Pipeline.Core.Indicators;
using Pipeline.Core.Serialization;
using Xunit;

namespace Pipeline.Tests.Indicators;

public sealed class PeriodTests
{
    public static TheoryData<Period, string, string, string, string> All => new()
    {
        { Period.OfYear(2021), "2021", "2021-01-01", "2021-12-31", "2021" },
        { Period.OfQuarter(2020, 1), "2020-Q1", "2020-01-01", "2020-03-31", "1er trimestre 2020" },
        { Period.OfQuarter(2020, 4), "2020-Q4", "2020-10-01", "2020-12-31", "4e trimestre 2020" },
        { Period.OfHalf(2021, 1), "2021-S1", "2021-01-01", "2021-06-30", "1er semestre 2021" },
        { Period.OfHalf(2021, 2), "2021-S2", "2021-07-01", "2021-12-31", "2e semestre 2021" },
        { Period.OfMonth(2020, 2), "2020-02", "2020-02-01", "2020-02-29", "février 2020" },
        { Period.OfMonth(2020, 12), "2020-12", "2020-12-01", "2020-12-31", "décembre 2020" },
        { Period.OfDay(new DateOnly(2020, 12, 31)), "2020-12-31", "2020-12-31", "2020-12-31", "31 décembre 2020" },
        { Period.OfDay(new DateOnly(2021, 1, 1)), "2021-01-01", "2021-01-01", "2021-01-01", "1er janvier 2021" },
        { Period.OfSchoolYear(2020), "2020-09/2021-08", "2020-09-01", "2021-08-31", "année scolaire 2020-2021" },
        { Period.OfYears(2019, 2021), "2019/2021", "2019-01-01", "2021-12-31", "2019-2021" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void A_period_has_a_code_days_and_a_French_label(Period period, string code, string start, string end, string label)
    {
        Assert.Equal(code, period.Code);
        Assert.Equal(DateOnly.ParseExact(start, "yyyy-MM-dd", null), period.Start);
        Assert.Equal(DateOnly.ParseExact(end, "yyyy-MM-dd", null), period.End);
        Assert.Equal(label, period.Label);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_code_is_read_back(Period period, string code, string start, string end, string label)
    {
        Assert.True(Period.TryParse(code, out var read), $"{start} {end} {label}");
        Assert.Equal(period, read);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_label_typed_in_a_workbook_is_the_same_period(Period period, string code, string start, string end, string label)
    {
        var result = FrenchPeriod.ParseText(label);
        Assert.True(result.Success, $"{code} {start} {end}");
        Assert.Equal(period, result.Value.Period);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void JSON_holds_the_code(Period period, string code, string start, string end, string label)
    {
        var json = JsonSerializer.Serialize(new Dictionary<Period, Period> { [period] = period }, PipelineJson.Compact);
        Assert.True(json == $$"""{"{{code}}":"{{code}}"}""", $"{json} {start} {end} {label}");
        Assert.Equal(period, JsonSerializer.Deserialize<Dictionary<Period, Period>>(json, PipelineJson.Options)!.Single().Value);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("2021")]
    [InlineData("\"2021-Q5\"")]
    [InlineData("\"\"")]
    public void JSON_that_holds_no_code_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Period>(json, PipelineJson.Options));

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("1899")]
    [InlineData("2101")]
    [InlineData("2021-Q0")]
    [InlineData("2021-Q5")]
    [InlineData("2021-S3")]
    [InlineData("2021-13")]
    [InlineData("2021-00")]
    [InlineData("2021-02-29")]
    [InlineData("2021-1-1")]
    [InlineData("2021/2021")]
    [InlineData("2021/2020")]
    [InlineData("2020-09/2022-08")]
    [InlineData("2020-08/2021-09")]
    [InlineData("2020-10/2021-08")]
    [InlineData("2021 ")]
    [InlineData("2021-q1")]
    [InlineData("２０２１")]
    public void What_is_not_exactly_a_code_is_none(string code) => Assert.False(Period.TryParse(code, out _));

    [Fact]
    public void The_latest_period_ends_last_then_starts_last()
    {
        Period[] ordered =
        [
            Period.OfYear(2019), Period.OfQuarter(2020, 1), Period.OfHalf(2020, 1), Period.OfYears(2019, 2020), Period.OfYear(2020),
            Period.OfHalf(2020, 2), Period.OfQuarter(2020, 4), Period.OfMonth(2020, 12), Period.OfDay(new DateOnly(2020, 12, 31)),
            Period.OfSchoolYear(2020), Period.OfYear(2021),
        ];
        Assert.Equal(ordered, ordered.Reverse().Order());
        Assert.True(ordered[0] < ordered[^1]);
        Assert.True(ordered[0] <= ordered[0]);
    }
}
