using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Submissions;
using Pipeline.Web;

namespace Pipeline.Functions;

/// <summary>Reports a version as failed that the blob trigger gave up; the sweep tries it again.</summary>
/// <param name="ingestor">Does the work.</param>
/// <param name="logger">Where operators hear of it.</param>
public sealed class HandlePoisonedSubmission(SubmissionIngestor ingestor, ILogger<HandlePoisonedSubmission> logger)
{
    // The host's own name for it; it lies in the account that the blob trigger listens to.
    private const string Queue = "webjobs-blobtrigger-poison";

    /// <summary>Runs once per version given up.</summary>
    /// <param name="message">The host's message: a JSON object that names the function, the blob and its version.</param>
    /// <param name="cancellationToken">The host is going down.</param>
    [Function(nameof(HandlePoisonedSubmission))]
    public async Task RunAsync([QueueTrigger(Queue, Connection = PipelineServices.IntakeStorage)] string message, CancellationToken cancellationToken)
    {
        if (Read(message) is not { ContainerName: IngestSubmission.Inbox, BlobName: { } blob, ETag: { } etag })
        {
            logger.LogWarning(LogEvents.NotAPoisonedSubmission, "A message of the poison queue names no submission; it is dropped");
            return;
        }

        var outcome = await ingestor.FailAsync(DocumentName.Of(blob), etag, cancellationToken);
        if (outcome.Kind == IngestKind.Contended) throw new InvalidOperationException("Other runs were faster again and again: the queue gives the message again.");
        logger.Log(
            outcome.Kind == IngestKind.Handled ? LogLevel.Error : LogLevel.Information,
            LogEvents.SubmissionPoisoned,
            "Document {Document} was given up by the trigger: {Kind}",
            outcome.Document.Id,
            outcome.Kind);
    }

    private static PoisonedBlob? Read(string message)
    {
        try
        {
            return JsonSerializer.Deserialize<PoisonedBlob>(message);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
