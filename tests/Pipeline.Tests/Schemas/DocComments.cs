using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Pipeline.Tests.Schemas;

/// <summary>The summaries of Core's doc comments as plain text.</summary>
internal static partial class DocComments
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "Pipeline.Core.xml"))
        .Descendants("member")
        .ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal);

    public static string? Of(Type type) => Summary($"T:{type.FullName}");

    public static string? Of(PropertyInfo property) => Summary($"P:{property.DeclaringType!.FullName}.{property.Name}");

    private static string? Summary(string name)
    {
        if (!Members.TryGetValue(name, out var member)) return null;
        if (member.Element("inheritdoc")?.Attribute("cref") is { } inherited) return Summary(inherited.Value);
        return member.Element("summary") is { } summary ? Spaces().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim() : null;
    }

    private static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.')[^1],
        XElement { Name.LocalName: "paramref" } parameter => parameter.Attribute("name")!.Value,
        XElement element => element.Value,
        _ => node.ToString(),
    };

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
