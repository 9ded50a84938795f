using Pipeline.Core.Indicators;

namespace Pipeline.Core.Distributions;

/// <summary>A column of <c>dataset.csv</c>, with what its Table Schema says of it.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Type">Its type in a Table Schema.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Value">What a row has in it.</param>
/// <param name="IsRequired">True when every row has something in it.</param>
internal sealed record TableColumn(string Name, string Type, string Description, Func<FigureRow, object?> Value, bool IsRequired = true)
    : CsvColumn(Name, Value)
{
    /// <summary>What makes a row unique.</summary>
    public static IReadOnlyList<string> Key { get; } = ["mission", "indicator", "period", "territory_level", "territory_code"];

    /// <summary>What is allowed in it, for a closed list; else null.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>The columns, in order. v1 only ever gains columns, at the end.</summary>
    public static IReadOnlyList<TableColumn> All { get; } =
    [
        new("mission", "string", "Slug of the mission.", row => row.Mission.Mission),
        new("mission_title", "string", "Title of the mission.", row => row.Mission.Title),
        new("section", "string", "Where the figure stands on the mission’s page.", row => EnumNames.Of(row.Indicator.Section)) { Choices = EnumNames.All<Section>() },
        new("action_number", "integer", "Number of the action; empty outside the section action.", row => row.Indicator.Action?.Number, IsRequired: false),
        new("action_title", "string", "Title of the action.", row => row.Indicator.Action?.Title, IsRequired: false),
        new("indicator", "string", "Stable code of the figure, unique in its mission.", row => row.Indicator.Code),
        new("name", "string", "Full name of the figure.", row => row.Indicator.Name),
        new("label", "string", "The words beside the number on the page.", row => row.Indicator.Label),
        new("description", "string", "The sentence under the figure.", row => row.Indicator.Description, IsRequired: false),
        new("parent", "string", "Code of the figure that this one completes.", row => row.Indicator.Parent, IsRequired: false),
        new("period", "string", "Code of the period (2021, 2020-Q1, 2021-S1, 2020-03, 2020-12-31, 2020-09/2021-08, 2020/2021).", row => row.Observation.Period.Code),
        new("period_label", "string", "The period in French.", row => row.Observation.PeriodLabel),
        new("period_start", "date", "First day of the period.", row => row.Observation.PeriodStart),
        new("period_end", "date", "Last day of the period.", row => row.Observation.PeriodEnd),
        new("period_stated", "boolean", "False when the service gave the period for its workbook and not for the figure.", row => row.Observation.PeriodStated),
        new("territory_level", "string", "Level of the territory (DEP, REG, FRANCE, …).", row => row.Observation.Territory?.Level),
        new("territory_code", "string", "Official code of the territory.", row => row.Observation.Territory?.Code),
        new("territory_name", "string", "Name of the territory.", row => row.Observation.Territory?.Name),
        new("value", "number", "The value in the base unit; empty when there is none.", row => row.Observation.Value, IsRequired: false),
        new("unit", "string", "The base unit.", row => EnumNames.Of(row.Indicator.Unit.Code)) { Choices = EnumNames.All<UnitCode>() },
        new("unit_label", "string", "The words that name the unit, for OTHER.", row => row.Indicator.Unit.Label, IsRequired: false),
        new("decimals", "integer", "Decimal places that are shown.", row => row.Observation.Decimals),
        new("display", "string", "The value as it is shown, in French.", row => row.Observation.Display),
        new("absence", "string", "Why there is no value; empty when there is one.", row => row.Observation.Absence is { } absence ? EnumNames.Of(absence) : null, IsRequired: false) { Choices = EnumNames.All<Absence>() },
        new("status", "string", "How settled the value is.", row => EnumNames.Of(row.Observation.Status)) { Choices = EnumNames.All<ObservationStatus>() },
        new("source", "string", "Where the service has the figure from.", row => row.Indicator.Source, IsRequired: false),
        new("note", "string", "A note on the figure.", row => row.Indicator.Note, IsRequired: false),
        new("service", "string", "Id of the service that gave the value.", row => row.Observation.Provenance.Service, IsRequired: false),
        new("document", "string", "Opaque id of the document that gave it.", row => row.Observation.Provenance.Document, IsRequired: false),
        new("sheet", "string", "Sheet of the workbook.", row => row.Observation.Provenance.Sheet),
        new("cell", "string", "Cell of the sheet.", row => row.Observation.Provenance.Cell),
        new("sha256", "string", "SHA-256 of the workbook.", row => row.Observation.Provenance.Sha256),
        new("submitted_at", "datetime", "When the workbook was submitted.", row => row.Observation.Provenance.SubmittedAt, IsRequired: false),
    ];
}
