using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Pipeline.Tests.Schemas;

/// <summary>Writes the schemas as types for TypeScript: an interface for each object that has a title.</summary>
internal sealed class TypesWriter
{
    private readonly SortedDictionary<string, string> interfaces = new(StringComparer.Ordinal);

    private TypesWriter()
    {
    }

    public static string Write(IEnumerable<JsonNode> schemas)
    {
        var writer = new TypesWriter();
        foreach (var schema in schemas) writer.TypeOf(schema.AsObject(), schema);
        return "// The JSON documents of this API, made from their JSON Schemas (schemas/*.schema.json).\n"
            + string.Concat(writer.interfaces.Values.Select(text => "\n" + text));
    }

    private string TypeOf(JsonObject schema, JsonNode root)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference) return TypeOf(Resolve(reference, root), root);
        if (schema["enum"] is JsonArray choices) return string.Join(" | ", choices.Select(c => c?.ToJsonString() ?? "null"));
        var types = schema["type"] is JsonArray several ? several.Select(t => t!.GetValue<string>()).ToList() : [schema["type"]!.GetValue<string>()];
        return string.Join(" | ", types.Select(type => type switch
        {
            "integer" => "number",
            "array" => TypeOf(schema["items"]!.AsObject(), root) is var item && item.Contains('|', StringComparison.Ordinal) ? $"({item})[]" : $"{item}[]",
            "object" when schema["properties"] is JsonObject properties => Interface(schema, properties, root),
            "object" => $"Record<string, {TypeOf(schema["additionalProperties"]!.AsObject(), root)}>",
            _ => type,
        }));
    }

    // Two schemas that hold an object of one title say the same of it.
    private string Interface(JsonObject schema, JsonObject properties, JsonNode root)
    {
        var name = schema["title"]!.GetValue<string>();
        var text = new StringBuilder("export interface " + name + " {\n");
        foreach (var (property, value) in properties)
            text.Append(Comment(value!.AsObject())).Append("  " + property + ": " + TypeOf(value!.AsObject(), root) + ";\n");
        text.Append("}\n");
        if (!interfaces.TryAdd(name, text.ToString())) Assert.Equal(interfaces[name], text.ToString());
        return name;
    }

    private static string Comment(JsonObject schema) =>
        schema["description"]?.GetValue<string>() is { } description ? $"  /** {description} */\n" : "";

    private static JsonObject Resolve(string reference, JsonNode root) => reference
        .TrimStart('#', '/')
        .Split('/')
        .Aggregate(root, (node, step) => step.All(char.IsAsciiDigit) ? node[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!)
        .AsObject();
}
