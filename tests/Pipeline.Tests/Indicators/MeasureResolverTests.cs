using System.Globalization;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;
using Xunit;

namespace Pipeline.Tests.Indicators;

public sealed class MeasureResolverTests
{
    [Theory]
    // the number's own unit and scale
    [InlineData("288 M€", null, null, "288000000", UnitCode.Euro, 6, "288\u00A0M€")]
    [InlineData("288 millions d’euros", null, null, "288000000", UnitCode.Euro, 6, "288\u00A0M€")]
    [InlineData("7,80 M€", null, null, "7800000", UnitCode.Euro, 6, "7,80\u00A0M€")]
    [InlineData("450 k€", null, null, "450000", UnitCode.Euro, 3, "450\u00A0k€")]
    [InlineData("1,5 Md€", null, null, "1500000000", UnitCode.Euro, 9, "1,5\u00A0Md€")]
    [InlineData("8 625 500 €", null, null, "8625500", UnitCode.Euro, 0, "8\u202F625\u202F500\u00A0€")]
    [InlineData("3,2 millions d'habitants", null, null, "3200000", UnitCode.Count, 0, "3\u202F200\u202F000")]
    [InlineData("7,8 %", null, null, "7.8", UnitCode.Percent, 0, "7,8\u00A0%")]
    [InlineData("7,80", "%", null, "7.8", UnitCode.Percent, 0, "7,80\u00A0%")]
    [InlineData("0,078", "%", null, "0.078", UnitCode.Percent, 0, "0,078\u00A0%")]
    // a scale beside a number written without one
    [InlineData("450", "k€", null, "450000", UnitCode.Euro, 3, "450\u00A0k€")]
    [InlineData("12,75", "M€", null, "12750000", UnitCode.Euro, 6, "12,75\u00A0M€")]
    [InlineData("450", null, "en milliers d'euros", "450000", UnitCode.Euro, 3, "450\u00A0k€")]
    [InlineData("450", "€", "en milliers", "450000", UnitCode.Euro, 3, "450\u00A0k€")]
    [InlineData("12,3456", "milliers d'heures", null, "12345.6", UnitCode.Hour, 0, "12\u202F345,6")]
    [InlineData("12", "milliers de repas", null, "12000", UnitCode.Other, 0, "12\u202F000")]
    [InlineData("600", null, "(en milliers)", "600000", UnitCode.Count, 0, "600\u202F000")]
    // applied once
    [InlineData("288 M€", "k€", null, "288000000", UnitCode.Euro, 6, "288\u00A0M€")]
    [InlineData("288 M€", "M€", "en milliers d'euros", "288000000", UnitCode.Euro, 6, "288\u00A0M€")]
    [InlineData("288 M€", "€", null, "288000000", UnitCode.Euro, 6, "288\u00A0M€")]
    [InlineData("7,8 %", null, "(en milliers)", "7.8", UnitCode.Percent, 0, "7,8\u00A0%")]
    // who speaks first
    [InlineData("600 personnes", "bénéficiaires", null, "600", UnitCode.Count, 0, "600")]
    [InlineData("18 espaces RSA", "espaces", null, "18", UnitCode.Other, 0, "18")]
    [InlineData("35", "jours", null, "35", UnitCode.Day, 0, "35")]
    [InlineData("35", null, null, "35", UnitCode.Count, 0, "35")]
    [InlineData("-3,5", "points", null, "-3.5", UnitCode.Point, 0, "\u22123,5\u00A0pts")]
    // one comma before three digits, where the unit has decimals
    [InlineData("1,234", "%", null, "1.234", UnitCode.Percent, 0, "1,234\u00A0%")]
    [InlineData("1,234 M€", null, null, "1234000", UnitCode.Euro, 6, "1,234\u00A0M€")]
    [InlineData("1,234", "ETP", null, "1.234", UnitCode.FullTimeEquivalent, 0, "1,234")]
    public void Text_gets_its_unit_scale_value_and_display(
        string typed, string? column, string? header, string value, UnitCode unit, int multiplier, string display)
    {
        var result = Resolve(Typed.Text(typed), column, header);
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Null(result.Problem);
        AssertMeasure(result.Value, value, unit, multiplier, display);
    }

    [Theory]
    [InlineData("0.078", "0.0%", null, null, "7.8", UnitCode.Percent, 0, "7,8\u00A0%")]
    [InlineData("0.078", "0.0%", "%", "en %", "7.8", UnitCode.Percent, 0, "7,8\u00A0%")]
    [InlineData("7.8", "0.00", "%", null, "7.8", UnitCode.Percent, 0, "7,80\u00A0%")]
    [InlineData("288", "0.0\" M€\"", null, null, "288000000", UnitCode.Euro, 6, "288,0\u00A0M€")]
    [InlineData("288", "0.0\" M€\"", "M€", null, "288000000", UnitCode.Euro, 6, "288,0\u00A0M€")]
    [InlineData("288000000", "# ##0,,\"M€\"", null, null, "288000000", UnitCode.Euro, 6, "288\u00A0M€")]
    [InlineData("288400000", "0.0,,\"M€\"", null, null, "288400000", UnitCode.Euro, 6, "288,4\u00A0M€")]
    [InlineData("288000000", "# ##0,,", "M€", null, "288000000", UnitCode.Euro, 6, "288\u00A0M€")]
    [InlineData("288000000", "# ##0,,", null, "en millions d’euros", "288000000", UnitCode.Euro, 6, "288\u00A0M€")]
    [InlineData("288000000", "# ##0,,\"M\"", "€", null, "288000000", UnitCode.Euro, 6, "288\u00A0M€")]
    [InlineData("288000", "#,##0,.0\" k€\"", null, null, "288000", UnitCode.Euro, 3, "288,0\u00A0k€")]
    [InlineData("450000", "#,##0, \"k€\"", null, null, "450000", UnitCode.Euro, 3, "450\u00A0k€")]
    [InlineData("12345.6", "0.0,", null, "en milliers", "12345.6", UnitCode.Count, 0, "12\u202F346")]
    [InlineData("8625500", "#,##0 \"€\"", null, null, "8625500", UnitCode.Euro, 0, "8\u202F625\u202F500\u00A0€")]
    [InlineData("18.399999999999999", "General", "%", null, "18.4", UnitCode.Percent, 0, "18,4\u00A0%")]
    [InlineData("1.234", "General", "€", null, "1.234", UnitCode.Euro, 0, "1,234\u00A0€")]
    [InlineData("12.5", "0", "ETP", null, "12.5", UnitCode.FullTimeEquivalent, 0, "13")]
    public void A_number_cell_gets_its_unit_scale_value_and_display(
        string stored, string format, string? column, string? header, string value, UnitCode unit, int multiplier, string display)
    {
        var result = Resolve(Typed.Number(stored, format), column, header);
        if (string.Equals(value, "12345.6", StringComparison.Ordinal)) Assert.Equal("value-fraction-without-unit", result.Problem?.Code.Id);
        else Assert.Null(result.Problem);
        AssertMeasure(result.Value, value, unit, multiplier, display);
    }

    [Theory]
    [InlineData("0.078", "General", "%", null, "0.078", "value-percent-or-fraction")]
    [InlineData("0.05", "0\" %\"", null, null, "0.05", "value-percent-or-fraction")]
    [InlineData("0.5", "0.0", null, "Taux (%)", "0.5", "value-percent-or-fraction")]
    [InlineData("288000000", "# ##0,,", null, null, "288000000", "value-scaling-commas")]
    [InlineData("288000000", "# ##0,,\"€\"", null, null, "288000000", "value-scaling-commas")]
    [InlineData("12.5", "General", null, null, "12.5", "value-fraction-without-unit")]
    [InlineData("450", "General", "k€", "en M€", "450000", "unit-scale-differs")]
    public void What_a_person_should_look_at_is_a_warning(string stored, string format, string? column, string? header, string value, string code)
    {
        var result = Resolve(Typed.Number(stored, format), column, header);
        Assert.True(result.Success, result.Problem?.Code.Id);
        Assert.Equal(Severity.Warning, result.Problem?.Code.Severity);
        Assert.Equal(code, result.Problem?.Code.Id);
        Assert.Equal(value, result.Value.Value?.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1,234", null, null, "value-ambiguous-separator")]
    [InlineData("1,234", "habitants", null, "value-ambiguous-separator")]
    [InlineData("1,234", "repas", null, "value-ambiguous-separator")]
    [InlineData("1,234 personnes", null, null, "value-ambiguous-separator")]
    [InlineData("1,234 millions d’habitants", null, null, "value-ambiguous-separator")]
    [InlineData("12,5 personnes", null, null, "value-fraction-of-whole")]
    [InlineData("12,5", "agents", null, "value-fraction-of-whole")]
    [InlineData("12,5", null, "Accueil (places)", "value-fraction-of-whole")]
    [InlineData("7,8 %", "€", null, "unit-conflict")]
    [InlineData("7,8", "€", "en %", "unit-conflict")]
    [InlineData("+0,5 point", "%", null, "unit-conflict")]
    [InlineData("450 €/hab", "€", null, "unit-conflict")]
    [InlineData("35 jours", "heures", null, "unit-conflict")]
    [InlineData("35", "repas", "en heures", "unit-conflict")]
    [InlineData("288 €", "k€", null, "unit-scale-conflict")]
    [InlineData("288 €", null, "(en milliers)", "unit-scale-conflict")]
    [InlineData("32 425 hab.", null, "(en milliers)", "unit-scale-conflict")]
    [InlineData("288", "€", "en milliers d’euros", "unit-scale-conflict")]
    [InlineData("79228162514264337593543950335", "M€", null, "value-too-many-digits")]
    [InlineData("7922816251426433759354395033", "Md€", null, "value-too-many-digits")]
    public void What_cannot_be_published_is_an_error(string typed, string? column, string? header, string code)
    {
        var result = Resolve(Typed.Text(typed), column, header);
        Assert.False(result.Success);
        Assert.Equal(code, result.Problem?.Code.Id);
    }

    [Theory]
    [InlineData("288000000", "# ##0,\"M€\"", null, "value-scaling-conflict")]
    [InlineData("288000000", "# ##0,,\"k€\"", null, "value-scaling-conflict")]
    [InlineData("288000000", "# ##0,,", "k€", "value-scaling-conflict")]
    [InlineData("288", "#,##0 \"€\"", "k€", "unit-scale-conflict")]
    [InlineData("288", "#,##0 \"€\"", "%", "unit-conflict")]
    [InlineData("0.078", "0%", "€", "unit-conflict")]
    public void A_format_that_contradicts_what_is_stated_is_an_error(string stored, string format, string? column, string code)
    {
        var result = Resolve(Typed.Number(stored, format), column, null);
        Assert.False(result.Success);
        Assert.Equal(code, result.Problem?.Code.Id);
    }

    [Fact]
    public void A_conflict_names_every_source_with_its_cell()
    {
        var result = Resolve(Typed.Text("7,8 %"), "k€", "en milliers d’euros", unit: UnitCode.Euro);
        var message = result.Problem!.At("Feuille", "G9", "7,8 %").Message;
        Assert.Contains("G9", message, StringComparison.Ordinal);
        Assert.Contains("colonne Unité en H9", message, StringComparison.Ordinal);
        Assert.Contains("«\u00A0k€\u00A0»", message, StringComparison.Ordinal);
        Assert.Contains("en-tête en G8", message, StringComparison.Ordinal);
        Assert.Contains("unité attendue pour ce chiffre", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_catalogue_speaks_last()
    {
        Assert.Equal(UnitCode.Hour, Resolve(Typed.Text("35"), null, null, unit: UnitCode.Hour).Value.Unit.Code);
        Assert.Equal("unit-conflict", Resolve(Typed.Text("35 jours"), null, null, unit: UnitCode.Hour).Problem?.Code.Id);
        Assert.Null(Resolve(Typed.Text("2,1"), null, null, unit: UnitCode.Count).Problem);
    }

    [Fact]
    public void A_fraction_of_what_the_catalogue_says_is_whole_is_an_error() =>
        Assert.Equal("value-fraction-of-whole", Resolve(Typed.Text("2,1"), "dossiers", null, whole: true).Problem?.Code.Id);

    [Theory]
    [InlineData("288", null, false)]
    [InlineData("288 espaces", null, false)]
    [InlineData("288", "en milliers", false)]
    [InlineData("288 M€", null, true)]
    [InlineData("288", "M€", true)]
    [InlineData("nd", null, true)]
    public void A_budget_states_its_unit(string typed, string? column, bool accepted)
    {
        var result = Resolve(Typed.Text(typed), column, null, Section.Budget);
        Assert.Equal(accepted, result.Success);
        if (!accepted) Assert.Equal("unit-missing", result.Problem?.Code.Id);
    }

    [Fact]
    public void An_absence_keeps_the_unit_of_its_row()
    {
        var result = Resolve(Typed.Text("s"), "k€", null);
        Assert.Equal(Absence.Confidential, result.Value.Absence);
        Assert.Null(result.Value.Value);
        Assert.Equal("s", result.Value.Display);
        Assert.Equal("k€", result.Value.Unit.Symbol);
    }

    [Fact]
    public void Other_things_are_named_by_what_was_typed()
    {
        var unit = Resolve(Typed.Text("12"), "repas servis", null).Value.Unit;
        Assert.Equal(new Unit(UnitCode.Other, "repas servis", null, 0), unit);
    }

    [Theory]
    [InlineData(null, null, null, ObservationStatus.Normal)]
    [InlineData(null, ObservationStatus.Provisional, null, ObservationStatus.Provisional)]
    [InlineData(ObservationStatus.Estimated, null, null, ObservationStatus.Estimated)]
    [InlineData(null, null, ObservationStatus.Provisional, ObservationStatus.Provisional)]
    [InlineData(ObservationStatus.Provisional, ObservationStatus.Provisional, ObservationStatus.Provisional, ObservationStatus.Provisional)]
    public void Statuses_that_agree_are_one(ObservationStatus? column, ObservationStatus? value, ObservationStatus? period, ObservationStatus settled) =>
        Assert.Equal(settled, FrenchStatus.Settle(column, value, period).Value);

    [Theory]
    [InlineData(ObservationStatus.Definitive, ObservationStatus.Provisional, null)]
    [InlineData(null, ObservationStatus.Estimated, ObservationStatus.Provisional)]
    [InlineData(ObservationStatus.Definitive, null, ObservationStatus.Provisional)]
    public void Statuses_that_differ_are_an_error(ObservationStatus? column, ObservationStatus? value, ObservationStatus? period) =>
        Assert.Equal("status-conflict", FrenchStatus.Settle(column, value, period).Problem?.Code.Id);

    [Theory]
    [InlineData("provisoire", ObservationStatus.Provisional)]
    [InlineData("Provisoire ", ObservationStatus.Provisional)]
    [InlineData("estimé", ObservationStatus.Estimated)]
    [InlineData("ESTIMÉE", ObservationStatus.Estimated)]
    [InlineData("révisé", ObservationStatus.Revised)]
    [InlineData("définitif", ObservationStatus.Definitive)]
    [InlineData("(p)", ObservationStatus.Provisional)]
    public void A_status_is_read_from_its_column(string typed, ObservationStatus status) => Assert.Equal(status, FrenchStatus.Parse(typed).Value);

    [Fact]
    public void Another_status_is_an_error() => Assert.Equal("status-unknown", FrenchStatus.Parse("presque").Problem?.Code.Id);

    private static ParseResult<Measure> Resolve(
        Cell cell, string? column, string? header, Section section = Section.Action, UnitCode? unit = null, bool whole = false)
    {
        var quantity = FrenchNumber.Parse(cell);
        if (!quantity.Success) return quantity.Problem!;
        return MeasureResolver.Resolve(quantity.Value, new UnitContext
        {
            Cell = cell.Address,
            Section = section,
            Column = Stated(column, column is null ? null : UnitParser.ParseColumn(column), new CellAddress(9, 8)),
            Header = Stated(header, header is null ? null : UnitParser.ParseHeading(header), new CellAddress(8, 7)),
            Indicator = unit is null && !whole ? null : new KnownFigure(unit, whole),
        });
    }

    private static StatedUnit? Stated(string? text, ParseResult<UnitExpression>? read, CellAddress cell) =>
        read is { Success: true } unit ? new StatedUnit(unit.Value, text!, cell) : null;

    private static void AssertMeasure(Measure measure, string value, UnitCode unit, int multiplier, string display)
    {
        Assert.Equal(value, measure.Value?.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(unit, measure.Unit.Code);
        Assert.Equal(multiplier, measure.Unit.Multiplier);
        Assert.Equal(display, measure.Display);
    }
}
