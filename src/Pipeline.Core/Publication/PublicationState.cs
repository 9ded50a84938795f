using System.Globalization;
using System.Text.Json;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Control;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>Everything that decides whether there is something to publish, as it was read.</summary>
/// <param name="Current">The manifest in force; null when nothing was ever published.</param>
/// <param name="Catalogue">The catalogue, or what is wrong with it.</param>
/// <param name="Decisions">The operators' decisions.</param>
/// <param name="Held">The release that they hold in force; null when they hold none, or when it is no longer there.</param>
/// <param name="Records">What the listing of the records tells.</param>
/// <param name="AsOf">The moment of the listing by the storage's clock, never earlier than the manifest's.</param>
internal sealed record PublicationState(
    StoredManifest? Current,
    ParsedCatalogue Catalogue,
    StoredDecisions Decisions,
    Manifest? Held,
    IReadOnlyList<RecordSummary> Records,
    DateTimeOffset AsOf)
{
    private const string NothingLeft =
        "Plus aucun document n’alimente de mission\u00A0: rien n’est dépublié. Rétablissez le conteneur «\u00A0documents\u00A0» ou les missions du catalogue.";

    /// <summary>What a release would be made from; only without obstacles.</summary>
    public ReleaseInputs Inputs => field ??= Held is null
        ? InputDigests.Of(Catalogue.Catalogue!, Decisions, Records, AsOf)
        : InputDigests.OfHeld(Catalogue.Catalogue!, Decisions, Held);

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
        var decisions = await StoredDecisions.ReadAsync(store, cancellationToken);
        var listing = await store.Documents.ListAsync(cancellationToken: cancellationToken);
        var records = new List<RecordSummary>();
        foreach (var blob in listing.Blobs)
            records.Add(await WholeAsync(store, RecordSummary.Read(blob), cancellationToken));
        var asOf = current is { Manifest.AsOf: var before } && before > listing.AsOf ? before : listing.AsOf;
        return new PublicationState(current, catalogue, decisions, await HeldAsync(store, decisions, cancellationToken), records, asOf);
    }

    /// <summary>Why nothing can be published as things are, in French; empty when it can.</summary>
    public IReadOnlyList<string> Obstacles()
    {
        if (!Catalogue.Success) return [.. Catalogue.Problems.Select(p => p.ToString())];
        if (!Decisions.Success) return [.. Decisions.Problems.Select(p => p.ToString())];
        if (Decisions.Decisions.Hold is { } hold && Held is null) return [HeldIsGone(hold.Release)];

        // Records that have all gone are a loss, not a wish; where something was purged, the removal guard tells one from the other.
        var isEmptied = Inputs.Missions.Count == 0 && Decisions.Decisions.Purges.Count == 0;
        return isEmptied && Current?.Manifest.Missions().Any() == true ? [NothingLeft] : [];
    }

    private static string HeldIsGone(long release) => string.Create(
        CultureInfo.InvariantCulture,
        $"La publication n°\u00A0{release}, qui doit rester en vigueur, n’existe plus\u00A0: rien n’est publié. Levez le gel avec «\u00A0pipeline resume\u00A0».");

    private static async Task<Manifest?> HeldAsync(PipelineStore store, StoredDecisions decisions, CancellationToken cancellationToken) =>
        decisions.Decisions?.Hold is { } hold ? await ReleaseHistory.ReadAsync(store, hold.Release, cancellationToken) : null;

    // Metadata too long for a listing, or lost: the record itself tells.
    private static async Task<RecordSummary> WholeAsync(PipelineStore store, RecordSummary summary, CancellationToken cancellationToken)
    {
        if (summary.Stages is not null) return summary;
        try
        {
            return await StoredRecord.ReadAsync(store, summary.Key, cancellationToken) is { } stored
                ? RecordSummary.Of(summary.Key, stored.Record, stored.IsReportOwed, stored.Notices) with { Version = stored.Version }
                : summary;
        }
        catch (JsonException)
        {
            return summary;
        }
    }
}
