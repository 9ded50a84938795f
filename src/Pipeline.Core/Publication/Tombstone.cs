using Pipeline.Core.Serialization;

namespace Pipeline.Core.Publication;

/// <summary>What is read under a stable name that has left the dataset. It is not deleted: a slow publisher could bring it back.</summary>
/// <param name="Gone">Always true.</param>
/// <param name="Name">The stable name.</param>
/// <param name="Message">What happened, in French.</param>
public sealed record Tombstone(bool Gone, string Name, string Message)
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/json";

    /// <summary>True for what a tombstone was written over.</summary>
    public static bool Is(BinaryData content) => JsonInput.TryRead<Tombstone>(content, out var read, out _) && read.Gone;

    /// <summary>The tombstone of a stable name.</summary>
    public static BinaryData Of(string name) =>
        BinaryData.FromBytes(PipelineJson.Write(new Tombstone(Gone: true, name, "Ce document ne fait plus partie des chiffres publiés.")));
}
