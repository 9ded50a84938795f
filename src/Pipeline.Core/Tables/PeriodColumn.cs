using Pipeline.Core.Indicators;

namespace Pipeline.Core.Tables;

/// <summary>A column headed by a period: one observation a row.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Reading">The period it states.</param>
internal sealed record PeriodColumn(Heading Heading, PeriodReading Reading)
{
    /// <summary>Column number, from 1.</summary>
    public int Column => Heading.Number;
}
