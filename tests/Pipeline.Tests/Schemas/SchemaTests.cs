using System.Text.Json.Nodes;
using Pipeline.Tests.Catalogues;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Schemas;

public sealed class SchemaTests(AzuriteFixture azurite)
{
    private const string Decisions = """
        {
          "hold": { "release": 12, "by": "m.durand@example.org", "at": "2026-11-23T10:00:00Z", "why": "budget en relecture" },
          "withdrawals": [ { "document": "insertion/rsa.xlsx", "period": "2020", "upTo": "2026-11-23T10:00:00Z", "by": "m", "at": "2026-11-23T10:00:00Z", "why": "w" } ],
          "purges": [
            { "document": "5f1c0a9e77d2", "by": "m", "at": "2026-11-23T10:00:00Z", "why": "w" },
            { "document": "5f1c0a9e77d2", "sha256": "00", "etag": "0x8DD", "by": "m", "at": "2026-11-23T10:00:00Z", "why": "w" }
          ]
        }
        """;

    public static TheoryData<string> Names => [.. SchemaFile.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_schema_is_what_the_types_say(string name)
    {
        var file = SchemaFile.All.Single(f => f.Name == name);
        var written = SchemaWriter.Write(file);
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMAS") == "1") File.WriteAllText(file.Path, written);

        Assert.True(written == File.ReadAllText(file.Path), $"{file.Id} is out of date: run the tests once with UPDATE_SCHEMAS=1 and commit it.");
    }

    [Fact]
    public void The_committed_types_are_what_the_schemas_say()
    {
        var path = Path.Combine(SchemaFile.Folder, "types.d.ts");
        var written = TypesWriter.Write(SchemaFile.Published.Select(f => f.Read()));
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMAS") == "1") File.WriteAllText(path, written);

        Assert.True(written == File.ReadAllText(path), "types.d.ts is out of date: run the tests twice with UPDATE_SCHEMAS=1 and commit it.");
    }

    [Fact]
    public async Task What_operators_edit_is_valid_as_the_contract_shows_it()
    {
        var verdicts = await Ajv.ValidateAsync(
            ("catalogue", JsonNode.Parse(CatalogueExample.Json)),
            ("catalogue", JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "Pipeline.Cli", "Demo", "catalogue.json"), TestContext.Current.CancellationToken))),
            ("decisions", JsonNode.Parse(Decisions)),
            ("decisions", new JsonObject { ["$schema"] = "decisions.schema.json" }));

        Assert.All(verdicts, Assert.Null);
    }

    [Fact]
    public async Task A_typing_error_in_what_operators_edit_is_not_valid()
    {
        var catalogue = JsonNode.Parse(CatalogueExample.With(root => root["missions"]![0]!["indicators"]![0]!["unite"] = "COUNT"));
        var decisions = JsonNode.Parse(Decisions)!;
        decisions["hold"]!.AsObject().Remove("why");

        var verdicts = await Ajv.ValidateAsync(("catalogue", catalogue), ("decisions", decisions));

        Assert.All(verdicts, Assert.NotNull);
    }

    [Fact]
    public async Task All_that_the_pipeline_writes_is_valid_and_says_every_field()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.ConfigureAsync(Sample.CatalogueBytes());
        await storage.SubmitAsync("insertion/2021.xlsx", Sample.Workbook(Sample.Insertion, 2021, ("emplois", "591 577"), ("chômage", "nd")));
        await storage.SubmitAsync("finances/texte.xlsx", "du texte"u8.ToArray());
        await storage.TickAsync();

        var documents = new List<(string Schema, JsonNode? Document)>();
        foreach (var (path, schema) in Written)
        {
            var slash = path.IndexOf('/', StringComparison.Ordinal);
            var content = await storage.ReadAsync(path[..slash], path[(slash + 1)..]);
            Assert.True(content is not null, $"{path} was not written.");
            documents.Add((schema, JsonNode.Parse(content)));
        }

        Assert.All(await Ajv.ValidateAsync([.. documents]), Assert.Null);

        var without = documents.Select(d => (d.Schema, Document: d.Document!.DeepClone())).ToList();
        foreach (var (_, document) in without) document.AsObject().Remove(document.AsObject().First().Key);
        Assert.All(await Ajv.ValidateAsync([.. without]), Assert.NotNull);
    }

    private static readonly (string Path, string Schema)[] Written =
    [
        ("documents/insertion/2021.xlsx.json", "record"),
        ("documents/finances/texte.xlsx.json", "record"),
        ("reports/insertion/2021.xlsx/latest.json", "report"),
        ("reports/finances/texte.xlsx/latest.json", "report"),
        ("public/v1/current.json", "manifest"),
        ("public/v1/missions.json", "missions"),
        ("public/v1/missions/action-sociale-insertion.json", "mission"),
        ("public/v1/indicators/action-sociale-insertion/emplois.json", "indicator"),
        ("public/v1/indicators/action-sociale-insertion/chomage.json", "indicator"),
        ("public/v1/dataset.json", "dataset"),
    ];
}
