using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Publication;
using Pipeline.Core.Submissions;
using Pipeline.Web;

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
        if (timer.IsPastDue) logger.LogWarning(LogEvents.PastDue, "This tick comes late");

        var outcome = await tick.RunAsync(cancellationToken: cancellationToken);
        foreach (var publication in outcome.Publications)
        {
            logger.LogInformation(
                LogEvents.Publication,
                "Publication: {Kind}, release {Release}, {Changed} files changed",
                publication.Kind,
                publication.Manifest?.Number,
                publication.ChangedFiles.Count);
            if (publication.Problems.Count == 0) continue;

            // A problem may name a file.
            logger.LogError(LogEvents.PublicationProblem, "Publication: {Problems} problems; 'pipeline status' tells them. Guard: {Guard}", publication.Problems.Count, publication.IsGuarded);
            foreach (var problem in publication.Problems) logger.LogDebug(LogEvents.PublicationProblem, "{Problem}", problem);
        }

        foreach (var failure in outcome.Sweep.Failures)
            logger.LogError(LogEvents.DocumentFailed, failure.Cause, "Document {Document} could not be looked after", DocumentName.Of(failure.Document).Id);
        if (outcome.Notices.GivenUp > 0) logger.LogError(LogEvents.NotificationGivenUp, "{Notifications} notifications were given up", outcome.Notices.GivenUp);
        if (outcome.Notices.Left > 0) logger.LogWarning(LogEvents.NotificationsLeft, "{Notifications} notifications that are due were left for later", outcome.Notices.Left);
    }
}
