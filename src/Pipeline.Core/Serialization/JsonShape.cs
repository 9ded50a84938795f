using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Pipeline.Core.Findings;

namespace Pipeline.Core.Serialization;

/// <summary>
/// Compares a JSON document that operators edit with the type it is read into, and names every field that is unknown, missing
/// or of another kind; a deserialiser stops at the first and passes over what it does not know, so that a typing error would go unseen.
/// </summary>
internal sealed class JsonShape
{
    private static readonly FrozenDictionary<Type, string> Kinds = new Dictionary<Type, string>
    {
        [typeof(string)] = "un texte entre guillemets",
        [typeof(Uri)] = "une adresse entre guillemets",
        [typeof(bool)] = "true ou false",
        [typeof(int)] = "un nombre entier",
        [typeof(decimal)] = "un nombre",
        [typeof(DateOnly)] = "une date (« 2026-11-23 »)",
        [typeof(DateTimeOffset)] = "une date et une heure (« 2026-11-23T10:00:00Z »)",
    }.ToFrozenDictionary();

    private readonly List<JsonProblem> problems = [];

    private JsonShape()
    {
    }

    /// <summary>What keeps a document from being read as a type, in document order; empty when nothing does.</summary>
    /// <param name="document">The document's root.</param>
    /// <param name="type">The type, with <see cref="PipelineJson.Options"/>.</param>
    public static List<JsonProblem> Check(JsonElement document, Type type)
    {
        var shape = new JsonShape();
        shape.Visit(document, type, "");
        return shape.problems;
    }

    private void Visit(JsonElement element, Type type, string path)
    {
        var info = PipelineJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when element.ValueKind == JsonValueKind.Object:
                VisitObject(element, info, path);
                break;
            case JsonTypeInfoKind.Object:
                Report(path, "On attend ici un objet { … }.");
                break;
            case JsonTypeInfoKind.Enumerable when element.ValueKind == JsonValueKind.Array:
                foreach (var (i, item) in element.EnumerateArray().Index())
                    Visit(item, info.ElementType!, $"{path}[{i}]");
                break;
            case JsonTypeInfoKind.Enumerable:
                Report(path, "On attend ici une liste [ … ].");
                break;
            case JsonTypeInfoKind.Dictionary when element.ValueKind == JsonValueKind.Object:
                foreach (var entry in element.EnumerateObject())
                    Visit(entry.Value, info.ElementType!, Join(path, entry.Name));
                break;
            case JsonTypeInfoKind.Dictionary:
                Report(path, "On attend ici un objet { … }.");
                break;
            default:
                VisitValue(element, info, path);
                break;
        }
    }

    private void VisitObject(JsonElement element, JsonTypeInfo info, string path)
    {
        // Computed properties are written but never read.
        var fields = info.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var entry in element.EnumerateObject())
        {
            if (path.Length == 0 && entry.Name == "$schema") continue; // by which an editor helps to write the document
            if (!fields.TryGetValue(entry.Name, out var field))
                Report(Join(path, entry.Name), $"Champ inconnu.{Suggest(entry.Name, fields.Keys)}");
            else if (entry.Value.ValueKind != JsonValueKind.Null || !field.IsSetNullable)
                Visit(entry.Value, field.PropertyType, Join(path, entry.Name));
        }

        foreach (var field in fields.Values.Where(f => f.IsRequired && !element.TryGetProperty(f.Name, out _)))
            Report(Join(path, field.Name), "Ce champ est obligatoire et il manque.");
    }

    private void VisitValue(JsonElement element, JsonTypeInfo info, string path)
    {
        if (info.Type.IsEnum)
        {
            var names = Enum.GetValues(info.Type).Cast<object>().Select(v => JsonSerializer.SerializeToElement(v, info).GetString()!).ToList();
            var found = element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
            if (!names.Contains(found, StringComparer.Ordinal))
                Report(path, $"Valeur «\u00A0{found}\u00A0» inconnue\u00A0; on attend {string.Join(", ", names)}.{Suggest(found, names)}");
            return;
        }

        try
        {
            if (element.Deserialize(info) is not null) return;
        }
        catch (JsonException)
        {
            // Said below, in French.
        }

        Report(path, $"On attend ici {Kinds[info.Type]}.");
    }

    private static string Suggest(string found, IEnumerable<string> names) =>
        Suggestion.For(found, names) is { } near ? $" Vouliez-vous dire «\u00A0{near}\u00A0»\u00A0?" : "";

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private void Report(string path, string message) => problems.Add(new JsonProblem(path.Length == 0 ? "$" : path, message));

}
