using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Publication;
using Pipeline.Core.Submissions;

namespace Pipeline.Functions;

/// <summary>Publishes the dataset on a schedule, and looks after what no event handled.</summary>
/// <param name="tick">Does the work.</param>
/// <param name="logger">Where the outcome is told.</param>
public sealed class PublishDataset(PipelineTick tick, ILogger<PublishDataset> logger)
{
    /// <summary>Runs at each tick of the setting <c>PublishSchedule</c>; the host runs it once at a time, on one machine.</summary>
    /// <param name="timer">When it was due.</param>
    /// <param name="cancellationToken">The host is going down.</param>
    [Function(nameof(PublishDataset))]
    public async Task RunAsync([TimerTrigger("%PublishSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        if (timer.IsPastDue) logger.LogWarning(new EventId(3, "PastDue"), "This tick comes late");

        var outcome = await tick.RunAsync(cancellationToken: cancellationToken);
        foreach (var publication in outcome.Publications)
        {
            logger.LogInformation(
                new EventId(4, "Publication"),
                "Publication: {Kind}, release {Release}, {Changed} files changed",
                publication.Kind,
                publication.Manifest?.Number,
                publication.ChangedFiles.Count);
            foreach (var problem in publication.Problems)
                logger.LogError(new EventId(5, "PublicationProblem"), "{Problem}", problem);
        }

        foreach (var failure in outcome.Sweep.Failures)
            logger.LogError(new EventId(6, "DocumentFailed"), failure.Cause, "Document {Document} could not be looked after", DocumentName.Of(failure.Document).Id);
    }
}
