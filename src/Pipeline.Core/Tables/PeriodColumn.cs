using Pipeline.Core.Indicators;

namespace Pipeline.Core.Tables;

/// <summary>A column headed by a period: one observation a row.</summary>
/// <param name="Column">Column number, from 1.</param>
/// <param name="Heading">The heading as typed.</param>
/// <param name="Reading">The period it states.</param>
internal sealed record PeriodColumn(int Column, string Heading, PeriodReading Reading);
