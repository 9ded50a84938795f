using System.IO.Compression;

namespace Pipeline.Core.Workbooks;

/// <summary>The zip package of a workbook: parts by name, and how they relate.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry?> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, long> _inflatedByPart = new(StringComparer.OrdinalIgnoreCase);
    private long _inflated;

    public Package(Stream stream, WorkbookLimits limits)
    {
        Limits = limits;
        _archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (_archive.Entries.Count > limits.Parts) throw new WorkbookFailureException(WorkbookFailureKind.TooManyParts, limits.Parts);
        foreach (var entry in _archive.Entries)
        {
            // Some writers use backslashes. Of two entries with one name nobody can say which one counts.
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (!_parts.TryAdd(name, entry)) _parts[name] = null;
        }
    }

    public WorkbookLimits Limits { get; }

    /// <summary>The name under which the archive holds a part; null when it is absent.</summary>
    public string? Find(string part)
    {
        if (_parts.ContainsKey(part)) return part;
        var unescaped = Uri.UnescapeDataString(part);
        return _parts.ContainsKey(unescaped) ? unescaped : null;
    }

    /// <summary>Inflates a part that <see cref="Find"/> found.</summary>
    public PartStream Open(string part) => _parts[part] is { } entry
        ? new PartStream(entry.Open(), this, part)
        : throw new WorkbookFailureException(new WorkbookFailure(WorkbookFailureKind.Damaged) { Part = part });

    /// <summary>Reads a part that <see cref="Find"/> found as XML.</summary>
    public PartReader OpenXml(string part) => new(Open(part), part, Limits);

    /// <summary>Counts what inflating a part gave so far; reading it again counts nothing twice.</summary>
    public void CountInflated(string part, long bytes)
    {
        var before = _inflatedByPart.GetValueOrDefault(part);
        if (bytes <= before) return;
        _inflatedByPart[part] = bytes;
        _inflated += bytes - before;
        if (_inflated > Limits.UncompressedBytes) throw new WorkbookFailureException(WorkbookFailureKind.ContentTooLarge, Limits.UncompressedBytes);
    }

    public void Dispose() => _archive.Dispose();
}
