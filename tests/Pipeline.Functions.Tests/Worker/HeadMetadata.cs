using System.Text.Json.Nodes;

namespace Pipeline.Functions.Tests;

/// <summary>Functions and their bindings as the worker's SDK wrote them for the host when it built the head.</summary>
internal static class HeadMetadata
{
    public static JsonObject Read() => new(
        from function in JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "functions.metadata")))!.AsArray()
        select KeyValuePair.Create<string, JsonNode?>((string)function["name"]!, Bindings(function["bindings"]!.AsArray())));

    private static JsonArray Bindings(JsonArray bindings) => [.. bindings.Select(b => Binding(b!.AsObject()))];

    // What the worker adds for itself is left out: that a client is bound without loading the blob.
    private static JsonObject Binding(JsonObject binding) => new(
        from property in binding
        where property.Key != "properties"
        select KeyValuePair.Create(property.Key, property.Value?.DeepClone()));
}
