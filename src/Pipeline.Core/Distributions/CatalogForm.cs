namespace Pipeline.Core.Distributions;

/// <summary>A format in which a catalogue lists a dataset.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="FileType">Its code in the Publications Office's list of file types.</param>
/// <param name="Dataset">Stable name of the whole dataset's file; null when there is none.</param>
/// <param name="Mission">Stable name of a mission's file.</param>
/// <param name="DatasetStandard">What the whole dataset's file conforms to: an address, or the stable name of what describes it.</param>
/// <param name="MissionStandard">What a mission's file conforms to.</param>
internal sealed record CatalogForm(string Title, string FileType, string? Dataset, Func<string, string> Mission, string DatasetStandard, string MissionStandard)
{
    private const string Rfc4180 = "https://www.rfc-editor.org/rfc/rfc4180";
    private const string JsonStat = "https://json-stat.org/full/";
    private const string OfficeOpenXml = "https://ecma-international.org/publications-and-standards/standards/ecma-376/";

    /// <summary>All of them; what most people want comes first.</summary>
    public static IReadOnlyList<CatalogForm> All { get; } =
    [
        new("Classeur Excel", "XLSX", "dataset.xlsx", mission => $"missions/{mission}.xlsx", OfficeOpenXml, OfficeOpenXml),
        new("CSV pour tableur (point-virgule, virgule décimale)", "CSV", SpreadsheetCsvDistribution.DatasetName, SpreadsheetCsvDistribution.MissionName, Rfc4180, Rfc4180),
        new("CSV pour programmes (virgule, point décimal)", "CSV", CsvDistribution.DatasetName, CsvDistribution.MissionName, DataPackageDistribution.TableSchemaName, DataPackageDistribution.TableSchemaName),
        new("JSON", "JSON", JsonDistribution.DatasetName, JsonDistribution.MissionName, ApiDistribution.SchemaName("dataset"), ApiDistribution.SchemaName("mission")),
        new("JSON-stat 2.0", "JSON", null, JsonStatDistribution.MissionName, JsonStat, JsonStat),
    ];
}
