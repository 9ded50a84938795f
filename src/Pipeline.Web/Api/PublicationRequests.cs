using Microsoft.Extensions.Logging;
using Pipeline.Core.Publication;

namespace Pipeline.Web.Api;

/// <summary>
/// Ticks that someone asks for beside the schedule: one at a time, however often they are asked for. One that a shutdown cuts off is made up
/// for by the next scheduled one.
/// </summary>
/// <param name="tick">Does the work.</param>
/// <param name="logger">Where the outcome is told.</param>
public sealed class PublicationRequests(PipelineTick tick, ILogger<PublicationRequests> logger)
{
    private readonly Lock asking = new();
    private bool askedAgain;

    /// <summary>What is under way.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>Asks for a tick that begins from now on.</summary>
    public void Ask()
    {
        lock (asking)
        {
            if (Running.IsCompleted) Running = Task.Run(RunAsync);
            else askedAgain = true;
        }
    }

    private async Task RunAsync()
    {
        do
        {
            try
            {
                // A release once begun is finished, whoever asked for it has gone or not.
                var outcome = await tick.RunAsync(cancellationToken: CancellationToken.None);
                var last = outcome.Publications[^1];
                logger.LogInformation(LogEvents.PublishedOnRequest, "Asked to publish: {Kind}, release {Release}", last.Kind, last.Manifest?.Number);
            }
            catch (Exception e)
            {
                logger.LogError(LogEvents.PublicationOnRequestFailed, e, "Asked to publish, and it failed; the next tick tries again");
            }
        }
        while (IsAskedAgain());
    }

    private bool IsAskedAgain()
    {
        lock (asking)
        {
            var again = askedAgain;
            askedAgain = false;
            return again;
        }
    }
}
