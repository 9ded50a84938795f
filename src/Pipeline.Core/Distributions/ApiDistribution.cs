using System.Text.Json.Nodes;
using Pipeline.Core.Datasets;
using Pipeline.Core.Serialization;

namespace Pipeline.Core.Distributions;

/// <summary>What developers build on: the JSON Schema of each document, an OpenAPI description of every address, types for TypeScript.</summary>
public sealed class ApiDistribution : IDistribution
{
    private const string Description = "openapi.json";
    private const string Types = "types.d.ts";

    private static readonly string[] Documents = ["dataset", "indicator", "manifest", "mission", "missions", "tombstone"];

    /// <summary>Stable name of the schema of a document.</summary>
    public static string SchemaName(string document) => $"{SchemaFolder}{document}.schema.json";

    /// <summary>Where schemas lie: they change less often than figures.</summary>
    public const string SchemaFolder = "schemas/";

    /// <inheritdoc />
    public Task<IReadOnlyList<PublicFile>> OfDatasetAsync(Dataset dataset, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files) =>
        Task.FromResult<IReadOnlyList<PublicFile>>(
        [
            .. Documents.Select(document => new PublicFile(SchemaName(document), Resource(document + ".schema.json"), "application/schema+json", Mission: null)),
            new PublicFile(Types, Resource(Types), "text/plain", Mission: null),
            new PublicFile(Description, OpenApi(imprint), "application/json", Mission: null),
        ]);

    private static BinaryData OpenApi(Imprint imprint)
    {
        var departement = imprint.Departement;
        var licence = Licence.Of(departement.Licence);
        var document = JsonNode.Parse(Resource(Description))!;
        var info = document["info"]!;
        info["title"] = DatasetTitles.Of(imprint);
        info["contact"] = new JsonObject { ["name"] = departement.Publisher.Name, ["url"] = departement.Publisher.Url.AbsoluteUri, ["email"] = departement.Publisher.Contact };
        info["license"] = new JsonObject { ["name"] = licence.Title, ["url"] = licence.Url.AbsoluteUri };
        return BinaryData.FromBytes(PipelineJson.Write(document));
    }

    private static BinaryData Resource(string name)
    {
        using var stream = typeof(ApiDistribution).Assembly.GetManifestResourceStream(name)!;
        return BinaryData.FromStream(stream);
    }
}
