using Pipeline.Core.Datasets;
using Pipeline.Core.Serialization;

namespace Pipeline.Core.Distributions;

/// <summary>
/// The dataset described for open-data portals: DCAT-AP in JSON-LD, as the harvester of data.gouv.fr reads it, one dataset for each mission
/// and one for the whole. It comes after every format that it lists.
/// </summary>
public sealed class CatalogDistribution : IDistribution
{
    /// <summary>Stable name of the catalogue.</summary>
    public const string Name = "catalog.jsonld";

    private const string MediaType = "application/ld+json";

    /// <inheritdoc />
    public Task<IReadOnlyList<PublicFile>> OfDatasetAsync(Dataset dataset, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files)
    {
        var document = new CatalogDocument(imprint, files).Write(dataset);
        return Task.FromResult<IReadOnlyList<PublicFile>>([new PublicFile(Name, BinaryData.FromBytes(PipelineJson.Write(document)), MediaType, Mission: null)]);
    }
}
