using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Catalogues;

/// <summary>The catalogue that operators keep in the storage.</summary>
public static class StoredCatalogue
{
    /// <summary>Reads it, as it is now: a change is picked up without restart.</summary>
    public static async Task<ParsedCatalogue> ReadAsync(PipelineStore store, CancellationToken cancellationToken = default) =>
        await store.Configuration.ReadAsync(BlobPaths.Catalogue, cancellationToken: cancellationToken) is { } blob
            ? CatalogueParser.Parse(blob.Content)
            : ParsedCatalogue.Of([new JsonProblem(BlobPaths.Catalogue, "Le catalogue n’est pas dans le conteneur «\u00A0configuration\u00A0».")]);
}
