using System.Text.Json.Nodes;
using Xunit;

namespace Pipeline.Functions.Tests;

public sealed class FunctionMetadataTests
{
#if DEBUG
    private const string Built = "Debug";
#else
    private const string Built = "Release";
#endif

    [Fact]
    public void Every_function_has_the_bindings_that_the_golden_file_gives_it()
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "functions.metadata.json")))!;
        var golden = new JsonObject(file["Always"]!.AsObject().Concat(file[Built]!.AsObject()).Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())));
        var head = HeadMetadata.Read();

        Assert.True(JsonNode.DeepEquals(golden, head), $"The golden file says {golden}, the head {head}.");
    }
}
