using System.Globalization;
using Pipeline.Core.Distributions;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

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

    private readonly IReadOnlyList<IDistribution> distributions = [.. distributions];

    /// <summary>Publishes a release if anything changed; else nothing is written. Storage being away throws.</summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<PublishOutcome> PublishAsync(PublishOptions? options = null, CancellationToken cancellationToken = default) =>
        (await PublishWithStateAsync(options ?? new PublishOptions(), cancellationToken)).Outcome;

    /// <summary>The same, with what was read last, so that a tick need not read it again.</summary>
    internal async Task<(PublishOutcome Outcome, PublicationState State)> PublishWithStateAsync(PublishOptions options, CancellationToken cancellationToken)
    {
        var writer = new ReleaseWriter(store, options.Parallelism);
        for (var round = 1; ; round++)
        {
            var current = await StoredManifest.ReadAsync(store, BlobPaths.Current, cancellationToken);
            var refused = current is null ? [] : await FinishAsync(writer, current, cancellationToken);
            var state = await PublicationState.ReadAsync(store, current, cancellationToken);
            if (await TryAsync(writer, state, cancellationToken) is { } outcome) return (outcome with { Problems = [.. refused.Select(Unwritable), .. outcome.Problems] }, state);
            if (round == MaxRounds) return (new PublishOutcome(PublishKind.Contended, current?.Manifest, [], []), state);
        }
    }

    // Null when something moved, and the next round must start afresh.
    private async Task<PublishOutcome?> TryAsync(ReleaseWriter writer, PublicationState state, CancellationToken cancellationToken)
    {
        var current = state.Current?.Manifest;
        if (state.Obstacles() is { Count: > 0 } obstacles) return new PublishOutcome(PublishKind.Refused, current, [], obstacles);

        var catalogue = state.Catalogue.Catalogue!;
        var inputs = state.Inputs;
        if (current is null ? inputs.Missions.Count == 0 : inputs.IsSameAs(current.Inputs)) return new PublishOutcome(PublishKind.NothingNew, current, [], []);

        var builder = new ReleaseBuilder(store, reports, distributions, state, catalogue, inputs);
        if (!await builder.BuildAsync(cancellationToken)) return null;
        if (current is not null && builder.Inputs.IsSameAs(current.Inputs))
            return new PublishOutcome(PublishKind.NothingNew, current, [], Unreadable(builder));
        if (!await builder.TellOverlapsAsync(cancellationToken)) return null;
        return await SwitchAsync(writer, state, builder.Inputs, builder, cancellationToken);
    }

    private async Task<PublishOutcome?> SwitchAsync(
        ReleaseWriter writer, PublicationState state, ReleaseInputs inputs, ReleaseBuilder builder, CancellationToken cancellationToken)
    {
        var current = state.Current?.Manifest;
        var content = InputDigests.Of(builder.Files);
        if (content == current?.Content)
        {
            // The same files from other inputs: no release, but the next tick need not look again.
            var noted = await writer.TrySwitchAsync(current with { AsOf = state.AsOf, Inputs = inputs }, state.Current, cancellationToken);
            return noted is null ? null : new PublishOutcome(PublishKind.NothingNew, noted.Manifest, [], Unreadable(builder));
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
        await writer.WriteObjectsAsync(builder.Objects(), cancellationToken);
        if (await writer.TrySwitchAsync(manifest, state.Current, cancellationToken) is not { } published) return null;

        var refused = await writer.CompleteAsync(published, builder.Rendered, cancellationToken);
        return new PublishOutcome(
            PublishKind.Published, manifest, ReleaseWriter.ChangedNames(current, manifest), [.. refused.Select(Unwritable), .. Unreadable(builder)]);
    }

    private static List<string> Unreadable(ReleaseBuilder builder) => [.. builder.Unreadable.Select(PublicationState.Unreadable)];

    private static string Unwritable(string name) =>
        $"{name}\u00A0: le stockage refuse d’écrire ce nom dans le conteneur «\u00A0public\u00A0»\u00A0; l’ancien contenu y reste jusqu’à son prochain changement.";

    // A release whose history copy is missing was not finished.
    private async Task<IReadOnlyList<string>> FinishAsync(ReleaseWriter writer, StoredManifest current, CancellationToken cancellationToken) =>
        await store.Public.StatAsync(BlobPaths.Release(current.Manifest.Number), cancellationToken) is null
            ? await writer.CompleteAsync(current, new Dictionary<string, PublicFile>(StringComparer.Ordinal), cancellationToken)
            : [];

    // Where the manifest in force was lost or restored but not what it led to, numbers still only grow: the stable name of the whole
    // dataset carries that of the last release, and the history those before.
    private async Task<long> LastNumberAsync(Manifest? current, CancellationToken cancellationToken)
    {
        var dataset = await store.Public.StatAsync(BlobPaths.Published("dataset.json"), cancellationToken);
        var reached = dataset is null ? 0 : StoreContainer.OrderOf(dataset);
        return Math.Max(reached, current?.Number ?? await LastReleaseAsync(cancellationToken));
    }

    private async Task<long> LastReleaseAsync(CancellationToken cancellationToken)
    {
        var releases = await store.Public.ListAsync("v1/releases/", cancellationToken);
        return releases.Blobs
            .Select(b => long.TryParse(Path.GetFileNameWithoutExtension(b.Path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();
    }
}
