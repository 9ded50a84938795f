using System.Globalization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Publication;

/// <summary>
/// Publishes what the records say (design contract, section 4): one write switches readers to a new release, and what follows can be
/// finished by any later run. Several publishers at once end in the same state.
/// </summary>
/// <param name="store">The storage.</param>
public sealed class ReleasePublisher(PipelineStore store)
{
    private const int MaxRounds = 10;
    private const string NothingLeft =
        "Plus aucun document n’alimente de mission\u00A0: rien n’est dépublié. Rétablissez le conteneur «\u00A0documents\u00A0» ou les missions du catalogue.";

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
            if (current is not null) await FinishAsync(writer, current, cancellationToken);
            var state = await PublicationState.ReadAsync(store, current, cancellationToken);
            if (await TryAsync(writer, state, cancellationToken) is { } outcome) return (outcome, state);
            if (round == MaxRounds) return (new PublishOutcome(PublishKind.Contended, current?.Manifest, [], []), state);
        }
    }

    // Null when something moved, and the next round must start afresh.
    private async Task<PublishOutcome?> TryAsync(ReleaseWriter writer, PublicationState state, CancellationToken cancellationToken)
    {
        var current = state.Current?.Manifest;
        if (state.Obstacles() is { Count: > 0 } obstacles) return new PublishOutcome(PublishKind.Refused, current, [], obstacles);

        var catalogue = state.Catalogue.Catalogue!;
        var inputs = InputDigests.Of(catalogue, state.StoredDecisions, state.Records, state.AsOf);
        if (current is null ? inputs.Missions.Count == 0 : inputs.IsSameAs(current.Inputs)) return new PublishOutcome(PublishKind.NothingNew, current, [], []);

        // Records that have all gone are a loss, not a wish.
        if (inputs.Missions.Count == 0) return new PublishOutcome(PublishKind.Refused, current, [], [NothingLeft]);

        var builder = new ReleaseBuilder(store, state, catalogue, inputs);
        await builder.BuildAsync(cancellationToken);
        if (!await builder.TellOverlapsAsync(cancellationToken)) return null;
        return await SwitchAsync(writer, state, inputs, builder, cancellationToken);
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
            return noted is null ? null : new PublishOutcome(PublishKind.NothingNew, noted.Manifest, [], []);
        }

        var manifest = new Manifest
        {
            Number = (current?.Number ?? await LastNumberAsync(cancellationToken)) + 1,
            Previous = current?.Number,
            PublishedAt = state.AsOf,
            AsOf = state.AsOf,
            Content = content,
            Inputs = inputs,
            Files = builder.Files,
        };
        await writer.WriteObjectsAsync(builder.MissingObjects(), cancellationToken);
        if (await writer.TrySwitchAsync(manifest, state.Current, cancellationToken) is not { } published) return null;

        await writer.CompleteAsync(published, builder.Rendered, cancellationToken);
        return new PublishOutcome(PublishKind.Published, manifest, ReleaseWriter.ChangedNames(current, manifest), []);
    }

    // A release whose history copy is missing was not finished.
    private async Task FinishAsync(ReleaseWriter writer, StoredManifest current, CancellationToken cancellationToken)
    {
        if (await store.Public.StatAsync(BlobPaths.Release(current.Manifest.Number), cancellationToken) is null)
            await writer.CompleteAsync(current, new Dictionary<string, PublicFile>(StringComparer.Ordinal), cancellationToken);
    }

    // Where the manifest in force was lost but not what went before, numbers still only grow.
    private async Task<long> LastNumberAsync(CancellationToken cancellationToken)
    {
        var releases = await store.Public.ListAsync("v1/releases/", cancellationToken);
        return releases.Blobs
            .Select(b => long.TryParse(Path.GetFileNameWithoutExtension(b.Path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();
    }
}
