using System.IO.Compression;
using System.Xml.Linq;
using ClosedXML.Excel;
using Pipeline.Excel;
using Xunit;

namespace Pipeline.Tests.Excel;

public sealed class CanonicalPackageTests
{
    [Fact]
    public void What_ClosedXML_writes_twice_differs_and_is_the_same_once_canonical()
    {
        var (first, second) = (WithComment(), WithComment());
        Assert.NotEqual(first, second);
        Assert.Equal(Rewrite(first), Rewrite(second));
    }

    [Fact]
    public void A_canonical_package_is_canonical_already()
    {
        var canonical = Rewrite(WithComment());
        Assert.Equal(canonical, Rewrite(canonical));
    }

    [Fact]
    public void No_entry_holds_the_time_or_the_system_of_writing()
    {
        using var archive = Open(Rewrite(WithComment()));
        Assert.All(archive.Entries, entry =>
        {
            Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
            Assert.Equal(0, entry.ExternalAttributes);
        });
        Assert.Equal("[Content_Types].xml", archive.Entries[0].FullName);
        Assert.DoesNotContain("created", Text(archive, "docProps/core.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_relationship_that_a_part_names_exists_and_leads_to_a_part()
    {
        using var archive = Open(Rewrite(WithComment()));
        XNamespace reference = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        foreach (var relationships in archive.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.Ordinal)))
        {
            var owner = relationships.FullName.Replace("_rels/", "", StringComparison.Ordinal)[..^".rels".Length];
            var targets = XDocument.Parse(Text(archive, relationships.FullName)).Root!.Elements()
                .ToDictionary(element => element.Attribute("Id")!.Value, element => element.Attribute("Target")!.Value, StringComparer.Ordinal);
            Assert.All(targets.Values, target => Assert.NotNull(archive.GetEntry(Resolve(owner, target))));
            if (owner.Length == 0) continue;
            var named = XDocument.Parse(Text(archive, owner)).Descendants().Attributes().Where(attribute => attribute.Name.Namespace == reference);
            Assert.All(named, attribute => Assert.Contains(attribute.Value, targets.Keys));
        }
    }

    [Fact]
    public void Comments_and_values_survive()
    {
        using var workbook = new XLWorkbook(new MemoryStream(Rewrite(WithComment())));
        var cell = workbook.Worksheet("Chiffres").Cell("B2");
        Assert.Equal("32 425", cell.GetString());
        Assert.Equal("à vérifier", cell.Comment.Text);
    }

    // A comment brings the parts whose relationship ids ClosedXML draws at random: legacy drawing and comments.
    private static byte[] WithComment()
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        var sheet = workbook.AddWorksheet("Chiffres");
        var cell = sheet.Cell("B2");
        cell.SetValue("32 425");
        cell.Comment.AddText("à vérifier");
        workbook.AddWorksheet("Autres").Cell(1, 1).SetValue(12.5m);
        using var bytes = new MemoryStream();
        workbook.SaveAs(bytes);
        return bytes.ToArray();
    }

    private static byte[] Rewrite(byte[] package) => CanonicalPackage.Rewrite(new MemoryStream(package));

    private static ZipArchive Open(byte[] package) => new(new MemoryStream(package));

    private static string Text(ZipArchive archive, string part)
    {
        using var reader = new StreamReader(archive.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private static string Resolve(string owner, string target) =>
        new Uri(new Uri("http://package/" + owner), target).AbsolutePath.TrimStart('/');
}
