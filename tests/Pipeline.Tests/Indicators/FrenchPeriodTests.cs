using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;
using Xunit;

namespace Pipeline.Tests.Indicators;

public sealed class FrenchPeriodTests
{
    [Theory]
    [InlineData("2021", "2021")]
    [InlineData("2021.0", "2021")]
    [InlineData("2021,0", "2021")]
    [InlineData("2021 ", "2021")]
    [InlineData("\u00A02021\u202F", "2021")]
    [InlineData("\uFEFF2021\u200E", "2021")]
    [InlineData("20\u200B21", "2021")]
    [InlineData("Exercice 2021", "2021")]
    [InlineData("EXERCICE  2021", "2021")]
    [InlineData("Budget 2021", "2021")]
    [InlineData("Année 2021", "2021")]
    [InlineData("T1 2020", "2020-Q1")]
    [InlineData("T1-2020", "2020-Q1")]
    [InlineData("T1\u00A02020", "2020-Q1")]
    [InlineData("t4 2020", "2020-Q4")]
    [InlineData("2020 T1", "2020-Q1")]
    [InlineData("2020-T1", "2020-Q1")]
    [InlineData("1T2020", "2020-Q1")]
    [InlineData("1T 2020", "2020-Q1")]
    [InlineData("1er trimestre 2020", "2020-Q1")]
    [InlineData("2e trimestre 2020", "2020-Q2")]
    [InlineData("3ème trimestre 2020", "2020-Q3")]
    [InlineData("premier trimestre 2020", "2020-Q1")]
    [InlineData("quatrième trimestre 2020", "2020-Q4")]
    [InlineData("fin du premier trimestre 2020", "2020-Q1")]
    [InlineData("à la fin du premier trimestre 2020", "2020-Q1")]
    [InlineData("À la fin du 1er trimestre 2020", "2020-Q1")]
    [InlineData("S1 2021", "2021-S1")]
    [InlineData("2021 S2", "2021-S2")]
    [InlineData("1S2021", "2021-S1")]
    [InlineData("1er semestre 2021", "2021-S1")]
    [InlineData("2nd semestre 2021", "2021-S2")]
    [InlineData("second semestre 2021", "2021-S2")]
    [InlineData("mars 2020", "2020-03")]
    [InlineData("Mars 2020", "2020-03")]
    [InlineData("fin mars 2020", "2020-03")]
    [InlineData("août 2020", "2020-08")]
    [InlineData("AOUT 2020", "2020-08")]
    [InlineData("aou\u0302t 2020", "2020-08")]
    [InlineData("déc. 2020", "2020-12")]
    [InlineData("03/2020", "2020-03")]
    [InlineData("31/12/2020", "2020-12-31")]
    [InlineData("31-12-2020", "2020-12-31")]
    [InlineData("31.12.2020", "2020-12-31")]
    [InlineData("1/1/2021", "2021-01-01")]
    [InlineData("29/02/2020", "2020-02-29")]
    [InlineData("2020-12-31", "2020-12-31")]
    [InlineData("1er janvier 2021", "2021-01-01")]
    [InlineData("31 décembre 2020", "2020-12-31")]
    [InlineData("au 31 décembre 2020", "2020-12-31")]
    [InlineData("année scolaire 2020-2021", "2020-09/2021-08")]
    [InlineData("Année scolaire 2020/2021", "2020-09/2021-08")]
    [InlineData("2020-2021", "2020/2021")]
    [InlineData("2020–2021", "2020/2021")]
    [InlineData("2020/2021", "2020/2021")]
    [InlineData("2019 à 2021", "2019/2021")]
    [InlineData("2019 - 2021", "2019/2021")]
    public void A_period_is_read_as_typed(string typed, string code)
    {
        var result = FrenchPeriod.Parse(Typed.Text(typed));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Null(result.Problem);
        Assert.Equal(code, result.Value.Period.Code);
        Assert.Null(result.Value.Status);
    }

    [Theory]
    [InlineData("2021 (p)", "2021")]
    [InlineData("2021(p)", "2021")]
    [InlineData("2021p", "2021")]
    [InlineData("2021 p", "2021")]
    [InlineData("2021P", "2021")]
    [InlineData("T1 2020 (p)", "2020-Q1")]
    [InlineData("mars 2020 (p)", "2020-03")]
    public void A_provisional_period_says_so(string typed, string code)
    {
        var result = FrenchPeriod.Parse(Typed.Text(typed));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Equal(code, result.Value.Period.Code);
        Assert.Equal(ObservationStatus.Provisional, result.Value.Status);
    }

    [Theory]
    [InlineData("2021 (prov.)", ObservationStatus.Provisional)]
    [InlineData("2021 Provisoire", ObservationStatus.Provisional)]
    [InlineData("2021 (semi-définitif)", ObservationStatus.Provisional)]
    [InlineData("2021 (sd)", ObservationStatus.Provisional)]
    [InlineData("2021 (e)", ObservationStatus.Estimated)]
    [InlineData("2021 e", ObservationStatus.Estimated)]
    [InlineData("2021 estimée", ObservationStatus.Estimated)]
    [InlineData("2021 (est.)", ObservationStatus.Estimated)]
    [InlineData("2021, révisé", ObservationStatus.Revised)]
    [InlineData("2021 corrigé*", ObservationStatus.Revised)]
    [InlineData("2021* (r)", ObservationStatus.Revised)]
    [InlineData("définitif 2021", ObservationStatus.Definitive)]
    public void Any_status_may_stand_beside_the_period(string typed, ObservationStatus status)
    {
        var result = FrenchPeriod.Parse(Typed.Text(typed));
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Equal(("2021", status), (result.Value.Period.Code, result.Value.Status));
    }

    [Theory]
    [InlineData("2021*")]
    [InlineData("2021 *")]
    [InlineData("2021¹")]
    [InlineData("2021 (1)")]
    public void A_mark_is_left_out_with_a_warning(string typed)
    {
        var result = FrenchPeriod.Parse(Typed.Text(typed));
        Assert.True(result.Success);
        Assert.Equal("2021", result.Value.Period.Code);
        Assert.Equal("period-mark-left-out", result.Problem?.Code.Id);
        Assert.Equal(Severity.Warning, result.Problem?.Code.Severity);
    }

    [Theory]
    [InlineData("20211", 4, 1, "2021")]
    [InlineData("20214", 4, 1, "2021")]
    [InlineData("2021(1)", 4, 3, "2021")]
    [InlineData("2021a", 4, 1, "2021")]
    [InlineData("T1 20201", 7, 1, "2020-Q1")]
    public void A_superscript_mark_is_left_out_with_a_warning(string typed, int start, int length, string code)
    {
        var cell = Typed.Text(typed, new TextSpan(start, length));
        var result = FrenchPeriod.Parse(cell);
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Equal(code, result.Value.Period.Code);
        Assert.Equal("period-mark-left-out", result.Problem?.Code.Id);
        Assert.True(FrenchPeriod.TryParseHeader(cell, out var heading, out var warning));
        Assert.Equal(code, heading.Period.Code);
        Assert.Equal("period-mark-left-out", warning?.Code.Id);
    }

    [Theory]
    [InlineData("1er trimestre 2020", 1, 2, "2020-Q1")]
    [InlineData("2nd semestre 2021", 1, 2, "2021-S2")]
    public void The_superscript_letters_of_an_ordinal_are_no_mark(string typed, int start, int length, string code)
    {
        var result = FrenchPeriod.Parse(Typed.Text(typed, new TextSpan(start, length)));
        Assert.Null(result.Problem);
        Assert.Equal(code, result.Value.Period.Code);
    }

    [Fact]
    public void A_superscript_before_the_year_is_no_period() =>
        Assert.False(FrenchPeriod.Parse(Typed.Text("12021", new TextSpan(0, 1))).Success);

    [Theory]
    [InlineData("rentrée 2020", "period-relative")]
    [InlineData("l'an dernier", "period-relative")]
    [InlineData("l’an dernier", "period-relative")]
    [InlineData("année prochaine", "period-relative")]
    [InlineData("44561", "period-plain-serial")]
    [InlineData("mars", "period-year-missing")]
    [InlineData("T1", "period-year-missing")]
    [InlineData("20", "period-year-missing")]
    [InlineData("31/12/20", "period-year-missing")]
    [InlineData("mars-20", "period-year-missing")]
    [InlineData("31/02/2020", "period-no-such-date")]
    [InlineData("12/31/2020", "period-no-such-date")]
    [InlineData("13/2020", "period-no-such-date")]
    [InlineData("29/02/2021", "period-no-such-date")]
    [InlineData("0/1/2021", "period-no-such-date")]
    [InlineData("1850", "period-year-unlikely")]
    [InlineData("2101", "period-year-unlikely")]
    [InlineData("9999", "period-year-unlikely")]
    [InlineData("T5 2020", "period-unreadable")]
    [InlineData("T0 2020", "period-unreadable")]
    [InlineData("S3 2020", "period-unreadable")]
    [InlineData("5e trimestre 2020", "period-unreadable")]
    [InlineData("T12020", "period-unreadable")]
    [InlineData("2021-2020", "period-unreadable")]
    [InlineData("2021-2021", "period-unreadable")]
    [InlineData("année scolaire 2020-2022", "period-unreadable")]
    [InlineData("année scolaire 2020", "period-unreadable")]
    [InlineData("2010-11", "period-unreadable")]
    [InlineData("2020-21", "period-unreadable")]
    [InlineData("2021.5", "period-unreadable")]
    [InlineData("2021 2022", "period-unreadable")]
    [InlineData("2021 et 2022", "period-unreadable")]
    [InlineData("2021, 2022", "period-unreadable")]
    [InlineData("Objectif 2022", "period-unreadable")]
    [InlineData("2022 (prév.)", "period-unreadable")]
    [InlineData("2022 (x)", "period-unreadable")]
    [InlineData("Estimation 2022", "period-unreadable")]
    [InlineData("2022 prévisionnel provisoire", "period-unreadable")]
    [InlineData("2022 Est", "period-unreadable")]
    [InlineData("provisoire", "period-year-missing")]
    [InlineData("Évolution 2019-2021", "period-unreadable")]
    [InlineData("fin 2020", "period-unreadable")]
    [InlineData("avant 2020", "period-unreadable")]
    [InlineData("depuis 2020", "period-unreadable")]
    [InlineData("202O", "period-year-missing")]
    [InlineData("", "period-year-missing")]
    [InlineData("*", "period-year-missing")]
    [InlineData("abc", "period-year-missing")]
    [InlineData("2021e", "period-unreadable")]
    [InlineData("２０２１", "period-year-missing")]
    public void What_no_rule_names_is_an_error_of_its_kind(string typed, string code)
    {
        var result = FrenchPeriod.Parse(Typed.Text(typed));
        Assert.False(result.Success, result.Success ? result.Value.Period.Code : "");
        Assert.Equal(code, result.Problem?.Code.Id);
    }

    [Theory]
    [InlineData("fin 2020", "31/12/2020", "the day that most mean")]
    [InlineData("Fin  2020", "31/12/2020", "however it is typed")]
    [InlineData("fevrer 2020", "février 2020", "a letter left out")]
    [InlineData("avant 2020", null, "no day")]
    [InlineData("Objectif 2022", null, "never a figure of that year")]
    public void What_was_likely_meant_is_suggested(string typed, string? suggested, string reason)
    {
        var problem = FrenchPeriod.Parse(Typed.Text(typed)).Problem;
        Assert.Equal("period-unreadable", problem?.Code.Id);
        Assert.True(string.Equals(suggested is null ? "." : $"\u00a0: vouliez-vous dire «\u00a0{suggested}\u00a0»\u00a0?", problem!.Arguments[0], StringComparison.Ordinal), reason);
    }

    [Theory]
    [InlineData("2021", "General", "2021")]
    [InlineData("2021", "0", "2021")]
    [InlineData("2021", "#,##0", "2021")]
    [InlineData("2021", "0.0", "2021")]
    [InlineData("2021.0", "General", "2021")]
    public void A_number_cell_that_is_a_year_is_that_year(string stored, string format, string code) =>
        Assert.Equal(code, FrenchPeriod.Parse(Typed.Number(stored, format)).Value.Period.Code);

    [Theory]
    [InlineData("44561", "General", "period-plain-serial")]
    [InlineData("44561", "0", "period-plain-serial")]
    [InlineData("2021.5", "General", "period-unreadable")]
    [InlineData("2150", "General", "period-year-unlikely")]
    [InlineData("1850", "0", "period-year-unlikely")]
    [InlineData("20", "General", "period-unreadable")]
    [InlineData("-2021", "General", "period-unreadable")]
    [InlineData("1E+300", "General", "period-unreadable")]
    public void A_number_cell_that_is_no_year_is_an_error(string stored, string format, string code) =>
        Assert.Equal(code, FrenchPeriod.Parse(Typed.Number(stored, format)).Problem?.Code.Id);

    [Theory]
    [InlineData("dd/mm/yyyy", "2020-12-31")]
    [InlineData("d mmmm yyyy", "2020-12-31")]
    [InlineData("d-mmm", "2020-12-31")]
    [InlineData("dd/mm/yyyy h:mm", "2020-12-31")]
    [InlineData("mmm-yy", "2020-12")]
    [InlineData("mmmm yyyy", "2020-12")]
    [InlineData("mm/yyyy", "2020-12")]
    [InlineData("yyyy", "2020")]
    public void A_date_cell_is_the_period_that_it_shows(string format, string code) =>
        Assert.Equal(code, FrenchPeriod.Parse(Typed.Number("44196.5", format), new DateTime(2020, 12, 31, 12, 0, 0)).Value.Period.Code);

    [Fact]
    public void A_time_is_no_period() =>
        Assert.False(FrenchPeriod.Parse(Typed.Number("44196.5", "h:mm"), new DateTime(2020, 12, 31, 12, 0, 0)).Success);

    [Fact]
    public void A_year_typed_into_a_cell_of_dates_is_not_1905() =>
        Assert.Equal("period-year-as-date", FrenchPeriod.Parse(Typed.Number("2021", "yyyy"), new DateTime(1905, 7, 13)).Problem?.Code.Id);

    [Fact]
    public void A_date_without_a_calendar_is_an_error() => Assert.False(FrenchPeriod.Parse(Typed.Number("-5", "yyyy"), null).Success);

    [Fact]
    public void An_ISO_date_is_that_day() =>
        Assert.Equal("2020-12-31", FrenchPeriod.Parse(Typed.Of(CellKind.IsoDate, "2020-12-31T00:00:00")).Value.Period.Code);

    [Theory]
    [InlineData(CellKind.Error, "#REF!", false, "period-excel-error")]
    [InlineData(CellKind.Boolean, "TRUE", false, "period-unreadable")]
    [InlineData(CellKind.Blank, "", true, "formula-not-calculated")]
    [InlineData(CellKind.IsoDate, "jamais", false, "period-unreadable")]
    public void Other_cells_are_errors(CellKind kind, string text, bool isFormula, string code) =>
        Assert.Equal(code, FrenchPeriod.Parse(Typed.Of(kind, text, isFormula)).Problem?.Code.Id);

    [Theory]
    [InlineData("2019", "2019")]
    [InlineData("T1 2020", "2020-Q1")]
    [InlineData("2025 (p)", "2025")]
    [InlineData("2021*", "2021")]
    [InlineData("Budget 2021", "2021")]
    [InlineData("2021 (k€)", "2021")]
    [InlineData("2021 en M€", "2021")]
    [InlineData("2021 (millions €)", "2021")]
    [InlineData("2021 (en milliers d’euros)", "2021")]
    [InlineData("mars 2020", "2020-03")]
    [InlineData("2019-2021", "2019/2021")]
    [InlineData("31/12/2020", "2020-12-31")]
    public void A_heading_that_is_a_period_heads_its_figures(string heading, string code)
    {
        Assert.True(FrenchPeriod.TryParseHeader(heading, out var reading, out _));
        Assert.Equal(code, reading.Period.Code);
    }

    [Theory]
    [InlineData("Évolution")]
    [InlineData("Objectif 2022")]
    [InlineData("2022 (prév.)")]
    [InlineData("2022 prévisionnel")]
    [InlineData("Évolution 2019-2021")]
    [InlineData("2019-2021 (en %) évolution")]
    [InlineData("Cible 2025")]
    [InlineData("Part en 2019 (%)")]
    [InlineData("(k€)")]
    [InlineData("en M€")]
    [InlineData("Valeur")]
    [InlineData("")]
    [InlineData("(")]
    [InlineData(")")]
    public void A_heading_that_says_more_than_a_period_does_not(string heading) =>
        Assert.False(FrenchPeriod.TryParseHeader(heading, out _, out _));

    [Theory]
    [InlineData('2')]
    [InlineData(' ')]
    [InlineData('*')]
    [InlineData('\uD83D')]
    public void The_longest_cell_is_judged(char c) => Assert.False(FrenchPeriod.Parse(Typed.Text(new string(c, 32_767))).Success);
}
