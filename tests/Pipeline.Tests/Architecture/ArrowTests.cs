using System.Xml.Linq;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using Pipeline.Core.Catalogues;
using Pipeline.Tests.Support;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Pipeline.Tests.Architecture;

/// <summary>Who may know whom. Arrows point one way, so that each part can be read, tested and replaced without those that use it.</summary>
public sealed class ArrowTests
{
    private static readonly ArchUnitNET.Domain.Architecture Core =
        new ArchLoader().LoadAssemblies(typeof(Catalogue).Assembly, typeof(Azure.RequestFailedException).Assembly, typeof(CsvHelper.CsvWriter).Assembly).Build();

    /// <summary>The folders of Core, each after all that it knows: there is no circle.</summary>
    private static readonly (string Folder, string[] Knows)[] Folders =
    [
        ("Workbooks", []),
        ("Findings", []),
        ("Storage", []),
        ("Telemetry", []),
        ("Serialization", ["Findings"]),
        ("Indicators", ["Workbooks", "Findings"]),
        ("Catalogues", ["Findings", "Indicators", "Serialization", "Storage"]),
        ("Notifications", ["Catalogues", "Serialization"]),
        ("Control", ["Serialization", "Storage"]),
        ("Tables", ["Workbooks", "Findings", "Indicators", "Catalogues"]),
        ("Plausibility", ["Workbooks", "Findings", "Indicators", "Catalogues", "Tables"]),
        ("Submissions", ["Workbooks", "Findings", "Indicators", "Catalogues", "Notifications", "Control", "Tables", "Plausibility", "Serialization", "Storage", "Telemetry"]),
        ("Datasets", ["Indicators", "Catalogues", "Control", "Submissions"]),
        ("Distributions", ["Indicators", "Catalogues", "Datasets", "Serialization"]),
        ("Publication", ["Findings", "Indicators", "Catalogues", "Notifications", "Control", "Submissions", "Datasets", "Distributions", "Serialization", "Storage", "Telemetry"]),
    ];

    private static readonly (string Project, string[] References)[] Projects =
    [
        ("Pipeline.Core", []),
        ("Pipeline.Excel", ["Pipeline.Core"]),
        ("Pipeline.Web", ["Pipeline.Excel"]),
        ("Pipeline.Cli", ["Pipeline.Web"]),
        ("Pipeline.Functions", ["Pipeline.Web"]),
    ];

    public static TheoryData<string> FolderNames => [.. Folders.Select(f => f.Folder)];

    [Fact]
    public void Every_folder_of_Core_is_listed_after_all_that_it_knows()
    {
        Assert.Equal(
            Folders.Select(f => "Pipeline.Core." + f.Folder).Order(StringComparer.Ordinal),
            typeof(Catalogue).Assembly.GetTypes()
                .Select(t => t.Namespace)
                .OfType<string>()
                .Where(n => n.StartsWith("Pipeline", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal));
        Assert.All(Folders.Index(), f => Assert.Subset(
            Folders.Take(f.Index).Select(before => before.Folder).ToHashSet(StringComparer.Ordinal), f.Item.Knows.ToHashSet(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(FolderNames))]
    public void A_folder_of_Core_knows_only_what_it_is_listed_with(string folder)
    {
        var strangers = Folders.Select(f => f.Folder).Except([folder, .. Folders.Single(f => f.Folder == folder).Knows], StringComparer.Ordinal);

        Check(Types().That().ResideInNamespace("Pipeline.Core." + folder)
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^Pipeline\.Core\.({string.Join('|', strangers)})$")));
    }

    [Fact]
    public void Only_Storage_sees_what_a_storage_answers() => Check(
        Types().That().ResideInNamespaceMatching(@"^Pipeline\.Core\.").And().DoNotResideInNamespace("Pipeline.Core.Storage")
            .Should().NotDependOnAny(typeof(Azure.RequestFailedException)));

    [Fact]
    public void Only_Distributions_writes_CSV() => Check(
        Types().That().ResideInNamespaceMatching(@"^Pipeline\.Core\.").And().DoNotResideInNamespace("Pipeline.Core.Distributions")
            .Should().NotDependOnAny(typeof(CsvHelper.CsvWriter), typeof(CsvHelper.Configuration.CsvConfiguration)));

    [Fact]
    public void Core_needs_the_platform_the_storage_client_a_CSV_writer_and_no_Excel_library() => Assert.All(
        typeof(Catalogue).Assembly.GetReferencedAssemblies(),
        a => Assert.True(a.Name!.StartsWith("System.", StringComparison.Ordinal) || a.Name is "Azure.Core" or "Azure.Storage.Blobs" or "Azure.Storage.Common" or "CsvHelper", a.Name));

    [Fact]
    public void A_project_references_only_the_one_below() => Assert.Equal(
        Projects.Select(p => $"{p.Project} -> {string.Join(", ", p.References)}").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetFileNameWithoutExtension(file)} -> {string.Join(", ", References(file))}")
            .Order(StringComparer.Ordinal));

    private static IEnumerable<string> References(string project) => XDocument.Load(project)
        .Descendants("ProjectReference")
        .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));

    private static void Check(TypesShouldConjunction rule)
    {
        var broken = rule.Evaluate(Core).Where(r => !r.Passed).Select(r => r.Description).ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }
}
