using Pipeline.Core.Datasets;
using Pipeline.Core.Distributions;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;
using Pipeline.Core.Telemetry;

namespace Pipeline.Core.Publication;

/// <summary>
/// Publishes what the records say (design contract, section 4): one write switches readers to a new release, and what follows can be
/// finished by any later run. Several publishers at once end in the same state.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="reports">Renders the reports of documents that another one overrides.</param>
/// <param name="distributions">What is made of the dataset, in this order.</param>
public sealed class ReleasePublisher(PipelineStore store, ReportRenderer reports, IEnumerable<IDistribution> distributions)
{
    private const int MaxRounds = 10;

    private static readonly Dictionary<string, PublicFile> NothingRendered = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<IDistribution> distributions = [.. distributions];

    /// <summary>Publishes a release if anything changed; else nothing is written. Storage being away throws.</summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<PublishOutcome> PublishAsync(PublishOptions? options = null, CancellationToken cancellationToken = default) =>
        (await PublishWithStateAsync(options ?? new PublishOptions(), cancellationToken)).Outcome;

    /// <summary>The same, with what was read last, so that a tick need not read it again.</summary>
    internal Task<(PublishOutcome Outcome, PublicationState State)> PublishWithStateAsync(PublishOptions options, CancellationToken cancellationToken) =>
        PipelineTelemetry.MeasureAsync("publish", PipelineTelemetry.PublishDuration, async activity =>
        {
            var done = await PublishedAsync(options, cancellationToken);
            var kind = PipelineTelemetry.Of(done.Outcome.Kind);
            activity?.SetTag("pipeline.publish.kind", kind).SetTag("pipeline.publish.guarded", done.Outcome.IsGuarded).SetTag("pipeline.release", done.Outcome.Manifest?.Number);
            PipelineTelemetry.Publications.Add(1, new("pipeline.publish.kind", kind), new("pipeline.publish.guarded", done.Outcome.IsGuarded));
            return done;
        });

    private async Task<(PublishOutcome Outcome, PublicationState State)> PublishedAsync(PublishOptions options, CancellationToken cancellationToken)
    {
        var writer = new ReleaseWriter(store, options.Parallelism);
        for (var round = 1; ; round++)
        {
            var current = await StoredManifest.ReadAsync(store, BlobPaths.Current, cancellationToken);
            var isComplete = current is null || options.DryRun || await store.Public.StatAsync(BlobPaths.Release(current.Manifest.Number), cancellationToken) is not null;
            var state = await PublicationState.ReadAsync(store, current, cancellationToken);
            var refused = isComplete ? [] : await CompleteAsync(writer, current!, state, NothingRendered, changes: null, all: false, cancellationToken);
            if (await TryAsync(writer, state, options, cancellationToken) is { } outcome) return (outcome with { Problems = [.. refused.Select(Unwritable), .. outcome.Problems] }, state);
            if (round == MaxRounds) return (new PublishOutcome(PublishKind.Contended, current?.Manifest, [], []), state);
        }
    }

    // Null when something moved, and the next round must start afresh.
    private async Task<PublishOutcome?> TryAsync(ReleaseWriter writer, PublicationState state, PublishOptions options, CancellationToken cancellationToken)
    {
        var current = state.Current?.Manifest;
        if (state.Obstacles() is { Count: > 0 } obstacles) return new PublishOutcome(PublishKind.Refused, current, [], obstacles);

        var catalogue = state.Catalogue.Catalogue!;
        var inputs = state.Inputs;
        if (current is null ? inputs.Missions.Count == 0 : !options.Afresh && inputs.IsSameAs(current.Inputs)) return new PublishOutcome(PublishKind.NothingNew, current, [], []);

        var builder = new ReleaseBuilder(store, reports, distributions, state, catalogue, inputs, options.Afresh);
        if (!await builder.BuildAsync(cancellationToken)) return null;
        if (builder.Obstacles.Count > 0) return new PublishOutcome(PublishKind.Refused, current, [], builder.Obstacles);
        if (current is not null && !options.Afresh && builder.Inputs.IsSameAs(current.Inputs))
            return new PublishOutcome(PublishKind.NothingNew, current, [], Unreadable(builder));

        var (changes, refusals) = await builder.CompareAsync(cancellationToken);
        if (options.DryRun) return Planned(current, builder, changes, refusals);
        if (refusals.Count > 0 && !options.AcceptRemovals)
            return new PublishOutcome(PublishKind.Refused, current, [], refusals) { Changes = changes, IsGuarded = true };
        if (!await builder.TellOverlapsAsync(cancellationToken)) return null;
        return await SwitchAsync(writer, state, builder, changes, options, cancellationToken);
    }

    private async Task<PublishOutcome?> SwitchAsync(
        ReleaseWriter writer, PublicationState state, ReleaseBuilder builder, IReadOnlyList<Change> changes, PublishOptions options, CancellationToken cancellationToken)
    {
        var current = state.Current?.Manifest;
        var inputs = builder.Inputs;
        var content = InputDigests.Of(builder.Files);
        await writer.WriteObjectsAsync(builder.Objects(), cancellationToken);
        if (content == current?.Content)
        {
            // The same files from other inputs: no release, but the next tick need not look again.
            var noted = await writer.TrySwitchAsync(current with { AsOf = state.AsOf, Inputs = inputs }, state.Current, cancellationToken);
            if (noted is null) return null;
            if (options.Afresh) await CompleteAsync(writer, noted, state, builder.Rendered, changes: null, all: true, cancellationToken);
            return new PublishOutcome(PublishKind.NothingNew, noted.Manifest, [], Unreadable(builder));
        }

        var manifest = new Manifest
        {
            Number = await LastNumberAsync(current, cancellationToken) + 1,
            Previous = current?.Number,
            PublishedAt = state.AsOf,
            AsOf = state.AsOf,
            Content = content,
            Inputs = inputs,
            Files = builder.Files,
        };
        if (await writer.TrySwitchAsync(manifest, state.Current, cancellationToken) is not { } published) return null;

        var refused = await CompleteAsync(writer, published, state, builder.Rendered, changes, options.Afresh, cancellationToken);
        return new PublishOutcome(
            PublishKind.Published, manifest, ReleaseWriter.ChangedNames(current, manifest.Files), [.. refused.Select(Unwritable), .. Unreadable(builder)])
        {
            Changes = changes,
        };
    }

    private static PublishOutcome Planned(Manifest? current, ReleaseBuilder builder, IReadOnlyList<Change> changes, IReadOnlyList<string> refusals)
    {
        var names = ReleaseWriter.ChangedNames(current, builder.Files);
        var kind = names.Count == 0 ? PublishKind.NothingNew : PublishKind.Planned;
        return new PublishOutcome(kind, current, names, [.. refusals, .. Unreadable(builder)]) { Changes = changes, IsGuarded = refusals.Count > 0 };
    }

    private static List<string> Unreadable(ReleaseBuilder builder) => [.. builder.Unreadable.Select(PublicationState.Unreadable)];

    private static string Unwritable(string name) =>
        $"{name}\u00A0: le stockage refuse d’écrire ce nom dans le conteneur «\u00A0public\u00A0»\u00A0; l’ancien contenu y reste jusqu’à son prochain changement.";

    // What comes after the switch; a release whose history copy is missing was not finished. Without a catalogue the feed waits for the
    // next release, which makes it whole again.
    private async Task<IReadOnlyList<string>> CompleteAsync(
        ReleaseWriter writer,
        StoredManifest release,
        PublicationState state,
        IReadOnlyDictionary<string, PublicFile> rendered,
        IReadOnlyList<Change>? changes,
        bool all,
        CancellationToken cancellationToken)
    {
        var refused = await writer.MoveNamesAsync(release.Manifest, rendered, all, cancellationToken);
        if (state.Catalogue.Catalogue is { } catalogue && state.Decisions.Decisions is { } decisions)
            await new ChangeFeedPublisher(store, catalogue, new TakenOut(decisions)).UpdateAsync(release.Manifest, changes, cancellationToken);
        await writer.CloseAsync(release, cancellationToken);
        return refused;
    }

    // Where the manifest in force was lost or restored but not what it led to, numbers still only grow: the stable name of the whole
    // dataset carries that of the last release, and the history those before.
    private async Task<long> LastNumberAsync(Manifest? current, CancellationToken cancellationToken)
    {
        var dataset = await store.Public.StatAsync(BlobPaths.Published("dataset.json"), cancellationToken);
        var reached = dataset is null ? 0 : StoreContainer.OrderOf(dataset);
        return Math.Max(reached, current?.Number ?? (await ReleaseHistory.NumbersAsync(store, cancellationToken)).DefaultIfEmpty().Max());
    }
}
