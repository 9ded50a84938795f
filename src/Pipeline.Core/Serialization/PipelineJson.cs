using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Pipeline.Core.Serialization;

/// <summary>How every JSON document of the pipeline is written: camelCase, two spaces, LF, UTF-8 without BOM, the same bytes everywhere.</summary>
public static class PipelineJson
{
    /// <summary>The options; nulls are written, so that a reader sees every field.</summary>
    public static JsonSerializerOptions Options { get; } = Create(indented: true);

    /// <summary>The same on one line, for digests and state that no person reads.</summary>
    public static JsonSerializerOptions Compact { get; } = Create(indented: false);

    /// <summary>The bytes of a document, with a final line feed.</summary>
    public static byte[] Write<T>(T document) => [.. JsonSerializer.SerializeToUtf8Bytes(document, Options), (byte)'\n'];

    /// <summary>Writes a document to a stream as it is made, with a final line feed: the largest reports need not fit in memory twice.</summary>
    public static void WriteTo<T>(Stream stream, T document)
    {
        JsonSerializer.Serialize(stream, document, Options);
        stream.WriteByte((byte)'\n');
    }

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            NumberHandling = JsonNumberHandling.Strict,
            ReadCommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Converters = { new UtcTimeConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
