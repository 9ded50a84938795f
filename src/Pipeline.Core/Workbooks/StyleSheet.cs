using System.Globalization;

namespace Pipeline.Core.Workbooks;

/// <summary>The number formats of a workbook's cell styles.</summary>
internal sealed class StyleSheet
{
    private const int LongestCode = 1_000; // Excel's own limit is 255

    private readonly List<NumberFormat> formats = [];

    /// <summary>Reads the part; where it is absent, every style is General.</summary>
    public static StyleSheet Read(Package package, string? part)
    {
        var styles = new StyleSheet();
        if (part is null || package.Find(part) is not { } found) return styles;
        using var xml = package.OpenXml(found);
        styles.ReadAll(xml, package.Limits);
        return styles;
    }

    /// <summary>The format of a cell style; General when the style is unknown.</summary>
    public NumberFormat this[int style] => (uint)style < (uint)formats.Count ? formats[style] : NumberFormat.General;

    private void ReadAll(PartReader xml, WorkbookLimits limits)
    {
        xml.ReadRoot();
        if (xml.Xml.IsEmptyElement) return;
        var codes = new Dictionary<int, string>();
        var ids = new List<int>();
        while (xml.ReadChild())
        {
            var name = xml.Xml.LocalName;
            if (name is "numFmts") ReadCodes(xml, codes, limits);
            else if (name is "cellXfs") ReadStyles(xml, ids, limits);
            else xml.Skip();
        }

        var parsed = new Dictionary<int, NumberFormat>();
        foreach (var id in ids)
        {
            if (!parsed.TryGetValue(id, out var format))
                parsed.Add(id, format = NumberFormat.Parse(codes.TryGetValue(id, out var code) ? code : BuiltInFormats.Code(id)));
            formats.Add(format);
        }
    }

    private static void ReadCodes(PartReader xml, Dictionary<int, string> codes, WorkbookLimits limits)
    {
        if (xml.Xml.IsEmptyElement) return;
        while (xml.ReadChild())
        {
            if (Number(xml.Attribute("numFmtId")) is { } id && xml.Attribute("formatCode") is { } code)
            {
                if (code.Length > LongestCode) throw xml.Damaged();
                if (codes.Count >= limits.Styles) throw new WorkbookFailureException(WorkbookFailureKind.TooManyStyles, limits.Styles);
                codes[id] = code;
            }

            xml.Skip();
        }
    }

    private static void ReadStyles(PartReader xml, List<int> ids, WorkbookLimits limits)
    {
        if (xml.Xml.IsEmptyElement) return;
        while (xml.ReadChild())
        {
            ids.Add(Number(xml.Attribute("numFmtId")) ?? 0);
            if (ids.Count > limits.Styles) throw new WorkbookFailureException(WorkbookFailureKind.TooManyStyles, limits.Styles);
            xml.Skip();
        }
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
