namespace Pipeline.Core.Workbooks;

/// <summary>
/// Opens workbooks (.xlsx and .xlsm, transitional and strict), recognised by their content and never by a name.
/// Zip and XML are the platform's; everything between is bounded by <see cref="WorkbookLimits"/>.
/// </summary>
public static class WorkbookReader
{
    private const int LongestSheetName = 255;

    /// <summary>Opens a workbook: reads its list of sheets, its styles and its shared texts.</summary>
    /// <param name="stream">The bytes, seekable; left open, and used until the workbook is disposed of.</param>
    /// <param name="limits">How much is read before saying no.</param>
    /// <returns>The workbook, or why there is none; never an exception for what a file may hold.</returns>
    public static OpenResult Open(Stream stream, WorkbookLimits limits)
    {
        if (stream.Length > limits.FileBytes) return new OpenResult(new WorkbookFailure(WorkbookFailureKind.FileTooLarge) { Limit = limits.FileBytes });
        if (FileSignature.Foreign(stream) is { } foreign) return new OpenResult(new WorkbookFailure(foreign));
        Package? package = null;
        try
        {
            stream.Position = 0;
            package = new Package(stream, limits);
            return new OpenResult(Read(package));
        }
        catch (Exception exception) when (Failures.Explain(exception, part: null) is { } failure)
        {
            package?.Dispose();
            return new OpenResult(failure);
        }
    }

    private static Workbook Read(Package package)
    {
        if (Relationships.Read(package, "").TargetOf("officeDocument") is not { } target) throw new WorkbookFailureException(NotOoxml(package));
        if (package.Find(target) is not { } part) throw new WorkbookFailureException(new WorkbookFailure(WorkbookFailureKind.Damaged) { Part = target });
        if (IsBinary(package, part)) throw new WorkbookFailureException(WorkbookFailureKind.Xlsb);
        var relationships = Relationships.Read(package, part);
        var (sheets, uses1904Dates) = ReadWorkbookPart(package, part, relationships);
        return new Workbook(
            package,
            sheets,
            StyleSheet.Read(package, relationships.TargetOf("styles")),
            SharedStrings.Read(package, relationships.TargetOf("sharedStrings")),
            uses1904Dates);
    }

    private static (List<Sheet> Sheets, bool Uses1904Dates) ReadWorkbookPart(Package package, string part, Relationships relationships)
    {
        using var xml = package.OpenXml(part);
        if (xml.ReadRoot() is not "workbook") throw new WorkbookFailureException(WorkbookFailureKind.OtherDocument);
        var sheets = new List<Sheet>();
        var uses1904Dates = false;
        if (xml.Xml.IsEmptyElement) return (sheets, uses1904Dates);
        while (xml.ReadChild())
        {
            if (xml.Xml.LocalName is "workbookPr") uses1904Dates = xml.Flag("date1904");
            if (xml.Xml.LocalName is "sheets") ReadSheets(xml, package, relationships, sheets);
            else xml.Skip();
        }

        return (sheets, uses1904Dates);
    }

    private static void ReadSheets(PartReader xml, Package package, Relationships relationships, List<Sheet> sheets)
    {
        if (xml.Xml.IsEmptyElement) return;
        while (xml.ReadChild())
        {
            var name = xml.Attribute("name") ?? "";
            if (name.Length > LongestSheetName) throw xml.Damaged();
            var relationship = relationships.Find(RelationshipId(xml));
            if (relationship is null or { Kind: "worksheet" })
            {
                var isHidden = xml.Attribute("state") is "hidden" or "veryHidden";
                sheets.Add(new Sheet(name, isHidden, relationship is null ? null : package.Find(relationship.Target), sheets.Count));
                if (sheets.Count > package.Limits.Sheets) throw new WorkbookFailureException(WorkbookFailureKind.TooManySheets, package.Limits.Sheets);
            }

            xml.Skip();
        }
    }

    /// <summary>The id is the one attribute of its name that lies in a namespace, of which there are two (transitional and strict).</summary>
    private static string? RelationshipId(PartReader xml)
    {
        string? id = null;
        while (xml.Xml.MoveToNextAttribute())
        {
            if (xml.Xml.LocalName is "id" && xml.Xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal)) id = xml.Xml.Value;
        }

        xml.Xml.MoveToElement();
        return id;
    }

    /// <summary>The workbook part of an .xlsb starts with the record BrtBeginBook (131) instead of XML.</summary>
    private static bool IsBinary(Package package, string part)
    {
        using var stream = package.Open(part);
        Span<byte> head = stackalloc byte[2];
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head is [0x83, 0x01];
    }

    /// <summary>What an archive without office document is: OpenDocument names its type in a first entry, "mimetype".</summary>
    private static WorkbookFailureKind NotOoxml(Package package)
    {
        if (package.Find("mimetype") is not { } part) return WorkbookFailureKind.OtherArchive;
        using var reader = new StreamReader(package.Open(part));
        Span<char> type = stackalloc char[64];
        type = type[..reader.ReadBlock(type)];
        if (type.StartsWith("application/vnd.oasis.opendocument.spreadsheet")) return WorkbookFailureKind.Ods;
        return type.StartsWith("application/vnd.oasis.opendocument") ? WorkbookFailureKind.OtherDocument : WorkbookFailureKind.OtherArchive;
    }
}
