using System.Text.Json;
using Pipeline.Core.Serialization;

namespace Pipeline.Core.Distributions;

/// <summary>The names of a closed list, the same in every format as in JSON.</summary>
internal static class EnumNames
{
    /// <summary>The name of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonSerializer.SerializeToElement(value, PipelineJson.Compact).GetString()!;

    /// <summary>All names, in order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];
}
