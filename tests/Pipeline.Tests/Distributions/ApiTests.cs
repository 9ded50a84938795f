using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pipeline.Core.Distributions;
using Pipeline.Core.Publication;
using Pipeline.Tests.Cli;
using Pipeline.Tests.Schemas;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Distributions;

/// <summary>What developers build on, judged by the tools that they use.</summary>
public sealed partial class ApiTests : IDisposable
{
    private const string Compile = """
        const ts = require('typescript');
        const program = ts.createProgram(['use.ts'], { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [], exactOptionalPropertyTypes: true });
        const found = ts.getPreEmitDiagnostics(program);
        console.log(found.map(d => ts.flattenDiagnosticMessageText(d.messageText, ' ')).join('\n'));
        """;

    private const string Validate = """
        require('@apidevtools/swagger-parser').validate('openapi.json').then(api => console.log('valid ' + api.openapi), e => { console.error(e.message); process.exit(1); });
        """;

    // In a format that is not ours: each has a standard of its own, and a tool that reads it in these tests.
    private static readonly string[] Standards = ["datapackage.json", "tableschema.json", "openapi.json"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_document_is_valid_against_its_published_schema()
    {
        var files = await Rendering.OfAsync(DemoMission.Catalogue, VariedMission.Document);
        var documents = files.Values
            .Where(f => f.MediaType == "application/json" && !Standards.Contains(f.Name) && !f.Name.EndsWith(".jsonstat.json", StringComparison.Ordinal))
            .Select(f => (Schema: SchemaOf(f.Name), Document: JsonNode.Parse(f.Content)))
            .Append((Schema: "tombstone", Document: JsonNode.Parse(Tombstone.Of("missions/x.json").Content)))
            .ToList();

        Assert.All(documents, d => Assert.Contains(ApiDistribution.SchemaName(d.Schema), files.Keys));
        Assert.All(await Ajv.ValidateAsync([.. documents]), Assert.Null);
    }

    [Fact]
    public async Task Published_schemas_are_those_of_the_repository()
    {
        var files = await Rendering.DemoAsync();

        var published = files.Keys.Where(name => name.StartsWith(ApiDistribution.SchemaFolder, StringComparison.Ordinal));

        Assert.Equal(SchemaFile.Published.Select(s => ApiDistribution.SchemaName(s.Name)).Order(StringComparer.Ordinal), published);
        Assert.All(SchemaFile.Published, s => Assert.Equal(File.ReadAllText(s.Path), files[ApiDistribution.SchemaName(s.Name)].Content.ToString()));
    }

    [Fact]
    public async Task The_types_compile_and_fit_the_documents()
    {
        var files = await Rendering.OfAsync(DemoMission.Catalogue, VariedMission.Document);
        var mission = files[JsonDistribution.MissionName(DemoMission.Mission.Slug)].Content;
        var use = $$"""
            import type { Dataset, IndicatorDocument, Manifest, Mission, MissionList, Tombstone } from './types';
            export const mission: Mission = {{mission}};
            export const dataset: Dataset = {{files["dataset.json"].Content}};
            export const missions: MissionList = {{files["missions.json"].Content}};
            export const indicator: IndicatorDocument = {{files["indicators/action-sociale-insertion/chiffre-1.json"].Content}};
            export const gone: Tombstone = {{Tombstone.Of("missions/x.json").Content}};
            export const value: number | null = mission.context[0]!.observations[0]!.value;
            export function hash(manifest: Manifest): string | undefined { return manifest.files['dataset.json']?.sha256; }
            """;

        Assert.Equal("", (await CompileAsync(files, use)).Trim());
        Assert.Contains("'nombre'", await CompileAsync(files, use + "\nexport const wrong = mission.context[0]!.nombre;"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_is_valid_OpenAPI_and_its_references_lead_to_files()
    {
        Rendering.WriteTo(folder.Path, (await Rendering.DemoAsync()).Values);

        Assert.Contains("valid 3.1", await Npm.RunAsync("@apidevtools/swagger-parser@12.1.0", Validate, folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_published_file_is_described_under_one_address_with_its_media_type()
    {
        var files = await Rendering.DemoAsync();
        var paths = JsonNode.Parse(files["openapi.json"].Content)!["paths"]!.AsObject()
            .Select(p => (Pattern: PatternOf(p.Key), Media: p.Value!["get"]!["responses"]!["200"]!["content"]!.AsObject().Select(c => c.Key).ToList()))
            .ToList();

        Assert.All(files.Values.Where(f => !f.Name.StartsWith("../", StringComparison.Ordinal)), file =>
        {
            var (_, media) = Assert.Single(paths, p => p.Pattern.IsMatch("/" + file.Name));
            Assert.Contains(file.MediaType, media);
        });
        Assert.Single(paths, p => p.Pattern.IsMatch("/current.json"));
        Assert.Single(paths, p => p.Pattern.IsMatch("/releases/12.json"));
        Assert.Single(paths, p => p.Pattern.IsMatch($"/objects/{new string('0', 64)}.xlsx"));
    }

    private async Task<string> CompileAsync(SortedDictionary<string, PublicFile> files, string use)
    {
        Rendering.WriteTo(folder.Path, [files["types.d.ts"]]);
        folder.Write("use.ts", System.Text.Encoding.UTF8.GetBytes(use));
        return await Npm.RunAsync("typescript@5.9.3", Compile, folder.Path);
    }

    private static string SchemaOf(string name) =>
        name.StartsWith("missions/", StringComparison.Ordinal) ? "mission"
        : name.StartsWith("indicators/", StringComparison.Ordinal) ? "indicator"
        : Path.GetFileNameWithoutExtension(name);

    private static Regex PatternOf(string path) =>
        new("^" + Parameter().Replace(Regex.Escape(path).Replace("}", "\\}", StringComparison.Ordinal), "[^/.]+(?:\\.(?=[a-z]+$)[a-z]+)?") + "$", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\\\{[a-z]+\\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
