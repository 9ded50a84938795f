using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Submissions;
using Pipeline.Web;

namespace Pipeline.Functions;

/// <summary>Handles a workbook when the storage tells of it.</summary>
/// <param name="ingestor">Does the work.</param>
/// <param name="logger">Where the outcome is told.</param>
public sealed class IngestSubmission(SubmissionIngestor ingestor, ILogger<IngestSubmission> logger)
{
    /// <summary>The container that services write to.</summary>
    internal const string Inbox = "submissions";

#if DEBUG
    // Azurite sends no events: a host of one's own polls.
    private const BlobTriggerSource Source = BlobTriggerSource.LogsAndContainerScan;
#else
    private const BlobTriggerSource Source = BlobTriggerSource.EventGrid;
#endif

    /// <summary>Runs once per event; the event only says where to look.</summary>
    /// <param name="blob">The blob that the event names. A client loads nothing: what counts is what the inbox holds when it is read.</param>
    /// <param name="cancellationToken">The host is going down.</param>
    [Function(nameof(IngestSubmission))]
    public async Task RunAsync(
        [BlobTrigger(Inbox + "/{name}", Source = Source, Connection = PipelineServices.IntakeStorage)] BlobClient blob, CancellationToken cancellationToken)
    {
        // The host passes on whatever the subscription sends, from any container.
        if (blob.BlobContainerName != Inbox)
        {
            logger.LogWarning(LogEvents.NotASubmission, "An event names a blob of container {Container}; it is dropped", blob.BlobContainerName);
            return;
        }

        var outcome = await ingestor.IngestAsync(DocumentName.Of(blob.Name), cancellationToken);
        logger.LogInformation(
            LogEvents.Ingested, "Document {Document}: {Kind}, {Outcome}", outcome.Document.Id, outcome.Kind, outcome.Outcome);
    }
}
