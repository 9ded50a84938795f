using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Pipeline.Core.Datasets;
using Pipeline.Core.Indicators;
using Pipeline.Core.Serialization;
using Xunit;

namespace Pipeline.Tests.Schemas;

/// <summary>Writes the schema of a document from our type: what the serialiser says of it, and what its doc comments say.</summary>
internal static class SchemaWriter
{
    private static readonly JsonSerializerOptions Readable = new(PipelineJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(SchemaFile file)
    {
        var exported = PipelineJson.Options.GetJsonSchemaAsNode(file.Type, new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => Complete(context, schema, file.Edited),
        });
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = file.Id };
        foreach (var (key, value) in exported.AsObject())
            root[key] = value?.DeepClone();
        if (file.Edited) root["properties"]!["$schema"] = new JsonObject { ["type"] = "string" };
        return JsonSerializer.Serialize(root, Readable) + "\n";
    }

    private static JsonObject Complete(JsonSchemaExporterContext context, JsonNode exported, bool edited)
    {
        var schema = exported as JsonObject ?? Converted(context.TypeInfo.Type);
        if (schema["properties"] is JsonObject properties)
        {
            if (edited) schema["additionalProperties"] = false;
            else schema["required"] = new JsonArray([.. properties.Select(p => (JsonNode)p.Key)]);
        }

        // A computed property is never set, which the exporter takes for "may be set to null".
        if (context.PropertyInfo is { Set: null, IsGetNullable: false } && schema["type"] is JsonArray types) schema["type"] = types[0]!.DeepClone();

        var description = context.PropertyInfo?.AttributeProvider is PropertyInfo property ? DocComments.Of(property) : DocComments.Of(context.TypeInfo.Type);
        if (description is not null) schema.Insert(0, "description", description);
        if (schema["properties"] is not null) schema.Insert(0, "title", TitleOf(context.TypeInfo.Type));
        return schema;
    }

    // What a type is called outside our code; a document's own type has the document's name.
    private static string TitleOf(Type type) => type == typeof(MissionDocument) ? "Mission" : type.Name;

    // The exporter cannot look into our own converters, and lets everything pass.
    private static JsonObject Converted(Type type)
    {
        var isNullable = Nullable.GetUnderlyingType(type) is not null;
        var schema = new JsonObject { ["type"] = isNullable ? new JsonArray("string", "null") : "string" };
        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset)) schema["format"] = "date-time";
        else Assert.Equal(typeof(Period), type);
        return schema;
    }
}
