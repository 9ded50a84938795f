using System.IO.Compression;

namespace Pipeline.Core.Workbooks;

/// <summary>The zip package of a workbook: parts by name, and how they relate.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry?> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, long> inflatedByPart = new(StringComparer.OrdinalIgnoreCase);
    private long inflated;

    public Package(Stream stream, WorkbookLimits limits)
    {
        Limits = limits;
        archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > limits.Parts) throw new WorkbookFailureException(WorkbookFailureKind.TooManyParts, limits.Parts);
        foreach (var entry in archive.Entries)
        {
            // Some writers use backslashes. Of two entries with one name nobody can say which one counts.
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (!parts.TryAdd(name, entry)) parts[name] = null;
        }
    }

    public WorkbookLimits Limits { get; }

    /// <summary>The name under which the archive holds a part; null when it is absent.</summary>
    public string? Find(string part)
    {
        if (parts.ContainsKey(part)) return part;
        var unescaped = Uri.UnescapeDataString(part);
        return parts.ContainsKey(unescaped) ? unescaped : null;
    }

    /// <summary>Inflates a part that <see cref="Find"/> found.</summary>
    public PartStream Open(string part) => parts[part] is { } entry
        ? new PartStream(entry.Open(), this, part)
        : throw new WorkbookFailureException(new WorkbookFailure(WorkbookFailureKind.Damaged) { Part = part });

    /// <summary>Reads a part that <see cref="Find"/> found as XML.</summary>
    public PartReader OpenXml(string part) => new(Open(part), part, Limits);

    /// <summary>Counts what inflating a part gave so far; reading it again counts nothing twice.</summary>
    public void CountInflated(string part, long bytes)
    {
        var before = inflatedByPart.GetValueOrDefault(part);
        if (bytes <= before) return;
        inflatedByPart[part] = bytes;
        inflated += bytes - before;
        if (inflated > Limits.UncompressedBytes) throw new WorkbookFailureException(WorkbookFailureKind.ContentTooLarge, Limits.UncompressedBytes);
    }

    public void Dispose() => archive.Dispose();
}
