using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Core.Storage;

/// <summary>
/// The pipeline's storage: six private containers and a public one (design contract, section 2).
/// Containers are made when something is first written to them; what is not there reads as absent.
/// </summary>
public sealed class PipelineStore
{
    private readonly BlobServiceClient published;

    /// <summary>Storage over two accounts, which may be one and the same.</summary>
    /// <param name="intake">The private account.</param>
    /// <param name="published">The public account.</param>
    public PipelineStore(BlobServiceClient intake, BlobServiceClient published)
    {
        this.published = published;
        Submissions = new StoreContainer(intake.GetBlobContainerClient("submissions"));
        Originals = new StoreContainer(intake.GetBlobContainerClient("originals"));
        Documents = new StoreContainer(intake.GetBlobContainerClient("documents"));
        Reports = new StoreContainer(intake.GetBlobContainerClient("reports"));
        Configuration = new StoreContainer(intake.GetBlobContainerClient("configuration"));
        Templates = new StoreContainer(intake.GetBlobContainerClient("templates"));
        Public = new StoreContainer(published.GetBlobContainerClient("public"), PublicAccessType.Blob);
    }

    /// <summary>The inbox, <c>{service}/{path}</c>; services write here, by themselves or through the drop-off endpoint.</summary>
    public StoreContainer Submissions { get; }

    /// <summary>Every workbook received, <c>{sha256}.xlsx</c>, written once.</summary>
    public StoreContainer Originals { get; }

    /// <summary>The records, the only state.</summary>
    public StoreContainer Documents { get; }

    /// <summary>What services see of their versions; derived from the records.</summary>
    public StoreContainer Reports { get; }

    /// <summary><c>catalogue.json</c> and <c>decisions.json</c>, edited by operators.</summary>
    public StoreContainer Configuration { get; }

    /// <summary>Pre-filled workbooks; derived.</summary>
    public StoreContainer Templates { get; }

    /// <summary>What the public reads.</summary>
    public StoreContainer Public { get; }

    /// <summary>
    /// Makes every container, and lets pages of any origin read the public account. For a machine of one's own:
    /// in Azure the deployment does both.
    /// </summary>
    public async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        foreach (var container in new[] { Submissions, Originals, Documents, Reports, Configuration, Templates, Public })
            await container.CreateAsync(cancellationToken);

        var properties = (await published.GetPropertiesAsync(cancellationToken)).Value;
        properties.Cors =
        [
            new BlobCorsRule { AllowedOrigins = "*", AllowedMethods = "GET,HEAD,OPTIONS", AllowedHeaders = "*", ExposedHeaders = "*", MaxAgeInSeconds = 3600 },
        ];
        await published.SetPropertiesAsync(properties, cancellationToken);
    }
}
