using System.Text.Json.Nodes;
using Pipeline.Core.Datasets;
using Pipeline.Core.Serialization;

namespace Pipeline.Core.Distributions;

/// <summary>
/// The CSV files described for programs: one Table Schema, and a Data Package (version 2) that names every file with its size and hash.
/// It comes after <see cref="CsvDistribution"/>.
/// </summary>
public sealed class DataPackageDistribution : IDistribution
{
    /// <summary>Stable name of the Table Schema of every CSV file for programs.</summary>
    public const string TableSchemaName = "tableschema.json";

    /// <summary>Stable name of the Data Package.</summary>
    public const string PackageName = "datapackage.json";

    private const string MediaType = "application/json";

    /// <inheritdoc />
    public Task<IReadOnlyList<PublicFile>> OfDatasetAsync(Dataset dataset, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files) =>
        Task.FromResult<IReadOnlyList<PublicFile>>([File(TableSchemaName, TableSchema()), File(PackageName, Package(dataset, imprint, files))]);

    private static PublicFile File(string name, JsonObject document) =>
        new(name, BinaryData.FromBytes(PipelineJson.Write(document)), MediaType, Mission: null);

    private static JsonObject TableSchema() => new()
    {
        ["$schema"] = "https://datapackage.org/profiles/2.0/tableschema.json",
        ["fields"] = new JsonArray([.. TableColumn.All.Select(Field)]),
        ["primaryKey"] = Texts(TableColumn.Key),
        ["missingValues"] = Texts([""]),
    };

    private static JsonObject Field(TableColumn column)
    {
        var constraints = new JsonObject { ["required"] = column.IsRequired };
        if (column.Choices is { } choices) constraints["enum"] = Texts(choices);
        return new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = column.Type,
            ["description"] = column.Description,
            ["constraints"] = constraints,
        };
    }

    private static JsonObject Package(Dataset dataset, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files)
    {
        var departement = imprint.Departement;
        var licence = Licence.Of(departement.Licence);
        return new JsonObject
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
            ["name"] = "missions-en-chiffres",
            ["title"] = DatasetTitles.Of(imprint),
            ["description"] = DatasetTitles.Describe(dataset),
            ["homepage"] = departement.AddressOf("index.html"),
            ["licenses"] = new JsonArray(new JsonObject { ["name"] = licence.Id, ["title"] = licence.Title, ["path"] = licence.Url.AbsoluteUri }),
            ["contributors"] = new JsonArray(new JsonObject
            {
                ["title"] = departement.Publisher.Name,
                ["path"] = departement.Publisher.Url.AbsoluteUri,
                ["email"] = departement.Publisher.Contact,
                ["roles"] = Texts(["publisher"]),
            }),
            ["resources"] = new JsonArray(
            [
                Resource("dataset", CsvDistribution.DatasetName, DatasetTitles.Of(imprint), files),
                .. dataset.Missions.Select(m => Resource(m.Mission, CsvDistribution.MissionName(m.Mission), DatasetTitles.Of(m, departement), files)),
            ]),
        };
    }

    private static JsonObject Resource(string name, string path, string title, IReadOnlyDictionary<string, ManifestFile> files) => new()
    {
        ["name"] = name,
        ["title"] = title,
        ["type"] = "table",
        ["profile"] = "tabular-data-resource", // the same for readers of version 1
        ["path"] = path,
        ["format"] = "csv",
        ["mediatype"] = CsvDistribution.MediaType,
        ["encoding"] = "utf-8",
        ["bytes"] = files[path].Size,
        ["hash"] = "sha256:" + files[path].Sha256,
        ["schema"] = TableSchemaName,
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);
}
