using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Publication;
using Pipeline.Core.Workbooks;
using Pipeline.Tests.Support;
using Pipeline.Web;
using Xunit;

namespace Pipeline.Tests.Infra;

/// <summary>What the code reads, what Bicep sets and what <c>docs/settings.md</c> lists are the same settings with the same values.</summary>
public sealed partial class SettingsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "settings.md"));

    private static IReadOnlyList<Row> Listed => [.. ListedRow().Matches(Page).Select(m => new Row(m.Groups["name"].Value, m.Groups["default"].Value, m.Groups["azure"].Value))];

    // The page's second table gives names that share a beginning in one row: `A__x`, `__y`.
    private static IEnumerable<string> OfThePlatform => Page[Page.IndexOf("## What only the platform reads", StringComparison.Ordinal)..].Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .SelectMany(line =>
        {
            var names = Code().Matches(line.Split('|')[1]).Select(m => m.Groups["text"].Value).ToList();
            return names.Select(name => name.StartsWith("__", StringComparison.Ordinal) ? names[0][..names[0].IndexOf("__", StringComparison.Ordinal)] + name : name);
        });

    [Fact]
    public void The_page_lists_every_setting_that_the_code_reads_and_no_other() =>
        Assert.Equal(ReadByTheCode().Order(StringComparer.Ordinal), Listed.Select(row => row.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Bicep_sets_what_the_page_says_that_it_sets_and_nothing_else()
    {
        var set = (await SetByBicepAsync()).Select(setting => setting.Key);
        Assert.Equal(Listed.Where(row => row.Azure != "unset").Select(row => row.Name).Concat(OfThePlatform).Order(StringComparer.Ordinal), set.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Bicep_and_the_page_give_the_values_that_the_code_would_take_anyway()
    {
        var set = await SetByBicepAsync();
        var values = new ConfigurationBuilder().AddInMemoryCollection(set.Select(s => KeyValuePair.Create(s.Key.Replace("__", ":", StringComparison.Ordinal), (string?)s.Value))).Build();
        Assert.Equal(new WorkbookLimits(), values.GetSection("Limits").Get<WorkbookLimits>());
        Assert.Equal(new Retention(), values.GetSection("Retention").Get<Retention>());

        foreach (var row in Listed.Where(row => row.Azure.StartsWith('`')))
        {
            Assert.Equal(row.Azure.Trim('`'), (string?)set[row.Name]);
            Assert.Equal(row.Default, row.Azure);
        }
    }

    [Fact]
    public void Only_these_read_settings_so_that_none_is_missed_here() => Assert.Equal(
        ["RunVerb.cs", "EasyAuthCallers.cs", "PipelineServices.cs", "Settings.cs", "StorageClients.cs", "TelemetryExport.cs"],
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Reading().IsMatch(File.ReadAllText(file)))
            .Order(StringComparer.Ordinal).Select(Path.GetFileName));

    // Every service is made, over Azurite and over accounts in Azure, and what that asks for is noted.
    private static HashSet<string> ReadByTheCode()
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in new[] { null, "https://account.blob.core.windows.net" })
        {
            var settings = new NotedSettings(address);
            var services = new ServiceCollection().AddLogging().AddPipeline(new ConfigurationRoot([settings]));
            using var made = services.BuildServiceProvider();
            foreach (var service in services.Where(s => !s.ServiceType.IsGenericTypeDefinition)) Assert.NotEmpty(made.GetServices(service.ServiceType));
            asked.UnionWith(settings.Asked);
        }

        // The functions' bindings name one more; variables of the platform, which are read when there is something to do, have constants.
        var bindings = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Pipeline.Functions.Tests", "functions.metadata.json"));
        var variables = typeof(PipelineServices).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.IsLiteral).Select(field => field.GetRawConstantValue()).OfType<string>().Where(value => Variable().IsMatch(value));
        return
        [
            .. asked.Select(key => key.Replace(":", "__", StringComparison.Ordinal)),
            .. Placeholder().Matches(bindings).Select(m => m.Groups["name"].Value),
            .. variables,
        ];
    }

    private static async Task<JsonObject> SetByBicepAsync() => (await Bicep.ResourcesAsync("functions", "Microsoft.Web/sites/config"))
        .Single(config => ((string)config["name"]!).Contains("'appsettings'", StringComparison.Ordinal))["properties"]!.AsObject();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| (?<default>[^|]*?) ?\| (?<azure>[^|]+) \| ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListedRow();

    [GeneratedRegex("`(?<text>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("%(?<name>[A-Za-z]+)%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("^[A-Z]+(_[A-Z]+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\b([Cc]onfiguration|[Ss]ettings)(\[|\.Get(Section|Value)|\.Bind)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reading();

    private sealed record Row(string Name, string Default, string Azure);

    // Has no value for anything but the accounts, and pretends that every section has something in it, so that options are bound property by property.
    private sealed class NotedSettings(string? address) : ConfigurationProvider
    {
        private readonly HashSet<string> asked = new(StringComparer.Ordinal);
        private readonly HashSet<string> sections = new(StringComparer.Ordinal);

        /// <summary>What was asked for its value, sections left out.</summary>
        public IEnumerable<string> Asked => asked.Except(sections, StringComparer.Ordinal);

        public override bool TryGet(string key, out string? value)
        {
            asked.Add(key);
            value = key.EndsWith(":blobServiceUri", StringComparison.Ordinal) ? address : null;
            return value is not null;
        }

        public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
        {
            if (parentPath is null || parentPath.Contains(':', StringComparison.Ordinal)) return [];
            sections.Add(parentPath);
            return ["something"];
        }
    }
}
