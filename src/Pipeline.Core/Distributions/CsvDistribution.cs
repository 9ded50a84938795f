using Pipeline.Core.Datasets;

namespace Pipeline.Core.Distributions;

/// <summary>The observations as CSV, one a row, for programs: the whole dataset and each mission.</summary>
public sealed class CsvDistribution : IDistribution
{
    /// <summary>Stable name of the whole dataset's file.</summary>
    public const string DatasetName = "dataset.csv";

    /// <summary>Its media type.</summary>
    public const string MediaType = "text/csv";

    /// <summary>Stable name of a mission's file.</summary>
    public static string MissionName(string mission) => $"missions/{mission}.csv";

    /// <inheritdoc />
    public Task<IReadOnlyList<PublicFile>> OfMissionAsync(MissionDocument mission, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files) =>
        Task.FromResult<IReadOnlyList<PublicFile>>([File(MissionName(mission.Mission), [mission], mission.Mission)]);

    /// <inheritdoc />
    public Task<IReadOnlyList<PublicFile>> OfDatasetAsync(Dataset dataset, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files) =>
        Task.FromResult<IReadOnlyList<PublicFile>>([File(DatasetName, dataset.Missions, mission: null)]);

    private static PublicFile File(string name, IEnumerable<MissionDocument> missions, string? mission) =>
        new(name, CsvDialect.Programs.Write(TableColumn.All, FigureRow.Of(missions)), MediaType, mission);
}
