using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Core.Indicators;

/// <summary>A period in JSON is its code; it may be a property name too.</summary>
public sealed class PeriodJsonConverter : JsonConverter<Period>
{
    /// <inheritdoc/>
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()) : throw new JsonException("A period is written as a string.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);

    /// <inheritdoc/>
    public override Period ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Code);

    private static Period Parse(string? code) =>
        Period.TryParse(code, out var period) ? period : throw new JsonException($"'{code}' is not the code of a period.");
}
