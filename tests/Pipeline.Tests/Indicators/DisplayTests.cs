using Pipeline.Core.Indicators;
using Xunit;

namespace Pipeline.Tests.Indicators;

public sealed class DisplayTests
{
    [Theory]
    [InlineData(32425, 0, UnitCode.Count, 0, "32\u202F425")]
    [InlineData(8625500, 0, UnitCode.Euro, 0, "8\u202F625\u202F500\u00A0€")]
    [InlineData(288000000, 0, UnitCode.Euro, 6, "288\u00A0M€")]
    [InlineData(7800000, 1, UnitCode.Euro, 6, "7,8\u00A0M€")]
    [InlineData(7800000, 2, UnitCode.Euro, 6, "7,80\u00A0M€")]
    [InlineData(450000, 0, UnitCode.Euro, 3, "450\u00A0k€")]
    [InlineData(1500000000, 1, UnitCode.Euro, 9, "1,5\u00A0Md€")]
    [InlineData(7.8, 1, UnitCode.Percent, 0, "7,8\u00A0%")]
    [InlineData(12.3, 1, UnitCode.Permille, 0, "12,3\u00A0‰")]
    [InlineData(0.5, 1, UnitCode.Point, 0, "0,5\u00A0pts")]
    [InlineData(450, 0, UnitCode.EuroPerInhabitant, 0, "450\u00A0€/hab")]
    [InlineData(255000, 0, UnitCode.Hour, 0, "255\u202F000")]
    [InlineData(12.5, 1, UnitCode.FullTimeEquivalent, 0, "12,5")]
    [InlineData(12.5, 1, UnitCode.Other, 0, "12,5")]
    public void A_value_is_shown_at_its_scale_with_its_symbol(double value, int decimals, UnitCode unit, int scale, string shown) =>
        Assert.Equal(shown, Display.Of((decimal)value, decimals, Unit.Of(unit, "repas", scale)));

    [Theory]
    [InlineData(2.5, 0, "3")]
    [InlineData(3.5, 0, "4")]
    [InlineData(-2.5, 0, "\u22123")]
    [InlineData(1.25, 1, "1,3")]
    [InlineData(1.05, 3, "1,050")]
    [InlineData(-3.5, 1, "\u22123,5")]
    [InlineData(-0.04, 1, "0,0")]
    [InlineData(0, 2, "0,00")]
    [InlineData(999.95, 1, "1\u202F000,0")]
    [InlineData(100, 0, "100")]
    [InlineData(1000, 0, "1\u202F000")]
    [InlineData(-1234567, 0, "\u22121\u202F234\u202F567")]
    public void A_number_is_rounded_half_away_from_zero(double value, int decimals, string shown) =>
        Assert.Equal(shown, Display.Number((decimal)value, decimals));

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(99)]
    public void The_largest_values_are_shown(int decimals)
    {
        Assert.StartsWith("79\u202F228\u202F162", Display.Number(decimal.MaxValue, decimals), StringComparison.Ordinal);
        Assert.StartsWith("\u221279", Display.Number(decimal.MinValue, decimals), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Absence.Missing, "nd")]
    [InlineData(Absence.NotSignificant, "ns")]
    [InlineData(Absence.Confidential, "s")]
    [InlineData(Absence.NotApplicable, "s.o.")]
    public void An_absence_has_its_sign(Absence absence, string shown) => Assert.Equal(shown, Display.Of(absence));
}
