using System.Globalization;

namespace Pipeline.Core.Indicators;

/// <summary>A period of the calendar.</summary>
public readonly record struct Period(string Code, DateOnly Start, DateOnly End)
{
    /// <summary>French label.</summary>
    public string Label => Code;

    /// <summary>A calendar year.</summary>
    public static Period OfYear(int year) => new(year.ToString(CultureInfo.InvariantCulture), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
