using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Pipeline.Tests.Support;

/// <summary>
/// Writes workbooks for tests, straight as OOXML: no library stands between a test and what the file says.
/// <code>
/// new TestWorkbook()
///     .Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021])
///     .Sheet("Indicateurs", ["Libellé", "Valeur"], ["allocataires", new Number("0.078", "0.0%")])
///     .Open()
/// </code>
/// </summary>
public sealed class TestWorkbook
{
    private const string TransitionalMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string TransitionalRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<TestSheet> allSheets = [];
    private readonly Dictionary<string, byte[]?> overrides = new(StringComparer.Ordinal);
    private readonly List<string> strings = [];
    private readonly List<string> formats = ["General"];
    private bool inline;
    private bool strict;
    private bool uses1904Dates;

    private string Main => strict ? StrictMain : TransitionalMain;

    private string Relationships => strict ? StrictRelationships : TransitionalRelationships;

    /// <summary>Adds a sheet; each row is a list of cells from column A, null where nothing is stored.</summary>
    public TestWorkbook Sheet(string name, params TestCell?[][] rows) => Sheet(name, _ => { }, rows);

    /// <summary>Adds a sheet and sets what is odd about it.</summary>
    public TestWorkbook Sheet(string name, Action<TestSheet> configure, params TestCell?[][] rows)
    {
        var sheet = new TestSheet(name);
        sheet.Rows.AddRange(rows);
        configure(sheet);
        allSheets.Add(sheet);
        return this;
    }

    /// <summary>Stores texts in their cells instead of the shared table.</summary>
    public TestWorkbook WithInlineStrings()
    {
        inline = true;
        return this;
    }

    /// <summary>Uses the namespaces of strict OOXML.</summary>
    public TestWorkbook AsStrict()
    {
        strict = true;
        return this;
    }

    /// <summary>Counts days from 1904.</summary>
    public TestWorkbook With1904Dates()
    {
        uses1904Dates = true;
        return this;
    }

    /// <summary>Adds a part, or puts these bytes in the place of one that would be written (<c>xl/styles.xml</c>).</summary>
    public TestWorkbook WithPart(string name, string content) => WithPart(name, Encoding.UTF8.GetBytes(content));

    /// <inheritdoc cref="WithPart(string, string)"/>
    public TestWorkbook WithPart(string name, byte[] content)
    {
        overrides[name] = content;
        return this;
    }

    /// <summary>Leaves out a part that is still named.</summary>
    public TestWorkbook WithoutPart(string name)
    {
        overrides[name] = null;
        return this;
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts())
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var part = entry.Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The file as a stream, at its start.</summary>
    public MemoryStream Open() => new(ToBytes());

    private Dictionary<string, byte[]> Parts()
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = ContentTypes(),
            ["_rels/.rels"] = $"""<Relationships xmlns="{PackageRelationships}"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
            ["xl/workbook.xml"] = WorkbookPart(),
            ["xl/_rels/workbook.xml.rels"] = WorkbookRelationships(),
        };
        for (var i = 0; i < allSheets.Count; i++) parts[string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml")] = SheetPart(allSheets[i]);
        parts["xl/styles.xml"] = Styles();
        parts["xl/sharedStrings.xml"] = $"""<sst xmlns="{Main}">{string.Concat(strings)}</sst>""";
        var all = parts.ToDictionary(
            part => part.Key,
            part => Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + part.Value),
            StringComparer.Ordinal);
        foreach (var (name, content) in overrides)
        {
            if (content is null) all.Remove(name);
            else all[name] = content;
        }

        return all;
    }

    private string ContentTypes()
    {
        const string prefix = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var sheets = string.Concat(allSheets.Select((_, i) => string.Create(
            CultureInfo.InvariantCulture, $"""<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="{prefix}worksheet+xml"/>""")));
        return $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{prefix}sheet.main+xml"/>{sheets}
            <Override PartName="/xl/styles.xml" ContentType="{prefix}styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{prefix}sharedStrings+xml"/>
            </Types>
            """;
    }

    private string WorkbookPart()
    {
        var sheets = string.Concat(allSheets.Select((sheet, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"""<sheet name="{Escape(sheet.Name)}" sheetId="{i + 1}"{(sheet.IsHidden ? " state=\"hidden\"" : "")} r:id="rId{i + 1}"/>""")));
        var properties = uses1904Dates ? """<workbookPr date1904="1"/>""" : "<workbookPr/>";
        return $"""<workbook xmlns="{Main}" xmlns:r="{Relationships}">{properties}<sheets>{sheets}</sheets></workbook>""";
    }

    private string WorkbookRelationships()
    {
        var sheets = string.Concat(allSheets.Select((_, i) => string.Create(
            CultureInfo.InvariantCulture, $"""<Relationship Id="rId{i + 1}" Type="{Relationships}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>""")));
        return $"""
            <Relationships xmlns="{PackageRelationships}">{sheets}
            <Relationship Id="rIdStyles" Type="{Relationships}/styles" Target="styles.xml"/>
            <Relationship Id="rIdStrings" Type="{Relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            """;
    }

    private string Styles()
    {
        const int firstCustom = 164;
        var codes = string.Concat(formats.Skip(1).Select((code, i) => string.Create(
            CultureInfo.InvariantCulture, $"""<numFmt numFmtId="{firstCustom + i}" formatCode="{Escape(code)}"/>""")));
        var styles = string.Concat(formats.Select((_, i) => string.Create(
            CultureInfo.InvariantCulture, $"""<xf numFmtId="{(i == 0 ? 0 : firstCustom + i - 1)}" applyNumberFormat="1"/>""")));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <styleSheet xmlns="{Main}"><numFmts count="{formats.Count - 1}">{codes}</numFmts>
            <fonts><font/></fonts><fills><fill><patternFill/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>
            <cellXfs count="{formats.Count}">{styles}</cellXfs></styleSheet>
            """);
    }

    private string SheetPart(TestSheet sheet)
    {
        var xml = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""<worksheet xmlns="{Main}" xmlns:r="{Relationships}">"""));
        if (sheet.HiddenColumns.Count > 0)
        {
            var columns = sheet.HiddenColumns.Order().Select(c => string.Create(CultureInfo.InvariantCulture, $"""<col min="{c}" max="{c}" width="10" hidden="1"/>"""));
            xml.Append("<cols>").AppendJoin("", columns).Append("</cols>");
        }

        xml.Append("<sheetData>");
        for (var row = 1; row <= sheet.Rows.Count; row++) AppendRow(xml, sheet, row);
        xml.Append("</sheetData>");
        if (sheet.Merged.Count > 0)
            xml.Append("<mergeCells>").AppendJoin("", sheet.Merged.Select(range => $"""<mergeCell ref="{range}"/>""")).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    private void AppendRow(StringBuilder xml, TestSheet sheet, int row)
    {
        xml.Append("<row");
        if (sheet.WithReferences) xml.Append(CultureInfo.InvariantCulture, $""" r="{row}" """);
        if (sheet.HiddenRows.Contains(row)) xml.Append(""" hidden="1" """);
        xml.Append('>');
        var cells = sheet.Rows[row - 1];
        for (var i = 0; i < cells.Length; i++)
        {
            var reference = sheet.WithReferences ? $" r=\"{Core.Workbooks.CellAddress.ColumnName(i + 1)}{row.ToString(CultureInfo.InvariantCulture)}\"" : "";
            if (cells[i] is { } cell) AppendCell(xml, cell, reference);
            else if (!sheet.WithReferences) xml.Append("<c/>");
        }

        xml.Append("</row>");
    }

    private void AppendCell(StringBuilder xml, TestCell cell, string reference)
    {
        xml.Append(cell switch
        {
            Text text => TextCell($"<t xml:space=\"preserve\">{Escape(text.Value)}</t>", reference + Style(text.Format)),
            RichText rich => TextCell(string.Concat(rich.Runs.Select(RunXml)), reference),
            Number number => $"<c{reference}{Style(number.Format)}><v>{number.Stored}</v></c>",
            Date date => $"<c{reference}{Style(date.Format)}><v>{date.Serial}</v></c>",
            IsoDate date => $"<c{reference}{Style(date.Format)} t=\"d\"><v>{date.Stored}</v></c>",
            Bool boolean => $"<c{reference} t=\"b\"><v>{(boolean.Value ? 1 : 0)}</v></c>",
            ErrorCell error => $"<c{reference} t=\"e\"><v>{error.Code}</v></c>",
            Empty empty => $"<c{reference}{Style(empty.Format)}/>",
            Formula formula => FormulaCell(formula, reference),
            RawCell raw => raw.Xml,
            _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, "No such cell."),
        });
    }

    private string FormulaCell(Formula formula, string reference)
    {
        var type = formula.Type is "n" ? "" : $" t=\"{formula.Type}\"";
        var cached = formula.Cached is null ? "" : $"<v>{Escape(formula.Cached)}</v>";
        return $"<c{reference}{Style(formula.Format)}{type}><f {formula.Attributes}>{Escape(formula.Code)}</f>{cached}</c>";
    }

    private string TextCell(string content, string attributes)
    {
        if (inline) return $"<c{attributes} t=\"inlineStr\"><is>{content}</is></c>";
        var item = $"<si>{content}</si>";
        var index = strings.IndexOf(item);
        if (index < 0)
        {
            index = strings.Count;
            strings.Add(item);
        }

        return string.Create(CultureInfo.InvariantCulture, $"<c{attributes} t=\"s\"><v>{index}</v></c>");
    }

    private static string RunXml(Run run)
    {
        var text = $"<t xml:space=\"preserve\">{Escape(run.Value)}</t>";
        if (run.Phonetic) return $"<rPh sb=\"0\" eb=\"1\">{text}</rPh>";
        if (run.Subscript) return $"<r><rPr><vertAlign val=\"subscript\"/></rPr>{text}</r>";
        if (run.Struck) return $"<r><rPr><strike/><sz val=\"11\"/></rPr>{text}</r>";
        return run.Superscript ? $"<r><rPr><vertAlign val=\"superscript\"/><sz val=\"11\"/></rPr>{text}</r>" : $"<r>{text}</r>";
    }

    private string Style(string? format)
    {
        if (format is null) return "";
        var index = formats.IndexOf(format);
        if (index < 0)
        {
            index = formats.Count;
            formats.Add(format);
        }

        return string.Create(CultureInfo.InvariantCulture, $" s=\"{index}\"");
    }

    private static string Escape(string text) => SecurityElement.Escape(text).Replace("\r", "_x000D_", StringComparison.Ordinal);
}
