using System.Text.Json;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Control;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>Everything that decides whether there is something to publish, as it was read.</summary>
/// <param name="Current">The manifest in force; null when nothing was ever published.</param>
/// <param name="Catalogue">The catalogue, or what is wrong with it.</param>
/// <param name="StoredDecisions">The operators' decisions as stored; null when there are none.</param>
/// <param name="Records">What the listing of the records tells.</param>
/// <param name="AsOf">The moment of the listing by the storage's clock, never earlier than the manifest's.</param>
internal sealed record PublicationState(
    StoredManifest? Current, ParsedCatalogue Catalogue, BinaryData? StoredDecisions, IReadOnlyList<RecordSummary> Records, DateTimeOffset AsOf)
{
    private const string NothingLeft =
        "Plus aucun document n’alimente de mission\u00A0: rien n’est dépublié. Rétablissez le conteneur «\u00A0documents\u00A0» ou les missions du catalogue.";

    /// <summary>What a release would be made from; only with a catalogue.</summary>
    public ReleaseInputs Inputs => field ??= InputDigests.Of(Catalogue.Catalogue!, StoredDecisions, Records, AsOf);

    /// <summary>Says in French that a record cannot be read.</summary>
    public static string Unreadable(string document) =>
        $"{document}\u00A0: sa fiche, dans le conteneur «\u00A0documents\u00A0», n’est pas lisible\u00A0; les missions qu’il alimente restent publiées telles quelles. Rétablissez-la.";

    /// <summary>Reads it.</summary>
    /// <param name="store">The storage.</param>
    /// <param name="current">The manifest in force, already read.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<PublicationState> ReadAsync(PipelineStore store, StoredManifest? current, CancellationToken cancellationToken)
    {
        var catalogue = await StoredCatalogue.ReadAsync(store, cancellationToken);
        var decisions = await store.Configuration.ReadAsync(BlobPaths.Decisions, cancellationToken: cancellationToken);
        var listing = await store.Documents.ListAsync(cancellationToken: cancellationToken);
        var records = new List<RecordSummary>();
        foreach (var blob in listing.Blobs)
            records.Add(await WholeAsync(store, RecordSummary.Read(blob), cancellationToken));
        var asOf = current is { Manifest.AsOf: var before } && before > listing.AsOf ? before : listing.AsOf;
        return new PublicationState(current, catalogue, decisions?.Content, records, asOf);
    }

    /// <summary>Why nothing can be published as things are, in French; empty when it can.</summary>
    public IReadOnlyList<string> Obstacles()
    {
        if (!Catalogue.Success) return [.. Catalogue.Problems.Select(p => p.ToString())];
        if (Undecidable() is { Count: > 0 } obstacles) return obstacles;

        // Records that have all gone are a loss, not a wish.
        return Current is not null && Inputs.Missions.Count == 0 ? [NothingLeft] : [];
    }

    private IReadOnlyList<string> Undecidable()
    {
        if (StoredDecisions is null) return [];
        if (!JsonInput.TryRead<Decisions>(StoredDecisions, out var decisions, out var problems)) return [.. problems.Select(p => p.ToString())];

        // Until they can be carried out, nothing is published against them.
        return decisions.AreNone ? [] : ["decisions.json\u00A0: cette version ne sait pas encore appliquer un gel, un retrait ou une purge."];
    }

    // Metadata too long for a listing, or lost: the record itself tells.
    private static async Task<RecordSummary> WholeAsync(PipelineStore store, RecordSummary summary, CancellationToken cancellationToken)
    {
        if (summary.Stages is not null) return summary;
        try
        {
            return await StoredRecord.ReadAsync(store, summary.Key, cancellationToken) is { } stored
                ? RecordSummary.Of(summary.Key, stored.Record, stored.IsReportOwed) with { Version = stored.Version }
                : summary;
        }
        catch (JsonException)
        {
            return summary;
        }
    }
}
