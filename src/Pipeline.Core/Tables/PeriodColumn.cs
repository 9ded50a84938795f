using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>A column headed by a period: one observation a row.</summary>
/// <param name="Cell">The heading's cell.</param>
/// <param name="Heading">The heading as typed.</param>
/// <param name="Reading">The period it states.</param>
internal sealed record PeriodColumn(Cell Cell, string Heading, PeriodReading Reading)
{
    /// <summary>Column number, from 1.</summary>
    public int Column => Cell.Address.Column;
}
