using System.Globalization;
using System.Security.Cryptography;
using Pipeline.Core.Distributions;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Distributions;

/// <summary>The catalogue as a JSON-LD processor reads it: the triples that the harvester of data.gouv.fr (udata) looks for.</summary>
public sealed class CatalogTests
{
    private const string Base = "https://chiffres.example.org/";
    private const string Dcat = "http://www.w3.org/ns/dcat#";
    private const string Dct = "http://purl.org/dc/terms/";
    private const string Type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    [Fact]
    public async Task There_is_a_dataset_for_each_mission_and_one_for_the_whole()
    {
        var graph = await GraphAsync(await Rendering.DemoAsync());

        var datasets = graph.Subjects(Type, Dcat + "Dataset");

        Assert.Equal([Base + "v1/catalog.jsonld#dataset", Base + "v1/catalog.jsonld#missions/" + DemoMission.Mission.Slug], datasets);
        Assert.Equal(datasets, graph.Objects(Base + "v1/catalog.jsonld", Dcat + "dataset"));
        Assert.All(datasets, d => Assert.Equal(d, graph.Object(d, Dct + "identifier")));
        Assert.Equal(Base + "index.html", graph.Object(Base + "v1/catalog.jsonld", "http://xmlns.com/foaf/0.1/homepage"));
    }

    [Fact]
    public async Task A_dataset_says_all_that_the_harvester_looks_for()
    {
        var files = await Rendering.DemoAsync();
        var graph = await GraphAsync(files);
        const string dataset = Base + "v1/catalog.jsonld#missions/action-sociale-insertion";

        Assert.Equal("Action sociale de proximité et insertion en chiffres\u00A0: Loire-Atlantique", graph.Object(dataset, Dct + "title"));
        Assert.StartsWith("Les chiffres que publie le Département de Loire-Atlantique", graph.Object(dataset, Dct + "description"), StringComparison.Ordinal);
        Assert.Contains("Action sociale de proximité et insertion", graph.Objects(dataset, Dcat + "keyword"));
        Assert.Equal("http://publications.europa.eu/resource/authority/frequency/IRREG", graph.Object(dataset, Dct + "accrualPeriodicity"));
        Assert.Equal(("2026-11-01T10:00:00Z", "http://www.w3.org/2001/XMLSchema#dateTime"), graph.Literal(dataset, Dct + "modified"));

        Assert.Equal(Base + "missions/action-sociale-insertion.html", graph.Object(dataset, Dcat + "landingPage"));
        Assert.Equal(Base + "index.html", graph.Object(Base + "v1/catalog.jsonld#dataset", Dcat + "landingPage"));
        Assert.Subset(new HashSet<string>(files.Keys, StringComparer.Ordinal), new HashSet<string>(["../index.html", "../missions/action-sociale-insertion.html"], StringComparer.Ordinal));

        var licence = graph.Object(dataset, Dct + "license");
        Assert.Equal("https://www.etalab.gouv.fr/licence-ouverte-open-licence", licence);
        Assert.Equal("Licence Ouverte / Open Licence version 2.0", graph.Object(licence, "http://www.w3.org/2000/01/rdf-schema#label"));

        var temporal = graph.Object(dataset, Dct + "temporal");
        Assert.StartsWith("_:", temporal, StringComparison.Ordinal);
        Assert.Equal(("2020-01-01", "http://www.w3.org/2001/XMLSchema#date"), graph.Literal(temporal, Dcat + "startDate"));
        Assert.Equal(("2021-12-31", "http://www.w3.org/2001/XMLSchema#date"), graph.Literal(temporal, Dcat + "endDate"));

        var spatial = graph.Object(dataset, Dct + "spatial");
        Assert.StartsWith("_:", spatial, StringComparison.Ordinal);
        Assert.Equal(
            ("POLYGON((-2.63 46.86, -0.92 46.86, -0.92 47.84, -2.63 47.84, -2.63 46.86))", "http://www.opengis.net/ont/geosparql#wktLiteral"),
            graph.Literal(spatial, Dcat + "bbox"));

        var publisher = graph.Object(dataset, Dct + "publisher");
        Assert.Equal("Département de Loire-Atlantique", graph.Object(publisher, "http://xmlns.com/foaf/0.1/name"));
        var contact = graph.Object(dataset, Dcat + "contactPoint");
        Assert.Equal("Département de Loire-Atlantique", graph.Object(contact, "http://www.w3.org/2006/vcard/ns#fn"));
        Assert.Equal("mailto:opendata@example.org", graph.Object(contact, "http://www.w3.org/2006/vcard/ns#hasEmail"));
    }

    [Fact]
    public async Task Each_file_is_listed_under_its_stable_name_with_its_own_size_hash_and_types()
    {
        var files = await Rendering.DemoAsync();
        var graph = await GraphAsync(files);
        var slug = DemoMission.Mission.Slug;
        Assert.Equal(
            ["dataset-tableur.csv", "dataset.csv", "dataset.json", "dataset.xlsx"],
            Names(graph, Base + "v1/catalog.jsonld#dataset"));
        Assert.Equal(
            [$"missions/{slug}.csv", $"missions/{slug}.json", $"missions/{slug}.jsonstat.json", $"missions/{slug}.tableur.csv", $"missions/{slug}.xlsx"],
            Names(graph, Base + "v1/catalog.jsonld#missions/" + slug));

        Assert.All(graph.Subjects(Type, Dcat + "Distribution"), distribution =>
        {
            var file = files[graph.Object(distribution, Dcat + "downloadURL")[(Base + "v1/").Length..]];
            Assert.Equal((file.Content.ToMemory().Length.ToString(CultureInfo.InvariantCulture), "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"), graph.Literal(distribution, Dcat + "byteSize"));
            Assert.Equal("https://www.iana.org/assignments/media-types/" + file.MediaType, graph.Object(distribution, Dcat + "mediaType"));
            Assert.StartsWith("http://publications.europa.eu/resource/authority/file-type/", graph.Object(distribution, Dct + "format"), StringComparison.Ordinal);
            var checksum = graph.Object(distribution, "http://spdx.org/rdf/terms#checksum");
            Assert.Equal("http://spdx.org/rdf/terms#checksumAlgorithm_sha256", graph.Object(checksum, "http://spdx.org/rdf/terms#algorithm"));
            Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(file.Content.ToArray())), "http://www.w3.org/2001/XMLSchema#string"), graph.Literal(checksum, "http://spdx.org/rdf/terms#checksumValue"));

            var standard = graph.Object(distribution, Dct + "conformsTo");
            if (standard.StartsWith(Base, StringComparison.Ordinal)) Assert.Contains(standard[(Base + "v1/").Length..], files.Keys);
        });
    }

    private static IEnumerable<string> Names(Triples graph, string dataset) => graph.Objects(dataset, Dcat + "distribution")
        .Select(d => graph.Object(d, Dcat + "downloadURL")[(Base + "v1/").Length..])
        .Order(StringComparer.Ordinal);

    private static Task<Triples> GraphAsync(SortedDictionary<string, PublicFile> files) => Triples.OfAsync(files[CatalogDistribution.Name].Content);
}
