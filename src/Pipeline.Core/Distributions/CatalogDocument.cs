using System.Globalization;
using System.Text.Json.Nodes;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Datasets;

namespace Pipeline.Core.Distributions;

/// <summary>A DCAT-AP catalogue in JSON-LD. What it writes of each thing is what data.gouv.fr's harvester (udata) looks for.</summary>
/// <param name="imprint">Who publishes, and where.</param>
/// <param name="files">The published files, by stable name.</param>
internal sealed class CatalogDocument(Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files)
{
    private const string French = "http://publications.europa.eu/resource/authority/language/FRA";
    private const string Irregular = "http://publications.europa.eu/resource/authority/frequency/IRREG";
    private const string Public = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
    private const string FileTypes = "http://publications.europa.eu/resource/authority/file-type/";
    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";
    private const string Sha256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";

    private const string Context = """
        {
          "dcat": "http://www.w3.org/ns/dcat#",
          "dct": "http://purl.org/dc/terms/",
          "foaf": "http://xmlns.com/foaf/0.1/",
          "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
          "skos": "http://www.w3.org/2004/02/skos/core#",
          "spdx": "http://spdx.org/rdf/terms#",
          "vcard": "http://www.w3.org/2006/vcard/ns#",
          "xsd": "http://www.w3.org/2001/XMLSchema#",
          "geosparql": "http://www.opengis.net/ont/geosparql#",
          "title": "dct:title",
          "description": "dct:description",
          "identifier": "dct:identifier",
          "language": { "@id": "dct:language", "@type": "@id" },
          "license": { "@id": "dct:license", "@type": "@id" },
          "accessRights": { "@id": "dct:accessRights", "@type": "@id" },
          "publisher": { "@id": "dct:publisher", "@type": "@id" },
          "accrualPeriodicity": { "@id": "dct:accrualPeriodicity", "@type": "@id" },
          "modified": { "@id": "dct:modified", "@type": "xsd:dateTime" },
          "spatial": "dct:spatial",
          "temporal": "dct:temporal",
          "format": { "@id": "dct:format", "@type": "@id" },
          "conformsTo": { "@id": "dct:conformsTo", "@type": "@id" },
          "dataset": { "@id": "dcat:dataset", "@type": "@id" },
          "distribution": { "@id": "dcat:distribution", "@type": "@id" },
          "keyword": "dcat:keyword",
          "contactPoint": "dcat:contactPoint",
          "landingPage": { "@id": "dcat:landingPage", "@type": "@id" },
          "startDate": { "@id": "dcat:startDate", "@type": "xsd:date" },
          "endDate": { "@id": "dcat:endDate", "@type": "xsd:date" },
          "bbox": { "@id": "dcat:bbox", "@type": "geosparql:wktLiteral" },
          "accessURL": { "@id": "dcat:accessURL", "@type": "@id" },
          "downloadURL": { "@id": "dcat:downloadURL", "@type": "@id" },
          "mediaType": { "@id": "dcat:mediaType", "@type": "@id" },
          "byteSize": { "@id": "dcat:byteSize", "@type": "xsd:nonNegativeInteger" },
          "checksum": "spdx:checksum",
          "algorithm": { "@id": "spdx:algorithm", "@type": "@id" },
          "checksumValue": "spdx:checksumValue",
          "homepage": { "@id": "foaf:homepage", "@type": "@id" },
          "name": "foaf:name",
          "label": "rdfs:label",
          "prefLabel": "skos:prefLabel",
          "fn": "vcard:fn",
          "hasEmail": { "@id": "vcard:hasEmail", "@type": "@id" }
        }
        """;

    private readonly Departement departement = imprint.Departement;
    private readonly Uri root = new(imprint.Departement.PublicBaseUrl, "v1/");
    private readonly Licence licence = Licence.Of(imprint.Departement.Licence);

    /// <summary>The catalogue of a dataset. Publisher and licence are described once; datasets and files name them.</summary>
    public JsonObject Write(Dataset dataset) => new()
    {
        ["@context"] = JsonNode.Parse(Context),
        ["@id"] = Absolute(CatalogDistribution.Name),
        ["@type"] = "dcat:Catalog",
        ["title"] = DatasetTitles.Of(imprint),
        ["description"] = DatasetTitles.Describe(dataset),
        ["language"] = French,
        ["homepage"] = Absolute("../index.html"),
        ["publisher"] = new JsonObject
        {
            ["@id"] = departement.Publisher.Url.AbsoluteUri,
            ["@type"] = "foaf:Organization",
            ["name"] = departement.Publisher.Name,
            ["homepage"] = departement.Publisher.Url.AbsoluteUri,
        },
        ["license"] = new JsonObject { ["@id"] = licence.Url.AbsoluteUri, ["@type"] = "dct:LicenseDocument", ["identifier"] = licence.Id, ["label"] = licence.Title },
        ["dataset"] = new JsonArray([.. Datasets(dataset)]),
    };

    // The missions are not said to be parts of the whole: the harvester takes what dct:hasPart names for files.
    private IEnumerable<JsonObject> Datasets(Dataset dataset)
    {
        if (dataset.Missions.Count == 0) yield break;
        yield return Describe(
            "dataset", DatasetTitles.Of(imprint), DatasetTitles.Describe(dataset), "../index.html", dataset.Missions,
            CatalogForm.All.Select(form => Distribution(form, form.Dataset, form.DatasetStandard)));
        foreach (var mission in dataset.Missions)
        {
            yield return Describe(
                "missions/" + mission.Mission, DatasetTitles.Of(mission, departement), DatasetTitles.Describe(mission, departement), $"../missions/{mission.Mission}.html", [mission],
                CatalogForm.All.Select(form => Distribution(form, form.Mission(mission.Mission), form.MissionStandard)));
        }
    }

    private JsonObject Describe(
        string id, string title, string description, string page, IReadOnlyList<MissionDocument> missions, IEnumerable<JsonObject?> distributions)
    {
        var observations = FigureRow.Of(missions).Select(row => row.Observation).ToList();
        var identifier = Absolute($"{CatalogDistribution.Name}#{id}");
        var node = new JsonObject
        {
            ["@id"] = identifier,
            ["@type"] = "dcat:Dataset",
            ["identifier"] = identifier,
            ["title"] = title,
            ["description"] = description,
            ["keyword"] = new JsonArray([.. new[] { "chiffres clés", "indicateurs", departement.Name }.Concat(missions.Select(m => m.Title)).Select(k => (JsonNode)k)]),
            ["language"] = French,
            ["license"] = licence.Url.AbsoluteUri,
            ["accessRights"] = Public,
            ["publisher"] = departement.Publisher.Url.AbsoluteUri,
            ["contactPoint"] = new JsonObject { ["@type"] = "vcard:Organization", ["fn"] = departement.Publisher.Name, ["hasEmail"] = "mailto:" + departement.Publisher.Contact },
            ["accrualPeriodicity"] = Irregular,
            ["landingPage"] = Absolute(page),
            ["spatial"] = Spatial(),
            ["temporal"] = new JsonObject
            {
                ["@type"] = "dct:PeriodOfTime",
                ["startDate"] = Day(observations.Min(o => o.PeriodStart)),
                ["endDate"] = Day(observations.Max(o => o.PeriodEnd)),
            },
        };
        if (observations.Max(o => o.Provenance.SubmittedAt) is { } latest)
            node["modified"] = latest.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        node["distribution"] = new JsonArray([.. distributions.OfType<JsonObject>()]);
        return node;
    }

    // Null where the format is not published.
    private JsonObject? Distribution(CatalogForm form, string? name, string standard)
    {
        if (name is null || !files.TryGetValue(name, out var file)) return null;
        return new JsonObject
        {
            ["@id"] = Absolute($"{CatalogDistribution.Name}#{name}"),
            ["@type"] = "dcat:Distribution",
            ["title"] = form.Title,
            ["accessURL"] = Absolute(name),
            ["downloadURL"] = Absolute(name),
            ["format"] = FileTypes + form.FileType,
            ["mediaType"] = MediaTypes + file.MediaType,
            ["byteSize"] = file.Size,
            ["checksum"] = new JsonObject { ["@type"] = "spdx:Checksum", ["algorithm"] = Sha256, ["checksumValue"] = file.Sha256 },
            ["conformsTo"] = Absolute(standard),
            ["license"] = licence.Url.AbsoluteUri,
        };
    }

    // A node without address: one with an address would be fetched from there.
    private JsonObject Spatial()
    {
        var node = new JsonObject { ["@type"] = "dct:Location", ["prefLabel"] = departement.Territory.Name };
        if (departement.BoundingBox is { } box)
        {
            node["bbox"] = string.Create(
                CultureInfo.InvariantCulture,
                $"POLYGON(({box.West} {box.South}, {box.East} {box.South}, {box.East} {box.North}, {box.West} {box.North}, {box.West} {box.South}))");
        }

        return node;
    }

    private string Absolute(string name) => new Uri(root, name).AbsoluteUri;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
