namespace Pipeline.Core.Indicators;

/// <summary>A period as typed.</summary>
/// <param name="Period">The period.</param>
/// <param name="Status">The status typed beside it (<c>2021 (p)</c>); null when none is.</param>
public readonly record struct PeriodReading(Period Period, ObservationStatus? Status = null);
