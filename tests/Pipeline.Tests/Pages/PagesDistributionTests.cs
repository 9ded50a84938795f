using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Datasets;
using Pipeline.Core.Distributions;
using Pipeline.Core.Publication;
using Pipeline.Tests.Support;
using Pipeline.Web.Pages;
using Pipeline.Excel;
using Pipeline.Tests.Cli;
using Pipeline.Tests.Distributions;
using Xunit;

namespace Pipeline.Tests.Pages;

/// <summary>What the pages hold, without a browser.</summary>
public sealed partial class PagesDistributionTests
{
    private const string Type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private const string Schema = "https://schema.org/";

    // As much of schema.org's own context as makes addresses of what is one: it is not asked for it.
    private const string SchemaOrgContext = """
        { "https://schema.org": { "@vocab": "https://schema.org/", "url": { "@type": "@id" }, "license": { "@type": "@id" }, "contentUrl": { "@type": "@id" } } }
        """;

    private const string Compile = """
        const ts = require('typescript');
        const program = ts.createProgram(['use.ts'], {
          strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, types: [],
          module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, paths: { '*': [process.argv[1] + '/*'] },
        });
        console.log(ts.getPreEmitDiagnostics(program).map(d => ts.flattenDiagnosticMessageText(d.messageText, ' ')).join('\n'));
        """;

    private static readonly Imprint Imprint = Imprint.Of(DemoMission.Catalogue);

    [Fact]
    public async Task The_same_dataset_gives_the_same_bytes_in_any_culture()
    {
        var here = await AllAsync(Imprint);
        var there = await Task.Run(() =>
        {
#pragma warning disable RS0030 // another culture, set on purpose
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ar-SA");
#pragma warning restore RS0030
            return AllAsync(Imprint);
        });

        Assert.Equal(5, here.Count);
        Assert.Equal(here, there);
    }

    [Theory]
    [InlineData(null, "non conforme")]
    [InlineData(49.9, "non conforme")]
    [InlineData(50.0, "partiellement conforme")]
    [InlineData(99.5, "partiellement conforme")]
    [InlineData(100.0, "totalement conforme")]
    public async Task Every_page_says_how_accessible_it_is_as_the_last_audit_found_it(double? rate, string status)
    {
        var accessibility = new Accessibility { Audit = rate is { } percent ? new AccessibilityAudit(new DateOnly(2027, 3, 1), "Cabinet", (decimal)percent) : null };
        var pages = await AllAsync(Imprint with { Site = Imprint.Site with { Accessibility = accessibility } });

        Assert.All(pages.Where(p => p.Key.StartsWith("../", StringComparison.Ordinal)), page => Assert.Contains($"accessibilite.html\">Accessibilité&nbsp;: {status}</a>", page.Value, StringComparison.Ordinal));
        Assert.Equal(rate is not null, pages["../accessibilite.html"].Contains("le 1er&#xA0;mars&#xA0;2027", StringComparison.Ordinal));
        Assert.Equal(rate is null, pages["../accessibilite.html"].Contains("(critères 13.3 et 13.4)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_site_in_the_catalogue_the_pages_are_whole()
    {
        var pages = await AllAsync(Imprint with { Site = new Site() });

        Assert.DoesNotContain("<img", pages["../index.html"], StringComparison.Ordinal);
        Assert.Contains("Département de Loire-Atlantique", pages["../mentions-legales.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("Hébergement", pages["../mentions-legales.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_two_files_that_a_page_offers_are_called_the_same()
    {
        var files = (await Rendering.DemoAsync()).ToDictionary(f => f.Key, f => f.Value.Describe(), StringComparer.Ordinal);

        var ofDataset = Download.OfDataset(files);
        var ofMission = Download.OfMission(DemoMission.Mission.Slug, files);

        Assert.Equal(("dataset.xlsx", DatasetWorkbook.MissionName(DemoMission.Mission.Slug)), (ofDataset[0].Name, ofMission[0].Name));
        Assert.All([ofDataset, ofMission], offered => Assert.Distinct(offered.Select(d => (d.Format, d.Title))));
    }

    [Fact]
    public async Task Search_engines_are_told_of_a_dataset_its_files_and_its_figures()
    {
        var pages = await AllAsync(Imprint);
        var mission = DataOf(pages["../missions/action-sociale-insertion.html"]);

        Assert.Equal(("Dataset", "https://chiffres.example.org/missions/action-sociale-insertion.html"), ((string)mission["@type"]!, (string)mission["url"]!));
        Assert.Equal("2020-01-01/2021-12-31", (string)mission["temporalCoverage"]!);
        Assert.Equal("https://www.etalab.gouv.fr/licence-ouverte-open-licence", (string)mission["license"]!);
        Assert.Equal("https://chiffres.example.org/v1/missions/action-sociale-insertion.json", (string)mission["distribution"]![0]!["contentUrl"]!);
        var rate = mission["variableMeasured"]!.AsArray().Single(v => (string)v!["name"]! == "Taux de chômage en Loire-Atlantique")!;
        Assert.Equal((6.4m, "%"), ((decimal)rate["value"]!, (string)rate["unitText"]!));
        Assert.Equal((string)mission["@id"]!, (string)DataOf(pages["../index.html"])["hasPart"]![0]!["@id"]!);
    }

    [Fact]
    public async Task They_are_told_it_in_the_words_of_schema_org()
    {
        var modules = await Npm.FolderAsync("schema-dts@2.1.0");
        using var folder = new TemporaryFolder();
        var pages = (await AllAsync(Imprint)).Concat(await AllAsync(Imprint, VariedMission.Document)).Select(p => p.Value).Where(p => Data().IsMatch(p)).ToList();
        var declared = pages.Select((page, i) => $"export const page{i}: WithContext<Dataset> = {DataOf(page).ToJsonString()};")
            .Append("// @ts-expect-error a word that is none of them is told")
            .Append($"export const wrong: WithContext<Dataset> = {DataOf(pages[0]).ToJsonString().Replace("\"creator\"", "\"createur\"", StringComparison.Ordinal)};");
        folder.Write("use.ts", Encoding.UTF8.GetBytes("import type { Dataset, WithContext } from 'schema-dts';\n" + string.Join('\n', declared)));

        Assert.Equal(4, pages.Count);
        Assert.Equal("", (await Npm.RunAsync("typescript@5.9.3", Compile, folder.Path, modules)).Trim());
    }

    [Fact]
    public async Task What_they_are_told_holds_together_as_linked_data()
    {
        const string home = "https://chiffres.example.org/index.html", page = "https://chiffres.example.org/missions/action-sociale-insertion.html";
        var pages = await AllAsync(Imprint);
        var whole = await Triples.OfAsync(BinaryData.FromString(DataOf(pages["../index.html"]).ToJsonString()), SchemaOrgContext);
        var mission = await Triples.OfAsync(BinaryData.FromString(DataOf(pages["../missions/action-sociale-insertion.html"]).ToJsonString()), SchemaOrgContext);

        Assert.Equal([home, page], whole.Subjects(Type, Schema + "Dataset"));
        Assert.Equal(page, whole.Object(home, Schema + "hasPart"));
        Assert.Equal(home, mission.Object(page, Schema + "isPartOf"));
        Assert.Equal([page], mission.Subjects(Type, Schema + "Dataset"));
        var file = mission.Object(page, Schema + "distribution");
        Assert.Equal("https://chiffres.example.org/v1/missions/action-sociale-insertion.json", mission.Object(file, Schema + "contentUrl"));
        Assert.Equal(20, mission.Objects(page, Schema + "variableMeasured").Count);
        Assert.All(mission.Subjects(Type, Schema + "PropertyValue"), figure => Assert.NotEqual("", mission.Object(figure, Schema + "name")));
    }

    [Fact]
    public async Task A_fragment_is_a_section_with_no_style_script_or_anchor_and_links_that_hold_anywhere()
    {
        var fragment = (await AllAsync(Imprint))["fragments/action-sociale-insertion.html"];

        Assert.Matches("^<section [^>]*>\\s*<h2>Action sociale", fragment);
        Assert.EndsWith("</section>", fragment.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotMatch("<style|<script|<svg|style=|\\sid=", fragment);
        Assert.All(Links().Matches(fragment).Select(m => m.Groups["url"].Value), url => Assert.StartsWith("https://", url, StringComparison.Ordinal));
        Assert.Equal(20, fragment.Split("class=\"figure-value\"").Length - 1);
    }

    [Fact]
    public void A_fragment_that_has_left_is_still_a_fragment()
    {
        var (content, mediaType) = Tombstone.Of("fragments/voirie.html");

        Assert.Equal(("<section lang=\"fr\" class=\"chiffres\"><p>Ce document ne fait plus partie des chiffres publiés.</p></section>\n", "text/html"), (content.ToString(), mediaType));
    }

    [Fact]
    public void Files_that_are_not_known_yet_are_offered_too_after_those_for_people()
    {
        var file = new ManifestFile("objects/0.x", "0", 10, "application/octet-stream", "a");
        var names = new[] { "missions/a.json", "missions/a.parquet", "missions/a.csv", "missions/a.tableur.csv", "missions/a.xlsx", "missions/ab.xlsx", "indicators/a/b.json" };
        var offered = Download.OfMission("a", names.ToDictionary(n => n, n => file with { Mission = n.Contains("/ab.") ? "ab" : "a" }));

        Assert.Equal(["missions/a.xlsx", "missions/a.tableur.csv", "missions/a.csv", "missions/a.json", "missions/a.parquet"], offered.Select(d => d.Name));
        Assert.Equal([false, false, true, true, true], offered.Select(d => d.IsForDevelopers));
        Assert.Equal("PARQUET", offered[^1].Format);
    }

    [Theory]
    [InlineData(999, "999 octets")]
    [InlineData(1000, "1 ko")]
    [InlineData(18_211, "18 ko")]
    [InlineData(999_499, "999 ko")]
    [InlineData(999_500, "1,0 Mo")]
    [InlineData(12_345_678, "12,3 Mo")]
    public void A_size_is_said_in_French(long bytes, string words) => Assert.Equal(words, PageWords.Size(bytes).Replace('\u00A0', ' '));

    private static JsonNode DataOf(string page) => JsonNode.Parse(Data().Match(page).Groups["json"].Value)!;

    // As a release makes them: each after those before it.
    private static async Task<SortedDictionary<string, string>> AllAsync(Imprint imprint, MissionDocument? mission = null)
    {
        mission ??= DemoMission.Published;
        IDistribution[] distributions = [new JsonDistribution(), new FragmentDistribution(), new PagesDistribution()];
        var dataset = Dataset.Of(imprint.Departement, [mission]);
        var files = new Dictionary<string, ManifestFile>(StringComparer.Ordinal);
        var made = new List<PublicFile>();
        foreach (var distribution in distributions) Add(await distribution.OfMissionAsync(mission, imprint, files));
        foreach (var distribution in distributions) Add(await distribution.OfDatasetAsync(dataset, imprint, files));
        return new SortedDictionary<string, string>(
            made.Where(f => f.MediaType == PublicFile.Page).ToDictionary(f => f.Name, f => f.Content.ToString(), StringComparer.Ordinal), StringComparer.Ordinal);

        void Add(IReadOnlyList<PublicFile> added)
        {
            made.AddRange(added);
            foreach (var file in added) files[file.Name] = file.Describe();
        }
    }

    [GeneratedRegex("<script type=\"application/ld\\+json\">(?<json>[^<]*)</script>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Data();

    [GeneratedRegex("href=\"(?<url>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}
