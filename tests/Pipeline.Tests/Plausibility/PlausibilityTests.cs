using System.Globalization;
using System.Text.Json.Nodes;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Catalogues;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Plausibility;

/// <summary>What is doubtful about figures that can be read. Nothing of it changes a value or, unless the catalogue says so, blocks.</summary>
public sealed class PlausibilityTests
{
    private static readonly string[] Kinds =
        ["value-below-minimum", "value-above-maximum", "changed-a-lot", "became-negative", "unit-changed", "indicator-missing", "value-confidential", "masked-value-revealed"];

    public static TheoryData<string, string, string?, string> FromOnePeriodToTheNext => new()
    {
        { "32 425", "331 000", "changed-a-lot", "ten times" },
        { "331 000", "32 425", "changed-a-lot", "a tenth" },
        { "100", "500", null, "five times is not more than five times" },
        { "100", "501", "changed-a-lot", "a little more than five times" },
        { "100", "0", "changed-a-lot", "nothing is left of it" },
        { "0", "100 000", null, "no factor leads from zero: a figure may start" },
        { "0", "0", null, "nothing moved" },
        { "1", "7", null, "small numbers jump" },
        { "2", "12", "changed-a-lot", "no longer small" },
        { "nd", "331 000", null, "nothing to compare with" },
        { "32 425", "s", null, "nothing to compare" },
        { "288 k€", "288 M€", "changed-a-lot", "a scale taken for another" },
        { "288 M€", "288 000 k€", null, "the same amount" },
        { "0,8 %", "5,5 %", null, "a factor of 7, but fewer than 5 points" },
        { "7,8 %", "78 %", "changed-a-lot", "a comma lost" },
        { "75 %", "7,5 %", "changed-a-lot", "a comma too many" },
        { "30 %", "95 %", null, "only three times" },
        { "12 €", "-12 €", "became-negative", "a sign" },
        { "0 €", "-12 €", "became-negative", "zero is not negative" },
        { "-12 €", "-1 200 €", "changed-a-lot", "both negative" },
        { "-12 €", "1 200 €", null, "no factor leads across zero" },
        { "+0,5 point", "-0,3 point", null, "a difference changes sign freely" },
        { "1", "7922816251426433759354395033", "changed-a-lot", "as far as numbers go" },
        { "0,0000000000000000000000000001 €", "7922816251426433759354395033 €", "changed-a-lot", "as far as numbers go, both ways" },
    };

    [Theory]
    [MemberData(nameof(FromOnePeriodToTheNext))]
    public void A_value_is_compared_with_the_period_before(string before, string now, string? code, string reason)
    {
        var inOneWorkbook = Tidy.Evaluate(Tidy.Workbook(Tidy.Row(now, period: 2021), Tidy.Row(before, period: 2020)));
        var inTwo = Tidy.Evaluate(Tidy.Workbook(Tidy.Row(now, period: 2021)), accepted: Accepted(Tidy.Row(before, period: 2020)));

        Assert.All([inOneWorkbook, inTwo], evaluation =>
        {
            Assert.Equal(Outcome.Accepted, evaluation.Outcome);
            Assert.True(code == Doubts(evaluation).SingleOrDefault()?.Code, reason);
            Assert.All(Doubts(evaluation), doubt => Assert.Equal("G2", doubt.Cell));
        });
    }

    [Fact]
    public void The_finding_says_both_values_their_periods_and_how_far_apart_they_are()
    {
        var evaluation = Tidy.Evaluate(Tidy.Workbook(Tidy.Row(331000, period: 2021), Tidy.Row(32425, period: "T1 2021"), Tidy.Row("32 425", period: 2020)));

        var doubt = Assert.Single(Doubts(evaluation));
        Assert.Equal("Le chiffre passe de «\u00A032\u202F425\u00A0» (2020) à «\u00A0331\u202F000\u00A0» (2021), soit environ 10 fois plus.", doubt.Message);
        Assert.Equal([331000m, 32425m, 32425m], evaluation.Indicators.Select(i => i.Observations[0].Value!.Value));
    }

    [Fact]
    public void Columns_of_periods_are_compared_from_left_to_right()
    {
        var evaluation = Tidy.Evaluate(new TestWorkbook().Sheet("Mission", ["Mission", "Insertion"])
            .Sheet("Chiffres", ["Rubrique", "Libellé", 2019, 2020, 2021], ["Contexte", "emplois", 100, 1000, 1100], ["Contexte", "foyers", 10, 1000, 10]));

        Assert.Equal([("changed-a-lot", "D2"), ("changed-a-lot", "D3"), ("changed-a-lot", "E3")], Doubts(evaluation).Select(d => (d.Code, d.Cell!)));
    }

    [Theory]
    [InlineData("T2 2021", "T1 2021", true)]
    [InlineData("T2 2021", "2020", false)]
    [InlineData("2021", "année scolaire 2020-2021", false)]
    [InlineData("2022", "2019", true)]
    [InlineData("2021-2022", "2018-2019", true)]
    [InlineData("2019-2021", "2017-2018", false)]
    public void Periods_of_one_length_are_compared_however_far_apart(string now, string before, bool compared)
    {
        var evaluation = Tidy.Evaluate(Tidy.Workbook(Tidy.Row(100000, period: now)), accepted: Accepted(Tidy.Row(100, period: before)));

        Assert.Equal(compared, Doubts(evaluation).Any());
    }

    [Fact]
    public void Territories_are_compared_each_with_itself()
    {
        TestCell?[] france = [null, null, "Contexte", null, "emplois", null, 28_000_000, null, 2021, "France"];
        TestCell?[] own = [null, null, "Contexte", null, "emplois", null, 591577, null, 2020, "Loire-Atlantique"];

        Assert.Empty(Doubts(Tidy.Evaluate(Tidy.Workbook(france, own), CatalogueExample.Read(), "insertion")));
    }

    [Fact]
    public void A_correction_is_compared_with_what_is_published_for_the_same_period()
    {
        var evaluation = Tidy.Evaluate(Tidy.Workbook(Tidy.Row(331000, period: 2021)), accepted: Accepted(Tidy.Row(32425, period: 2021)));

        Assert.Contains("(2021, dans ce qui est déjà publié)", Assert.Single(Doubts(evaluation)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_document_already_says_is_not_told_again()
    {
        TestCell?[][] rows = [Tidy.Row(100, period: 2019), Tidy.Row(1000, period: 2020)];

        Assert.Single(Doubts(Tidy.Evaluate(Tidy.Workbook(rows))));
        Assert.Empty(Doubts(Tidy.Evaluate(Tidy.Workbook([.. rows, Tidy.Row(1100, period: 2021)]), accepted: Accepted(rows))));
    }

    [Theory]
    [InlineData(100, 150, false)]
    [InlineData(100, 201, true)]
    [InlineData(3, 7, true)] // a factor that the catalogue states is taken at its word
    public void The_catalogue_sets_the_factor(int before, int now, bool told)
    {
        var evaluation = Evaluate(i => i["confidentialBelow"] = null, Tidy.Row(before, period: 2020), Tidy.Row(now, period: 2021));

        Assert.Equal(told, Doubts(evaluation).Any());
    }

    [Theory]
    [InlineData(-1, "value-below-minimum")]
    [InlineData(0, null)]
    [InlineData(100000, null)]
    [InlineData(100001, "value-above-maximum")]
    public void Bounds_of_the_catalogue_are_kept(int value, string? code)
    {
        var evaluation = Evaluate(_ => { }, Tidy.Row(value));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.Equal(code, Doubts(evaluation).SingleOrDefault()?.Code);
    }

    [Fact]
    public void A_bound_is_shown_as_the_value_is()
    {
        var evaluation = Evaluate(i => (i["unit"], i["whole"], i["max"], i["confidentialBelow"]) = ("EUR", false, 1_500_000_000, null), Tidy.Row("288 Md€"));

        Assert.EndsWith("attendu pour ce chiffre\u00A0: 1,5\u00A0Md€.", Assert.Single(Doubts(evaluation)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("100 %", null)]
    [InlineData("100,1 %", "value-above-maximum")]
    public void A_percentage_that_cannot_pass_100_has_a_maximum_of_100(string typed, string? code)
    {
        var evaluation = Evaluate(i => (i["unit"], i["whole"], i["max"], i["confidentialBelow"]) = ("PERCENT", false, 100, null), Tidy.Row(typed));

        Assert.Equal(code, Doubts(evaluation).SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData("0", null)] // nobody is nobody's secret
    [InlineData("1", "value-confidential")]
    [InlineData("4", "value-confidential")]
    [InlineData("5", null)]
    [InlineData("s", null)]
    [InlineData("nd", null)]
    public void A_count_below_the_threshold_of_secrecy_is_an_error(string typed, string? code)
    {
        var evaluation = Evaluate(_ => { }, Tidy.Row(typed));

        var error = evaluation.Findings.SingleOrDefault(f => f.Severity == Severity.Error);
        Assert.Equal((code, code is null ? null : "G2"), (error?.Code, error?.Cell));
        if (error is not null) Assert.Equal("Tapez s à la place de la valeur.", error.Hint);
    }

    public static TheoryData<string, TestCell?[][], TestCell?[][]> Doubtful => new()
    {
        { "value-below-minimum", [], [Tidy.Row(9)] },
        { "value-above-maximum", [], [Tidy.Row(100001)] },
        { "changed-a-lot", [Tidy.Row(100, period: 2020)], [Tidy.Row(1000, period: 2021)] },
        { "became-negative", [Tidy.Row(10, period: 2020)], [Tidy.Row(-10, period: 2021)] },
        { "unit-changed", [Tidy.Row("10 €", period: 2020)], [Tidy.Row("10 %", period: 2021)] },
        { "indicator-missing", [Tidy.Row(10, period: 2020), B(2020)], [B(2021)] },
    };

    [Theory]
    [MemberData(nameof(Doubtful), DisableDiscoveryEnumeration = true)]
    public void Each_doubt_blocks_where_the_catalogue_says_so_and_names_who_can_lift_it(string code, TestCell?[][] before, TestCell?[][] now)
    {
        var open = Catalogue(i => (i["unit"], i["whole"], i["min"], i["blocking"]) = (null, false, code == "value-below-minimum" ? 10 : null, new JsonArray()));
        var strict = open with { Missions = [.. open.Missions.Select(m => m with { Indicators = [.. m.Indicators.Select(i => i with { Blocking = [code] })] })] };
        Edition[] accepted = before.Length == 0 ? [] : Accepted(open, before);

        var warned = Tidy.Evaluate(Tidy.Workbook(now), open, "insertion", accepted);
        Assert.Equal((Outcome.Accepted, Severity.Warning), (warned.Outcome, Assert.Single(Doubts(warned)).Severity));

        var blocked = Tidy.Evaluate(Tidy.Workbook(now), strict, "insertion", accepted);
        var error = Assert.Single(Doubts(blocked));
        Assert.Equal((Outcome.Rejected, Severity.Error, code), (blocked.Outcome, error.Severity, error.Code));
        Assert.Contains("demandez à l’équipe qui administre la publication", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_unit_than_before_is_told_once_and_no_factor_is_drawn_across_units()
    {
        var evaluation = Tidy.Evaluate(
            Tidy.Workbook(Tidy.Row("900 000 €", period: 2022), Tidy.Row("800 000 €", period: 2021)), accepted: Accepted(Tidy.Row(12, period: 2020)));

        Assert.Equal([("unit-changed", "G2")], Doubts(evaluation).Select(d => (d.Code, d.Cell!)));
    }

    public static TheoryData<string, bool, TestCell?[][], TestCell?[][]> Missing => new()
    {
        { "a row forgotten", true, [A(2020), B(2020)], [A(2021)] },
        { "a row of the same period forgotten", true, [A(2020), B(2020)], [A(2020)] },
        { "a row that says nd", false, [A(2020), B(2020)], [A(2021), Tidy.Row("nd", period: 2021, label: "espaces RSA")] },
        { "a row whose value cannot be read", false, [A(2020), B(2020)], [A(2021), Tidy.Row("abc", period: 2021, label: "espaces RSA")] },
        { "a row without its value", false, [A(2020), B(2020)], [A(2021), Tidy.Row(null, period: 2021, label: "espaces RSA")] },
        { "a quarter among years", true, [A(2020), Tidy.Row(1, period: "T1 2020", label: "espaces RSA")], [A(2021)] },
        { "an indicator given up before the last period", false, [A(2019), B(2019), A(2020)], [A(2021)] },
        { "a correction of an earlier period", false, [A(2019), A(2020), B(2020)], [A(2019)] },
        { "a label corrected, which is asked about already", false, [A(2020), B(2020)], [A(2021), Tidy.Row(1, period: 2021, label: "espaces du RSA")] },
    };

    [Theory]
    [MemberData(nameof(Missing), DisableDiscoveryEnumeration = true)]
    public void An_indicator_of_the_last_period_that_no_row_names_is_missed(string what, bool missed, TestCell?[][] before, TestCell?[][] now)
    {
        var evaluation = Tidy.Evaluate(Tidy.Workbook(now), accepted: Accepted(before));

        var finding = evaluation.Findings.SingleOrDefault(f => f.Code == "indicator-missing");
        Assert.True(missed == finding is not null, what);
        if (finding is not null) Assert.Equal((Severity.Warning, "Indicateurs", null), (finding.Severity, finding.Sheet, finding.Cell));
    }

    [Fact]
    public void What_was_left_out_once_is_not_missed_again()
    {
        var first = Accepted(A(2020), Tidy.Row(1, period: "T1 2020", label: "espaces RSA"))[0];
        var second = Accepted(A(2021))[0] with { Sha256 = "01" };

        Assert.Empty(Doubts(Tidy.Evaluate(Tidy.Workbook(A(2022)), accepted: [first, second])));
    }

    [Fact]
    public void Nothing_is_missed_behind_the_place_where_reading_stopped()
    {
        var before = Accepted(A(2020), B(2020));
        var bytes = Tidy.Workbook(A(2021), A(2022), B(2021)).ToBytes();
        using var stream = new MemoryStream(bytes);

        var evaluation = Evaluator.Evaluate(stream, new Submission("a.xlsx", null, null, "00", null), null, new() { Figures = 1 }, before);

        Assert.DoesNotContain(evaluation.Findings, f => f.Code == "indicator-missing");
    }

    public static TheoryData<string, bool, TestCell?[][]> Totals => new()
    {
        { "one of three is masked", true, [Total(100), Part("a", 60), Part("b", 37), Part("c", "s")] },
        { "two of three are masked", false, [Total(100), Part("a", 60), Part("b", "s"), Part("c", "s")] },
        { "the total is masked too", false, [Total("s"), Part("a", 60), Part("b", 37), Part("c", "s")] },
        { "one of the others is not known", false, [Total(100), Part("a", 60), Part("b", "nd"), Part("c", "s")] },
        { "a single part is no sum", false, [Total(100), Part("c", "s")] },
        { "the others come to more: they are no parts", false, [Total(100), Part("a", 60), Part("b", 50), Part("c", "s")] },
        { "a share is no part", false, [Total(100), Part("a", "60 %"), Part("c", "s")] },
        { "another period", false, [Total(100), Part("a", 60, 2020), Part("b", 37, 2020), Part("c", "s", 2020)] },
        { "a row labelled Total", true, [Tidy.Row(60, label: "femmes"), Tidy.Row("s", label: "hommes"), Tidy.Row(63, label: "Total", code: "total")] },
        { "a Total without a code is not published", false, [Tidy.Row(60, label: "femmes"), Tidy.Row("s", label: "hommes"), Tidy.Row(63, label: "Total")] },
        { "an amount", true, [Total("100 k€"), Part("a", "60 k€"), Part("b", "37 000 €"), Part("c", "s")] },
    };

    [Theory]
    [MemberData(nameof(Totals), DisableDiscoveryEnumeration = true)]
    public void A_total_from_which_the_one_masked_value_can_be_computed_is_told(string what, bool told, TestCell?[][] rows)
    {
        var evaluation = Tidy.Evaluate(Tidy.Workbook(rows));

        Assert.Equal(Outcome.Accepted, evaluation.Outcome);
        Assert.True(told == evaluation.Findings.Any(f => f.Code == "masked-value-revealed" && f.Severity == Severity.Warning), what);
    }

    [Theory]
    [InlineData("personnes")]
    [InlineData("hommes")]
    public void The_catalogue_can_refuse_it_by_the_total_or_by_the_masked_figure(string blocking)
    {
        var catalogue = CatalogueParser.Parse(CatalogueExample.With(root =>
            root["missions"]![0]!["indicators"]!.AsArray().Add(new JsonObject
            {
                ["code"] = blocking,
                ["section"] = "context",
                ["label"] = blocking,
                ["blocking"] = new JsonArray("masked-value-revealed"),
            }))).Catalogue!;

        var evaluation = Tidy.Evaluate(Tidy.Workbook(Total(100), Part("femmes", 60), Part("enfants", 37), Part("hommes", "s")), catalogue, "insertion");

        var finding = Assert.Single(evaluation.Findings, f => f.Code == "masked-value-revealed");
        Assert.Equal((Outcome.Rejected, Severity.Error), (evaluation.Outcome, finding.Severity));
    }

    [Theory]
    [InlineData("s", true)]
    [InlineData(null, false)] // a territory is left out: nobody knows the sum
    public void All_territories_of_a_level_make_a_total_too(string? last, bool told)
    {
        var catalogue = CatalogueParser.Parse(CatalogueExample.With(root => root["territories"] = new JsonArray(
            [.. new[] { "Nantes", "Châteaubriant", "Ancenis" }.Select(name => new JsonObject { ["level"] = "ARR", ["code"] = name, ["name"] = name })]))).Catalogue!;
        List<TestCell?[]> rows = [At(null, 100), At("Nantes", 60), At("Châteaubriant", 37)];
        if (last is not null) rows.Add(At("Ancenis", last));

        var evaluation = Tidy.Evaluate(Tidy.Workbook([.. rows]), catalogue, "insertion");

        Assert.Equal(told ? "G2" : null, evaluation.Findings.SingleOrDefault(f => f.Code == "masked-value-revealed")?.Cell);

        static TestCell?[] At(string? territory, TestCell value) =>
            [null, null, "Contexte", null, "foyers", null, value, null, 2021, territory is null ? null : new Text(territory)];
    }

    [Fact]
    public void A_series_as_long_as_a_workbook_is_compared_in_one_go()
    {
        // One indicator, every day of many years, against as many already accepted: work that grew with the square would never end.
        var days = Enumerable.Range(0, 60_000).Select(i => new DateOnly(1930, 1, 1).AddDays(i)).ToArray();
        var accepted = new Edition { Sha256 = "00", SubmittedAt = Sample.Day(1), Evaluator = "1-0", Missions = StatedPeriods.Of(days.Select(OnDay)) };
        TestCell?[][] rows = [.. days.Select(day => new TestCell?[] { "Contexte", "emplois", 100, "nombre", Serial(day) })];

        var evaluation = Tidy.Evaluate(
            new TestWorkbook().Sheet("Mission", ["Mission", Sample.Insertion]).Sheet("Indicateurs", [["Rubrique", "Libellé", "Valeur", "Unité", "Période"], .. rows]), accepted: [accepted]);

        Assert.Equal(60_000, evaluation.Indicators.Count);
        Assert.Contains(evaluation.Findings, f => f.Code == "changed-a-lot");

        static Date Serial(DateOnly day) => new((day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture));

        static Indicator OnDay(DateOnly day)
        {
            var figure = Sample.Figure("emplois", 2000, 1, Sample.Day(1));
            return figure with { Observations = [figure.Observations[0] with { Period = Period.OfDay(day), Territory = null }] };
        }
    }

    private static IEnumerable<Finding> Doubts(Evaluation evaluation) => evaluation.Findings.Where(f => Kinds.Contains(f.Code));

    private static TestCell?[] A(int year) => Tidy.Row(10, period: year);

    private static TestCell?[] B(int year) => Tidy.Row(10, period: year, label: "espaces RSA");

    private static TestCell?[] Total(TestCell value) => Tidy.Row(value, label: "personnes", code: "personnes", period: 2021);

    private static TestCell?[] Part(string label, TestCell value, int year = 2021)
    {
        var row = Tidy.Row(value, label: label, period: year);
        row[11] = "personnes";
        return row;
    }

    private static Evaluation Evaluate(Action<JsonNode> edit, params TestCell?[][] rows) => Tidy.Evaluate(
        Tidy.Workbook(rows),
        Catalogue(indicator =>
        {
            indicator["blocking"] = new JsonArray();
            edit(indicator);
        }),
        "insertion");

    private static Catalogue Catalogue(Action<JsonNode> edit) =>
        CatalogueParser.Parse(CatalogueExample.With(root => edit(root["missions"]![0]!["indicators"]![0]!))).Catalogue!;

    private static Edition[] Accepted(params TestCell?[][] rows) => Accepted(null, rows);

    private static Edition[] Accepted(Catalogue? catalogue, TestCell?[][] rows)
    {
        var figures = Tidy.Evaluate(Tidy.Workbook(rows), catalogue, catalogue is null ? null : "insertion").Indicators;
        return [new Edition { Sha256 = "00", SubmittedAt = DateTimeOffset.UnixEpoch, Evaluator = "1-0", Missions = StatedPeriods.Of(figures) }];
    }
}
