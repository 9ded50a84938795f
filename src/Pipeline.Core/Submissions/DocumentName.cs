using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Core.Submissions;

/// <summary>The name of a document: its path in the inbox, <c>{service}/{path}.xlsx</c>.</summary>
public sealed record DocumentName
{
    private DocumentName(string path, string service)
    {
        Path = path;
        Service = service;
    }

    /// <summary>The path in the inbox, exactly as the storage spells it.</summary>
    public string Path { get; }

    /// <summary>The top folder.</summary>
    public string Service { get; }

    /// <summary>Opaque public id: the first 12 hexadecimal digits of the SHA-256 of the path.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path)))[..12];

    /// <summary>Reads an inbox path; false when it has no service folder.</summary>
    public static bool TryParse(string path, [NotNullWhen(true)] out DocumentName? name)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        name = slash > 0 && slash < path.Length - 1 ? new DocumentName(path, path[..slash]) : null;
        return name is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Path;
}
