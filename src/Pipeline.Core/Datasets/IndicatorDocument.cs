using Pipeline.Core.Indicators;

namespace Pipeline.Core.Datasets;

/// <summary>An indicator as it is published on its own (<c>indicators/{mission}/{indicator}.json</c>): the fields that it has in its mission, and <c>latest</c>.</summary>
public sealed record IndicatorDocument
{
    /// <inheritdoc cref="Indicator.Code"/>
    public required string Code { get; init; }

    /// <inheritdoc cref="Indicator.Mission"/>
    public required string Mission { get; init; }

    /// <inheritdoc cref="Indicator.Section"/>
    public required Section Section { get; init; }

    /// <inheritdoc cref="Indicator.Action"/>
    public ActionHeading? Action { get; init; }

    /// <inheritdoc cref="Indicator.Name"/>
    public required string Name { get; init; }

    /// <inheritdoc cref="Indicator.Label"/>
    public required string Label { get; init; }

    /// <inheritdoc cref="Indicator.Description"/>
    public string? Description { get; init; }

    /// <inheritdoc cref="Indicator.Parent"/>
    public string? Parent { get; init; }

    /// <inheritdoc cref="Indicator.Unit"/>
    public required Unit Unit { get; init; }

    /// <summary>The latest observation of the département's own territory; where it has none, the last one of the latest period.</summary>
    public required Observation Latest { get; init; }

    /// <inheritdoc cref="Indicator.Observations"/>
    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <inheritdoc cref="Indicator.Source"/>
    public string? Source { get; init; }

    /// <inheritdoc cref="Indicator.Note"/>
    public string? Note { get; init; }

    /// <summary>The document of an indicator.</summary>
    /// <param name="indicator">The indicator, with all its observations in order.</param>
    /// <param name="home">The département's territory.</param>
    public static IndicatorDocument Of(Indicator indicator, Territory home) => new()
    {
        Code = indicator.Code,
        Mission = indicator.Mission,
        Section = indicator.Section,
        Action = indicator.Action,
        Name = indicator.Name,
        Label = indicator.Label,
        Description = indicator.Description,
        Parent = indicator.Parent,
        Unit = indicator.Unit,
        Latest = LatestOf(indicator, home),
        Observations = indicator.Observations,
        Source = indicator.Source,
        Note = indicator.Note,
    };

    /// <summary>See <see cref="Latest"/>.</summary>
    /// <param name="indicator">The indicator, with all its observations in order.</param>
    /// <param name="home">The département's territory; null when it is not known.</param>
    public static Observation LatestOf(Indicator indicator, Territory? home) =>
        indicator.Observations.LastOrDefault(o => home is not null && o.Territory is { } t && t.Level == home.Level && t.Code == home.Code)
        ?? indicator.Observations.Last(o => o.Period == indicator.Observations[^1].Period);
}
