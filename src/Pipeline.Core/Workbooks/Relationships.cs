namespace Pipeline.Core.Workbooks;

/// <summary>What a part points to (<c>_rels/….rels</c>): targets by id and by kind.</summary>
internal sealed class Relationships
{
    private const int LongestName = 2_048;

    private readonly Dictionary<string, Relationship> byId = new(StringComparer.Ordinal);

    /// <summary>Reads what a part points to; nothing when it points nowhere.</summary>
    /// <param name="package">The package.</param>
    /// <param name="source">Name of the part that points; empty for the package itself.</param>
    public static Relationships Read(Package package, string source)
    {
        var relationships = new Relationships();
        var slash = source.LastIndexOf('/') + 1;
        if (package.Find($"{source[..slash]}_rels/{source[slash..]}.rels") is not { } part) return relationships;
        using var xml = package.OpenXml(part);
        xml.ReadRoot();
        if (xml.Xml.IsEmptyElement) return relationships;
        while (xml.ReadChild())
        {
            if (xml.Attribute("TargetMode") is not "External" && xml.Attribute("Id") is { } id && xml.Attribute("Target") is { } target)
            {
                var type = xml.Attribute("Type") ?? "";
                if (id.Length > LongestName || target.Length > LongestName || type.Length > LongestName) throw xml.Damaged();
                relationships.byId.TryAdd(id, new Relationship(type[(type.LastIndexOf('/') + 1)..], Resolve(source[..slash], target)));
                if (relationships.byId.Count > package.Limits.Parts)
                    throw new WorkbookFailureException(WorkbookFailureKind.TooManyParts, package.Limits.Parts);
            }

            xml.Skip();
        }

        return relationships;
    }

    /// <summary>The relationship of an id; null when there is none.</summary>
    public Relationship? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>The part of a kind (<c>styles</c>), the same word in transitional and strict packages; null when there is none.</summary>
    public string? TargetOf(string kind) => byId.Values.FirstOrDefault(r => r.Kind.Equals(kind, StringComparison.Ordinal))?.Target;

    /// <summary>A target as a part name: relative to its source's folder, or absolute when it starts with a slash.</summary>
    private static string Resolve(string folder, string target)
    {
        target = target.Replace('\\', '/');
        var segments = new List<string>();
        foreach (var segment in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (segment is ".." && segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("" or "." or "..")) segments.Add(segment);
        }

        return string.Join('/', segments);
    }
}
