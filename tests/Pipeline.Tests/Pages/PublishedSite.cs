using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Cli.Demo;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Distributions;
using Pipeline.Core.Publication;
using Pipeline.Tests.Support;
using Pipeline.Web;
using Xunit;

namespace Pipeline.Tests.Pages;

/// <summary>
/// A release in Azurite: the demo's workbooks, a mission of series as they really are, with holes, and one of texts that would be markup
/// or formulas if they were not taken as texts.
/// </summary>
public sealed class PublishedSite(AzuriteFixture azurite) : IAsyncLifetime
{
    public const string Insertion = "action-sociale-insertion";
    public const string Education = "education-colleges";
    public const string Series = "series";
    public const string Hostile = "textes";

    public const string Markup = "\"><img src=x onerror=alert(1)> <script>alert(1)</script>";
    public const string Reversed = "total \u202Egnp.exe";
    public const string Formula = "=HYPERLINK(\"http://example.org\")";

    public static readonly string Endless = new('x', 10_000);

    private TestStorage storage = null!;

    /// <summary>The demo's catalogue, with the two missions.</summary>
    public static Catalogue Catalogue { get; } = CatalogueParser.Parse(CatalogueBytes()).Catalogue!;

    /// <summary>Everything that both heads publish.</summary>
    public static IReadOnlyList<IDistribution> Distributions { get; } = [.. new ServiceCollection().AddDistributions().BuildServiceProvider().GetServices<IDistribution>()];

    /// <summary>What is in force.</summary>
    public Manifest Manifest { get; private set; } = null!;

    /// <summary>Where the site is.</summary>
    public Uri Root { get; private set; } = null!;

    public static IReadOnlyList<string> Missions { get; } = [Insertion, Education, Series, Hostile];

    /// <summary>The pages, from the root.</summary>
    public static IReadOnlyList<string> Pages { get; } =
        ["index.html", "accessibilite.html", "mentions-legales.html", .. Missions.Select(mission => $"missions/{mission}.html")];

    /// <summary>What is typed in each text of a figure that stands by itself, by its code.</summary>
    public static IReadOnlyDictionary<string, string> HostileTexts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["balises"] = Markup,
        ["formule"] = Formula,
        ["long"] = Endless,
    };

    public Uri Of(string path) => new(Root, path);

    /// <summary>A blob of the site.</summary>
    public async Task<BinaryData> ReadAsync(string path) => (await storage.ReadAsync("public", path))!;

    public async ValueTask InitializeAsync()
    {
        storage = await azurite.NewStorageAsync();
        await storage.Store.PrepareAsync();
        await storage.ConfigureAsync(CatalogueBytes());
        foreach (var (path, workbook) in DemoFiles.Workbooks) await SubmitAsync(path, workbook.ToXlsx());
        await SubmitAsync("essais/series.xlsx", SeriesWorkbook());
        await SubmitAsync("essais/textes.xlsx", HostileWorkbook());
        Manifest = (await new ReleasePublisher(storage.Store, TestStorage.Reports(storage.Store), Distributions).PublishAsync()).Manifest!;
        Root = new Uri(storage.Store.Public.UriOf("x"), ".");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task SubmitAsync(string path, byte[] workbook)
    {
        await storage.SubmitAsync(path, workbook);
        await storage.IngestAsync(path);
    }

    private static byte[] CatalogueBytes()
    {
        var root = JsonNode.Parse(DemoFiles.Catalogue())!;
        root["services"]!.AsArray().Add(JsonNode.Parse("""{ "id": "essais", "name": "Direction des <essais> & mesures", "missions": ["*"] }"""));
        foreach (var (slug, title) in new[] { (Series, "Séries"), (Hostile, "Textes d’un inconnu") })
        {
            root["missions"]!.AsArray().Add(new JsonObject
            {
                ["slug"] = slug,
                ["title"] = title,
                ["headings"] = JsonNode.Parse("""{ "context": "Contexte", "budget": "Budget", "actions": "Actions" }"""),
            });
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static byte[] SeriesWorkbook()
    {
        TestCell?[] header = ["Rubrique", "Action", "Libellé", "Valeur", "Unité", "Période", "Statut", "Territoire", "Note", "Source"];
        var rows = new List<TestCell?[]> { header };
        foreach (var year in new[] { 2015, 2016, 2018, 2019, 2020 })
            rows.Add(["Contexte", null, "logements", 5000 + (year * 3 % 70 * 10), "nombre", year, year == 2020 ? "provisoire" : "", null, "Recensement.", "Insee"]);
        for (var year = 2001; year <= 2021; year++)
            rows.Add(["Contexte", null, "taux de pauvreté", year == 2009 ? "nd" : $"{10 + (year % 7)},{year % 10} %", null, year, year > 2019 ? "estimé" : "", null, null, "Insee, Filosofi"]);
        for (var quarter = 1; quarter <= 4; quarter++)
            rows.Add(["Contexte", null, "taux de chômage", $"{6 + quarter},0 %", null, $"T{quarter} 2020", null, null, null, null]);
        rows.Add(["Contexte", null, "taux de chômage", "8,4 %", null, "T4 2020", null, "France", null, null]);
        foreach (var year in new[] { 2019, 2020, 2021 })
            rows.Add(["Budget", null, "budget de la mission", $"{year - 1900},5 M€", null, year, null, null, null, null]);
        foreach (var year in new[] { 2019, 2020, 2021 })
            rows.Add(["Action", "1. Équilibrer", "solde", (year - 2020) * 1500, "euros", year, null, null, null, null]);
        rows.Add(["Action", "1. Équilibrer", "secret", "s", "nombre", 2021, null, null, null, null]);
        return new TestWorkbook().Sheet("Mission", ["Mission", "Séries"]).Sheet("Indicateurs", [.. rows]).ToBytes();
    }

    private static byte[] HostileWorkbook() => new TestWorkbook()
        .Sheet("Mission", ["Mission", "Textes d’un inconnu"], ["Exercice", 2021])
        .Sheet(
            "Indicateurs",
            ["Code", "Rubrique", "Action", "Libellé", "Intitulé", "Valeur", "Unité", "Période", "Précision", "Rattaché à", "Source", "Note"],
            ["balises", "Contexte", null, Markup, Markup, 57, "nombre", 2021, Markup, null, Markup, Markup],
            ["balises", "Contexte", null, Markup, Markup, 56, "nombre", 2020, Markup, null, Markup, Markup],
            ["envers", "Contexte", null, Reversed, Reversed, 58, Reversed, 2021, Reversed, "balises", Reversed, Reversed],
            ["formule", "Budget", null, Formula, Formula, 59, "euros", 2021, Formula, null, Formula, Formula],
            ["long", "Action", $"1. {Markup}", Endless, Endless, 60, "nombre", 2021, Endless, null, Endless, Endless],
            ["arabe", "Action", $"1. {Markup}", "مرحبا", "مرحبا", 61, "nombre", 2021, "مرحبا", null, null, null])
        .ToBytes();
}
