using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>
/// One tick of the schedule: publish, then look after what no event handled, then publish again what that brought; at last cut what was
/// purged, and write the templates, which show what is published.
/// </summary>
/// <param name="publisher">Publishes.</param>
/// <param name="sweeper">Looks after the inbox.</param>
/// <param name="purges">Cuts what was purged.</param>
/// <param name="templates">Keeps the templates beside what is published.</param>
public sealed class PipelineTick(ReleasePublisher publisher, InboxSweeper sweeper, PurgeCutter purges, TemplatePublisher templates)
{
    /// <summary>How long a sweep begins new documents, unless told otherwise.</summary>
    public static TimeSpan DefaultBudget { get; } = TimeSpan.FromMinutes(3);

    /// <summary>Runs a tick. With nothing new it writes nothing, and makes at most 6 requests and two listings.</summary>
    /// <param name="budget">How long the sweep begins new documents; null for <see cref="DefaultBudget"/>.</param>
    /// <param name="options">How files are published; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<TickOutcome> RunAsync(TimeSpan? budget = null, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new PublishOptions();
        var (first, state) = await publisher.PublishWithStateAsync(options, cancellationToken);
        var sweep = await sweeper.SweepAsync(state.Records, state.Catalogue.Catalogue, state.Decisions.Decisions, budget ?? DefaultBudget, cancellationToken);
        PublishOutcome[] publications = sweep.HandledAny ? [first, await publisher.PublishAsync(options, cancellationToken)] : [first];
        await purges.CutAsync(state, publications[^1].Manifest, cancellationToken);
        if (state.Catalogue.Catalogue is { } catalogue) await templates.PublishAsync(catalogue, publications[^1].Manifest, cancellationToken);
        return new TickOutcome(publications, sweep);
    }
}
