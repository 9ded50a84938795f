using System.Globalization;
using System.Text.Json.Nodes;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Indicators;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Tests.Support;

/// <summary>Catalogues, figures, editions, records and workbooks for tests of the flow.</summary>
internal static class Sample
{
    public const string Insertion = "action-sociale-insertion";
    public const string Colleges = "colleges";

    /// <summary>Two missions, three services.</summary>
    public const string CatalogueJson = """
        {
          "departement": {
            "name": "Loire-Atlantique",
            "territory": { "level": "DEP", "code": "44", "name": "Loire-Atlantique" },
            "publisher": { "name": "Département de Loire-Atlantique", "url": "https://www.loire-atlantique.fr", "contact": "opendata@example.org" },
            "licence": "etalab-2.0",
            "publicBaseUrl": "https://chiffres.example.org/"
          },
          "services": [
            { "id": "insertion", "name": "Direction de l’insertion", "missions": ["action-sociale-insertion"] },
            { "id": "colleges", "name": "Direction des collèges", "missions": ["colleges"] },
            { "id": "finances", "name": "Direction des finances", "missions": ["*"] }
          ],
          "missions": [
            { "slug": "action-sociale-insertion", "title": "Action sociale de proximité et insertion", "synonyms": ["Insertion"],
              "headings": { "context": "L’insertion en Loire-Atlantique", "budget": "Budget de la mission", "actions": "Les actions du Département" },
              "indicators": [
                { "code": "emplois", "section": "context", "label": "emplois" },
                { "code": "chomage", "section": "context", "label": "chômage" } ] },
            { "slug": "colleges", "title": "Collèges",
              "headings": { "context": "Les collèges", "budget": "Budget de la mission", "actions": "Les actions du Département" } }
          ]
        }
        """;

    public static Catalogue Catalogue { get; } = Parse(JsonNode.Parse(CatalogueJson)!);

    public static byte[] CatalogueBytes(Action<JsonNode>? edit = null)
    {
        var root = JsonNode.Parse(CatalogueJson)!;
        edit?.Invoke(root);
        return System.Text.Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    public static DateTimeOffset Day(int day) => new(2026, 11, day, 10, 0, 0, TimeSpan.Zero);

    /// <summary>A figure of the context, with its one observation.</summary>
    public static Indicator Figure(string code, int year, decimal value, DateTimeOffset submittedAt, string document = "insertion/a.xlsx", string mission = Insertion) => new()
    {
        Code = code,
        Mission = mission,
        Section = Section.Context,
        Name = code,
        Label = code,
        Unit = new Unit(UnitCode.Count, null, null, 0),
        Observations =
        [
            new Observation
            {
                Period = Period.OfYear(year),
                Territory = new Territory("DEP", "44", "Loire-Atlantique"),
                Value = value,
                Display = value.ToString(CultureInfo.InvariantCulture),
                Provenance = new Provenance(DocumentName.Of(document).Service, DocumentName.Of(document).Id, "Indicateurs", "G2", "00", submittedAt),
            },
        ],
    };

    /// <summary>An edition that says these figures.</summary>
    public static Edition Edition(DateTimeOffset submittedAt, params Indicator[] figures) => new()
    {
        Sha256 = submittedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        SubmittedAt = submittedAt,
        Evaluator = EvaluatorId.For(Catalogue),
        Missions = StatedPeriods.Of(figures),
    };

    /// <summary>A record with these editions; its latest version is the last of them.</summary>
    public static DocumentRecord Record(string document, params Edition[] editions) => new()
    {
        Document = document,
        Id = DocumentName.Of(document).Id,
        Revision = 1,
        Handled = new HandledVersion
        {
            ETag = "\"0x0\"",
            Sha256 = editions[^1].Sha256,
            SubmittedAt = editions[^1].SubmittedAt,
            Outcome = Outcome.Accepted,
            Evaluator = EvaluatorId.For(Catalogue),
        },
        Editions = editions,
    };

    /// <summary>Puts a record in the storage, over the one that is there.</summary>
    public static async Task StoreAsync(PipelineStore store, DocumentRecord record)
    {
        var there = await StoredRecord.ReadAsync(store, record.Document, CancellationToken.None);
        await StoredRecord.TryWriteAsync(store, record.Document, record with { Revision = (there?.Record.Revision ?? 0) + 1 }, there, reportOwed: false, CancellationToken.None);
    }

    /// <summary>A workbook of a mission's context figures for one year.</summary>
    public static byte[] Workbook(string mission, int year, params (string Label, string Value)[] figures) => Workbook(mission, year, publication: null, figures);

    /// <summary>The same, public from a date on (<c>31/12/2026</c>).</summary>
    public static byte[] Workbook(string mission, int year, string? publication, params (string Label, string Value)[] figures) => new TestWorkbook()
        .Sheet("Mission", ["Mission", mission], ["Exercice", year], publication is null ? [] : ["Publication le", publication])
        .Sheet(
            "Indicateurs",
            [
                ["Rubrique", "Libellé", "Valeur", "Unité", "Période"],
                .. figures.Select(f => new TestCell?[] { "Contexte", f.Label, f.Value, "nombre", year.ToString(CultureInfo.InvariantCulture) }),
            ])
        .ToBytes();

    private static Catalogue Parse(JsonNode json) => CatalogueParser.Parse(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())).Catalogue!;
}
