using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;

namespace Pipeline.Functions.Tests;

/// <summary>Functions and their bindings as the attributes in the head's sources say, in the worker's form.</summary>
internal static class HeadMetadata
{
    public static JsonObject Read() => new(
        from type in typeof(IngestSubmission).Assembly.GetExportedTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        select KeyValuePair.Create<string, JsonNode?>(function.Name, Bindings(method)));

    // Whatever answers HTTP has what it returns for a binding too.
    private static JsonArray Bindings(MethodInfo method)
    {
        var bindings = (from parameter in method.GetParameters()
                        from attribute in parameter.GetCustomAttributes()
                        where attribute.GetType().Namespace == typeof(FunctionAttribute).Namespace
                        select Binding(parameter, attribute)).ToList();
        if (bindings.Exists(b => (string)b["type"]! == "httpTrigger"))
            bindings.Add(new JsonObject { ["name"] = "$return", ["type"] = "http", ["direction"] = "Out" });
        return [.. bindings];
    }

    private static JsonObject Binding(ParameterInfo parameter, Attribute attribute)
    {
        var type = attribute.GetType();
        var binding = new JsonObject
        {
            ["name"] = parameter.Name,
            ["direction"] = "In",
            ["type"] = JsonNamingPolicy.CamelCase.ConvertName(type.Name[..^nameof(Attribute).Length]),
        };
        if (parameter.ParameterType == typeof(string)) binding["dataType"] = "String";
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            binding[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = Value(property.GetValue(attribute));
        return binding;
    }

    private static JsonNode? Value(object? value) => value is string[] texts ? new JsonArray([.. texts.Select(text => JsonValue.Create(text))]) : value?.ToString();
}
