using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Pipeline.Excel;

/// <summary>
/// Rewrites a package that ClosedXML wrote so that the same content always gives the same bytes: ClosedXML's hold the time of
/// writing, a part named by a GUID and random relationship ids. Bytes do not depend on culture, time zone or operating system;
/// they may change with the version of .NET, whose deflate they are.
/// </summary>
public static class CanonicalPackage
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string PackageRelationships = "_rels/.rels";
    private const string CoreProperties = "docProps/core.xml";
    private const string CorePropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";

    private static readonly XNamespace ContentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace RelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace TermsNamespace = "http://purl.org/dc/terms/";

    // Where a part names its relationships: r:id and its kin, and o:relid in the drawings of comments.
    private static readonly XNamespace ReferenceNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XName DrawingReference = XNamespace.Get("urn:schemas-microsoft-com:office:office") + "relid";

    // The earliest time that a zip entry can hold.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The canonical bytes of a package.</summary>
    /// <param name="package">A whole .xlsx package; read from its start.</param>
    public static byte[] Rewrite(Stream package)
    {
        var parts = Read(package);
        NameCoreProperties(parts);
        foreach (var relationships in parts.Keys.Where(name => name.EndsWith(".rels", StringComparison.Ordinal)).ToList())
            RenumberRelationships(parts, relationships);
        return Write(parts);
    }

    private static SortedDictionary<string, byte[]> Read(Stream package)
    {
        package.Position = 0;
        using var archive = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            parts.Add(entry.FullName, bytes.ToArray());
        }

        return parts;
    }

    /// <summary>Gives the part named by a GUID the name that Excel gives it, and takes the times out of it.</summary>
    private static void NameCoreProperties(SortedDictionary<string, byte[]> parts)
    {
        var relationships = Parse(parts[PackageRelationships]);
        var relationship = relationships.Root!.Elements().FirstOrDefault(
            element => element.Attribute("Type")!.Value.EndsWith("/metadata/core-properties", StringComparison.Ordinal));
        if (relationship is null) return;

        var target = relationship.Attribute("Target")!;
        var part = target.Value.TrimStart('/');
        var properties = Parse(parts[part]);
        properties.Root!.Elements(TermsNamespace + "created").Remove();
        properties.Root!.Elements(TermsNamespace + "modified").Remove();
        parts.Remove(part);
        parts[CoreProperties] = Format(properties);
        target.Value = "/" + CoreProperties;
        parts[PackageRelationships] = Format(relationships);

        var types = Parse(parts[ContentTypes]);
        types.Root!.Elements().Where(element => string.Equals(element.Attribute("ContentType")!.Value, CorePropertiesType, StringComparison.Ordinal)).Remove();
        types.Root!.Add(new XElement(
            ContentTypesNamespace + "Override", new XAttribute("PartName", "/" + CoreProperties), new XAttribute("ContentType", CorePropertiesType)));
        parts[ContentTypes] = Format(types);
    }

    /// <summary>Numbers the relationships of a part in the order of what they point at, in the part as well.</summary>
    private static void RenumberRelationships(SortedDictionary<string, byte[]> parts, string name)
    {
        var document = Parse(parts[name]);
        var relationships = document.Root!.Elements(RelationshipsNamespace + "Relationship")
            .OrderBy(element => element.Attribute("Type")!.Value, StringComparer.Ordinal)
            .ThenBy(element => element.Attribute("Target")!.Value, StringComparer.Ordinal)
            .ToList();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in relationships.Select(relationship => relationship.Attribute("Id")!))
        {
            var canonical = string.Create(CultureInfo.InvariantCulture, $"rId{ids.Count + 1}");
            ids.Add(id.Value, canonical);
            id.Value = canonical;
        }

        document.Root!.ReplaceNodes(relationships);
        parts[name] = Format(document);

        var owner = name.Replace("_rels/", "", StringComparison.Ordinal)[..^".rels".Length];
        if (!parts.TryGetValue(owner, out var bytes)) return;
        var part = Parse(bytes);
        foreach (var reference in part.Descendants().Attributes().Where(IsReference))
            if (ids.TryGetValue(reference.Value, out var canonical)) reference.Value = canonical;
        parts[owner] = Format(part);
    }

    private static bool IsReference(XAttribute attribute) => attribute.Name.Namespace == ReferenceNamespace || attribute.Name == DrawingReference;

    private static byte[] Write(SortedDictionary<string, byte[]> parts)
    {
        using var package = new MemoryStream();
        using (var archive = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers that stream a package want its content types first.
            foreach (var (name, bytes) in parts.OrderBy(part => !string.Equals(part.Key, ContentTypes, StringComparison.Ordinal)))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = EntryTime;
                entry.ExternalAttributes = 0;
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        var written = package.ToArray();
        ForgetOperatingSystem(written);
        return written;
    }

    /// <summary>Zero in each central directory entry the byte that tells on which system the archive was made, which ZipArchive cannot be told.</summary>
    private static void ForgetOperatingSystem(Span<byte> archive)
    {
        const int EndRecordLength = 22, EntryLength = 46;
        var end = archive[^EndRecordLength..];
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var entry = archive[(int)BinaryPrimitives.ReadUInt32LittleEndian(end[16..])..];
        for (var i = 0; i < entries; i++)
        {
            entry[5] = 0;
            var variable = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
            entry = entry[(EntryLength + variable)..];
        }
    }

    private static XDocument Parse(byte[] part)
    {
        using var stream = new MemoryStream(part);
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static byte[] Format(XDocument document)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }))
            document.Save(writer);
        return bytes.ToArray();
    }
}
