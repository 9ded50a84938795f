using Pipeline.Core.Indicators;
using Pipeline.Core.Serialization;

namespace Pipeline.Core.Publication;

/// <summary>The dataset as JSON documents (dataset contract).</summary>
public static class JsonFormat
{
    private const string MediaType = "application/json";

    /// <summary>Stable name of a mission's document.</summary>
    public static string MissionName(string mission) => $"missions/{mission}.json";

    /// <summary>The files of a mission: its document, and one for each of its indicators.</summary>
    /// <param name="mission">The mission.</param>
    /// <param name="home">The département's territory.</param>
    public static IEnumerable<PublicFile> Render(MissionDocument mission, Territory home) =>
        mission.AllIndicators()
            .Select(i => File($"indicators/{mission.Mission}/{i.Code}.json", IndicatorDocument.Of(i, home), mission.Mission))
            .Prepend(File(MissionName(mission.Mission), mission, mission.Mission));

    /// <summary>The files of the whole dataset.</summary>
    public static IEnumerable<PublicFile> Render(Dataset dataset) =>
    [
        File("missions.json", new MissionList(dataset.Departement, [.. dataset.Missions.Select(Summary)]), mission: null),
        File("dataset.json", dataset, mission: null),
    ];

    private static MissionSummary Summary(MissionDocument mission) =>
        new(mission.Mission, mission.Title, mission.AllIndicators().Count(), MissionName(mission.Mission));

    private static PublicFile File<T>(string name, T document, string? mission) =>
        new(name, BinaryData.FromBytes(PipelineJson.Write(document)), MediaType, mission);
}
