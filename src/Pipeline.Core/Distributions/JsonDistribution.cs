using Pipeline.Core.Datasets;
using Pipeline.Core.Indicators;
using Pipeline.Core.Serialization;

namespace Pipeline.Core.Distributions;

/// <summary>The dataset as JSON documents (dataset contract): whole, by mission and by indicator.</summary>
public sealed class JsonDistribution : IDistribution
{
    /// <summary>Stable name of the whole dataset's document.</summary>
    public const string DatasetName = "dataset.json";

    private const string MediaType = "application/json";

    /// <summary>Stable name of a mission's document.</summary>
    public static string MissionName(string mission) => $"missions/{mission}.json";

    /// <summary>Stable name of an indicator's document.</summary>
    public static string IndicatorName(Indicator indicator) => $"indicators/{indicator.Mission}/{indicator.Code}.json";

    /// <inheritdoc />
    public Task<IReadOnlyList<PublicFile>> OfMissionAsync(MissionDocument mission, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files) =>
        Task.FromResult<IReadOnlyList<PublicFile>>(
        [
            File(MissionName(mission.Mission), mission, mission.Mission),
            .. mission.AllIndicators().Select(i =>
                File(IndicatorName(i), IndicatorDocument.Of(i, imprint.Departement.Territory), mission.Mission)),
        ]);

    /// <inheritdoc />
    public Task<IReadOnlyList<PublicFile>> OfDatasetAsync(Dataset dataset, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files) =>
        Task.FromResult<IReadOnlyList<PublicFile>>(
        [
            File("missions.json", new MissionList(dataset.Departement, [.. dataset.Missions.Select(Summary)]), mission: null),
            File(DatasetName, dataset, mission: null),
        ]);

    private static MissionSummary Summary(MissionDocument mission) =>
        new(mission.Mission, mission.Title, mission.AllIndicators().Count(), MissionName(mission.Mission));

    private static PublicFile File<T>(string name, T document, string? mission) =>
        new(name, BinaryData.FromBytes(PipelineJson.Write(document)), MediaType, mission);
}
