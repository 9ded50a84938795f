using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>
/// One tick of the schedule: publish, then look after what no event handled, then publish again what that brought; at last cut what was
/// purged, write the templates, which show what is published, and send the notifications that are due.
/// </summary>
/// <param name="publisher">Publishes.</param>
/// <param name="sweeper">Looks after the inbox.</param>
/// <param name="purges">Cuts what was purged.</param>
/// <param name="templates">Keeps the templates beside what is published.</param>
/// <param name="notices">Sends notifications.</param>
public sealed class PipelineTick(ReleasePublisher publisher, InboxSweeper sweeper, PurgeCutter purges, TemplatePublisher templates, NoticeSender notices)
{
    private static readonly TimeSpan NoticeBudget = TimeSpan.FromMinutes(1);

    /// <summary>How long a sweep begins new documents, unless told otherwise.</summary>
    public static TimeSpan DefaultBudget { get; } = TimeSpan.FromMinutes(3);

    /// <summary>Runs a tick. With nothing new it writes nothing, and makes at most 6 requests and two listings.</summary>
    /// <param name="budget">How long the sweep begins new documents; null for <see cref="DefaultBudget"/>.</param>
    /// <param name="options">How files are published; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<TickOutcome> RunAsync(TimeSpan? budget = null, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new PublishOptions();
        var first = await publisher.PublishWithStateAsync(options, cancellationToken);
        var state = first.State;
        var sweep = await sweeper.SweepAsync(state.Records, state.Catalogue.Catalogue, state.Decisions.Decisions, budget ?? DefaultBudget, cancellationToken);
        var last = sweep.HandledAny ? await publisher.PublishWithStateAsync(options, cancellationToken) : first;
        await purges.CutAsync(state, last.Outcome.Manifest, cancellationToken);
        if (state.Catalogue.Catalogue is { } catalogue) await templates.PublishAsync(catalogue, last.Outcome.Manifest, cancellationToken);
        PublishOutcome[] publications = sweep.HandledAny ? [first.Outcome, last.Outcome] : [first.Outcome];
        return new TickOutcome(publications, sweep, await SendNoticesAsync(last.Outcome, last.State, cancellationToken));
    }

    // What was published, or was found to be, is what the records said as they were listed; a release held shows something else.
    private async Task<NoticesOutcome> SendNoticesAsync(PublishOutcome outcome, PublicationState state, CancellationToken cancellationToken)
    {
        if (state.Catalogue.Catalogue is not { } catalogue || state.Decisions.Decisions is not { } decisions) return NoticesOutcome.Nothing;
        var release = outcome is { Kind: PublishKind.Published or PublishKind.NothingNew, Manifest: { } manifest } && state.Held is null
            ? new NoticeRelease(manifest.PublishedAt, state.AsOf, manifest.Inputs.Missions.Keys.ToHashSet(StringComparer.Ordinal), decisions)
            : null;
        return await notices.SendAsync(state.Records, catalogue, release, NoticeBudget, cancellationToken);
    }
}
