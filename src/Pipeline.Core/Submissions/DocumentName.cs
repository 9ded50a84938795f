using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Core.Submissions;

/// <summary>The name of a document: its path in the inbox, <c>{service}/{path}.xlsx</c>. Any path makes one; not every one can be used.</summary>
public sealed record DocumentName
{
    private const int MaxUtf8Bytes = 900;

    private DocumentName(string path)
    {
        Path = path;
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        Service = slash > 0 && slash < path.Length - 1 ? path[..slash] : null;
        IsUsable = Encoding.UTF8.GetByteCount(path) <= MaxUtf8Bytes && IsPlain(path);
    }

    /// <summary>The path in the inbox, exactly as the storage spells it.</summary>
    public string Path { get; }

    /// <summary>The top folder; null for a file outside any.</summary>
    public string? Service { get; }

    /// <summary>False when it leaves its folder (<c>..</c>), has a segment without a name (<c>/a.xlsx</c>), holds control characters, or is longer than 900 UTF-8 bytes: it is reported on, never read.</summary>
    public bool IsUsable { get; }

    /// <summary>True for what nobody submits: a folder's own entry, and the lock file that Excel leaves beside an open workbook (<c>~$…</c>).</summary>
    public bool IsIgnored => Path.Length == 0 || Path[^1] == '/' || FileName.StartsWith("~$", StringComparison.Ordinal);

    /// <summary>Opaque public id: the first 12 hexadecimal digits of the SHA-256 of the path.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path)))[..12];

    /// <summary>Under what its record and reports are kept: the path, or a name made from its hash where the path cannot be used.</summary>
    public string Key => IsUsable ? Path : $"{UsableFolder}/nom-inutilisable-{Id}";

    private string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    private string UsableFolder => Service is { Length: < 100 } folder && IsPlain(folder) ? folder : "_";

    /// <summary>The name of any path.</summary>
    public static DocumentName Of(string path) => new(path);

    /// <summary>Reads an inbox path; false when it has no service folder or cannot be used.</summary>
    public static bool TryParse(string path, [NotNullWhen(true)] out DocumentName? name)
    {
        name = new DocumentName(path);
        if (name.Service is null || !name.IsUsable) name = null;
        return name is not null;
    }

    /// <summary>True when two names differ only in case or Unicode form, as two spellings of one file do. Names that are no Unicode text have no twin.</summary>
    public static bool AreTwins(string path, string other) =>
        !string.Equals(path, other, StringComparison.Ordinal)
        && IsText(path)
        && IsText(other)
        && string.Equals(path.Normalize(NormalizationForm.FormKC), other.Normalize(NormalizationForm.FormKC), StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => Path;

    // U+FFFD also stands for what is no Unicode text at all.
    private static bool IsText(string path) => !path.EnumerateRunes().Any(r => Rune.IsControl(r) || r.Value is 0xFFFD or 0xFFFE or 0xFFFF);

    private static bool IsPlain(string path) => IsText(path) && !path.Split('/', '\\').Any(segment => segment is "" or "." or "..");
}
