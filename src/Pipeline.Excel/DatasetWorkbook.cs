using ClosedXML.Excel;
using Pipeline.Core.Datasets;
using Pipeline.Core.Distributions;

namespace Pipeline.Excel;

/// <summary>The observations as workbooks, of the whole dataset and of each mission: a sheet to read first, and the figures as services type them.</summary>
public sealed class DatasetWorkbook : IDistribution
{
    private const string DatasetName = "dataset.xlsx";

    /// <summary>Stable name of a mission's workbook.</summary>
    public static string MissionName(string mission) => $"missions/{mission}.xlsx";

    /// <inheritdoc />
    public Task<IReadOnlyList<PublicFile>> OfMissionAsync(MissionDocument mission, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files) =>
        Task.FromResult<IReadOnlyList<PublicFile>>(
            [File(MissionName(mission.Mission), DatasetTitles.Of(mission, imprint.Departement), [mission], imprint, mission.Mission)]);

    /// <inheritdoc />
    public Task<IReadOnlyList<PublicFile>> OfDatasetAsync(Dataset dataset, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files) =>
        Task.FromResult<IReadOnlyList<PublicFile>>([File(DatasetName, DatasetTitles.Of(imprint), dataset.Missions, imprint, mission: null)]);

    private static PublicFile File(string name, string title, IEnumerable<MissionDocument> missions, Imprint imprint, string? mission)
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        workbook.Style.Font.SetFontName("Calibri").Font.SetFontSize(11);
        DatasetReadMe.Write(workbook.AddWorksheet("Lisez-moi"), title, imprint.Departement);
        DatasetFigures.Write(workbook.AddWorksheet("Indicateurs"), FigureRow.Of(missions));
        return new PublicFile(name, BinaryData.FromBytes(WorkbookFile.Write(workbook)), PublicFile.Workbook, mission);
    }
}
