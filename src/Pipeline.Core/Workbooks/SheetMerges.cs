namespace Pipeline.Core.Workbooks;

/// <summary>
/// Finds the merged ranges of a sheet ahead of its rows. They stand behind the rows in the file: most sheets have none, and that is told by
/// inflating the part and looking for the word, at a fraction of what walking its XML costs.
/// </summary>
internal static class SheetMerges
{
    private const int ChunkBytes = 1 << 16;

    /// <summary>The merged ranges; none when the part is damaged, which reading its rows tells.</summary>
    public static IReadOnlyList<CellRange> Read(Package package, string part)
    {
        try
        {
            return MayHaveAny(package, part) ? Walk(package, part) : [];
        }
        catch (Exception exception) when (Failures.Explain(exception, part) is not null)
        {
            return [];
        }
    }

    /// <summary>From the start tag of <c>mergeCells</c>, adds its ranges.</summary>
    public static void ReadRanges(PartReader part, List<CellRange> ranges, int most)
    {
        if (part.Xml.IsEmptyElement) return;
        while (part.ReadChild())
        {
            if (CellRange.TryParse(part.Attribute("ref"), out var range))
            {
                if (ranges.Count >= most) throw new WorkbookFailureException(WorkbookFailureKind.TooManyRanges, most);
                ranges.Add(range);
            }

            part.Skip();
        }
    }

    private static List<CellRange> Walk(Package package, string part)
    {
        var ranges = new List<CellRange>();
        using var xml = package.OpenXml(part);
        xml.ReadRoot();
        if (xml.Xml.IsEmptyElement) return ranges;
        while (xml.ReadChild())
        {
            if (xml.Xml.LocalName is "mergeCells") ReadRanges(xml, ranges, package.Limits.Ranges);
            else xml.Skip();
        }

        return ranges;
    }

    // An element's name cannot be written in any other way, but in encodings of several bytes a letter.
    private static bool MayHaveAny(Package package, string part)
    {
        var word = "mergeCell"u8;
        using var stream = package.Open(part);
        var buffer = new byte[ChunkBytes];
        var kept = 0;
        var isFirst = true;
        while (true)
        {
            var read = stream.Read(buffer.AsSpan(kept));
            if (read == 0) return false;
            stream.StartToken();
            var chunk = buffer.AsSpan(0, kept + read);
            if (isFirst && (chunk[0] is 0 or 0xFE or 0xFF || (chunk.Length > 1 && chunk[1] == 0))) return true;
            if (chunk.IndexOf(word) >= 0) return true;
            isFirst = false;
            kept = Math.Min(word.Length - 1, chunk.Length);
            chunk[^kept..].CopyTo(buffer);
        }
    }
}
