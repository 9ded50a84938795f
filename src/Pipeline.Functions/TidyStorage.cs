using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Publication;
using Pipeline.Web;

namespace Pipeline.Functions;

/// <summary>Deletes once a day what is out of use for long enough.</summary>
/// <param name="tidier">Does the work.</param>
/// <param name="logger">Where the outcome is told.</param>
public sealed class TidyStorage(StorageTidier tidier, ILogger<TidyStorage> logger)
{
    /// <summary>Runs at night, in UTC; the host runs it once at a time, on one machine.</summary>
    /// <param name="timer">When it was due.</param>
    /// <param name="cancellationToken">The host is going down.</param>
    [Function(nameof(TidyStorage))]
    public async Task RunAsync([TimerTrigger("0 30 2 * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var outcome = await tidier.TidyAsync(cancellationToken);
        logger.LogInformation(
            LogEvents.Tidied,
            "Tidied: {Releases} releases, {Objects} objects, {Originals} originals deleted",
            outcome.Releases.Count,
            outcome.Objects,
            outcome.Originals);
    }
}
