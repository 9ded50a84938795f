using System.Globalization;
using System.Text.Json.Nodes;
using Pipeline.Core.Datasets;
using Pipeline.Core.Indicators;
using Pipeline.Core.Serialization;

namespace Pipeline.Core.Distributions;

/// <summary>Each mission as a JSON-stat 2.0 dataset: a sparse cube of indicators by periods by territories.</summary>
public sealed class JsonStatDistribution : IDistribution
{
    private const string MediaType = "application/json";

    /// <summary>Stable name of a mission's cube; no slug holds a point, so that it is no other mission's.</summary>
    public static string MissionName(string mission) => $"missions/{mission}.jsonstat.json";

    /// <inheritdoc />
    public Task<IReadOnlyList<PublicFile>> OfMissionAsync(MissionDocument mission, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files) =>
        Task.FromResult<IReadOnlyList<PublicFile>>(
            [new PublicFile(MissionName(mission.Mission), BinaryData.FromBytes(PipelineJson.Write(Cube(mission, imprint))), MediaType, mission.Mission)]);

    private static JsonObject Cube(MissionDocument mission, Imprint imprint)
    {
        var rows = FigureRow.Of([mission]).ToList();
        var indicators = mission.AllIndicators().ToList();
        var periods = rows.Select(r => r.Observation.Period).Distinct().Order().ToList();
        var territories = rows.Select(r => r.Observation.Territory!).DistinctBy(Id, StringComparer.Ordinal).OrderBy(Id, StringComparer.Ordinal).ToList();
        var placeOfIndicator = Places(indicators.Select(i => i.Code));
        var placeOfPeriod = Places(periods.Select(p => p.Code));
        var placeOfTerritory = Places(territories.Select(Id));
        var cells = rows
            .Select(r => (Place: (((placeOfIndicator[r.Indicator.Code] * periods.Count) + placeOfPeriod[r.Observation.Period.Code]) * territories.Count) + placeOfTerritory[Id(r.Observation.Territory!)], r.Observation))
            .OrderBy(c => c.Place)
            .ToList();
        return new JsonObject
        {
            ["version"] = "2.0",
            ["class"] = "dataset",
            ["label"] = DatasetTitles.Of(mission, imprint.Departement),
            ["source"] = imprint.Departement.Publisher.Name,
            ["updated"] = rows.Max(r => r.Observation.Provenance.SubmittedAt) is { } updated
                ? updated.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
                : null,
            ["id"] = new JsonArray("indicator", "period", "territory"),
            ["size"] = new JsonArray(indicators.Count, periods.Count, territories.Count),
            ["role"] = new JsonObject { ["metric"] = new JsonArray("indicator"), ["time"] = new JsonArray("period"), ["geo"] = new JsonArray("territory") },
            ["dimension"] = new JsonObject
            {
                ["indicator"] = Dimension("Indicateur", indicators.Select(i => (i.Code, i.Name)), Units(indicators)),
                ["period"] = Dimension("Période", periods.Select(p => (p.Code, p.Label))),
                ["territory"] = Dimension("Territoire", territories.Select(t => (Id(t), t.Name))),
            },
            ["value"] = Sparse(cells.Where(c => c.Observation.Value is not null).Select(c => (c.Place, (JsonNode)c.Observation.Value!.Value))),
            ["status"] = Sparse(cells.Select(c => (c.Place, Status: StatusOf(c.Observation))).Where(c => c.Status is not null).Select(c => (c.Place, (JsonNode)c.Status!))),
        };
    }

    private static JsonObject Dimension(string label, IEnumerable<(string Code, string Label)> categories, JsonObject? units = null)
    {
        var all = categories.ToList();
        var category = new JsonObject
        {
            ["index"] = new JsonArray([.. all.Select(c => (JsonNode)c.Code)]),
            ["label"] = Named(all.Select(c => (c.Code, (JsonNode)c.Label))),
        };
        if (units is not null) category["unit"] = units;
        return new JsonObject { ["label"] = label, ["category"] = category };
    }

    // Values are in the base unit.
    private static JsonObject Units(IEnumerable<Indicator> indicators) => Named(indicators.Select(i => (i.Code, (JsonNode)new JsonObject
    {
        ["label"] = UnitNames.French(i.Unit),
        ["decimals"] = Math.Max(0, i.Observations.Max(o => o.Decimals - (o.Value is null ? 0 : i.Unit.Multiplier))),
    })));

    // Why there is no value, or how settled it is; nothing where nothing was said.
    private static string? StatusOf(Observation observation) =>
        observation.Absence is { } absence ? EnumNames.Of(absence)
        : observation.Status == ObservationStatus.Normal ? null
        : EnumNames.Of(observation.Status);

    private static string Id(Territory territory) => $"{territory.Level}-{territory.Code}";

    private static Dictionary<string, int> Places(IEnumerable<string> codes) => codes.Select((code, place) => (code, place)).ToDictionary(c => c.code, c => c.place, StringComparer.Ordinal);

    private static JsonObject Sparse(IEnumerable<(int Place, JsonNode Value)> cells) => Named(cells.Select(c => (c.Place.ToString(CultureInfo.InvariantCulture), c.Value)));

    private static JsonObject Named(IEnumerable<(string Name, JsonNode Value)> values) => new(values.Select(v => KeyValuePair.Create(v.Name, (JsonNode?)v.Value)));
}
