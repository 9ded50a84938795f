using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Control;
using Pipeline.Core.Datasets;
using Pipeline.Core.Distributions;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Publication;

/// <summary>
/// Cuts the releases that held what was purged: every object that no release that stays names, then their manifests, and makes the feed
/// again without them.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="catalogue">The catalogue.</param>
/// <param name="decisions">The decisions.</param>
internal sealed class ReleaseCutter(PipelineStore store, Catalogue catalogue, Decisions decisions)
{
    private const int MaxRounds = 10;

    // A publisher that was already at work may bring objects back for as long as a function may run, and is not found before.
    private static readonly TimeSpan Vigil = TimeSpan.FromHours(1);

    private readonly TakenOut takenOut = new(decisions);
    private readonly Dictionary<string, bool> held = new(StringComparer.Ordinal);

    /// <summary>
    /// Cuts at each call for an hour after a purge, and once more when that is over, however late: then it is noted as done, and next to
    /// nothing is asked any more. Each step can be repeated, wherever an earlier call stopped.
    /// </summary>
    /// <param name="asOf">The storage's time.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<CutOutcome> CutAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var done = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(decisions.Purges, PipelineJson.Compact)));
        var marker = await store.Originals.ReadAsync(BlobPaths.Purged, cancellationToken: cancellationToken);
        if (marker?.Content.ToString() == done) return CutOutcome.Nothing;

        for (var round = 0; round < MaxRounds; round++)
        {
            if (await TryAsync(cancellationToken) is not { } outcome) continue;
            if (!outcome.IsStillPublic && decisions.Purges.All(p => p.At + Vigil < asOf))
                await store.Originals.TryWriteAsync(BlobPaths.Purged, BinaryData.FromString(done), BlobDressing.Json, marker?.ETag, cancellationToken);
            return outcome;
        }

        return CutOutcome.StillPublic;
    }

    // Null when another release came into force meanwhile.
    private async Task<CutOutcome?> TryAsync(CancellationToken cancellationToken)
    {
        var objects = (await store.Public.ListAsync(BlobPaths.Objects, cancellationToken)).Blobs;
        if (await StoredManifest.ReadAsync(store, BlobPaths.Current, cancellationToken) is not { } current) return CutOutcome.Nothing;
        if (await HoldsAsync(current.Manifest, cancellationToken)) return CutOutcome.StillPublic;

        var kept = current.Manifest.ObjectPaths().ToHashSet(StringComparer.Ordinal);
        var cut = new List<long>();
        foreach (var number in (await ReleaseHistory.NumbersAsync(store, cancellationToken)).Order())
        {
            if (await ReleaseHistory.ReadAsync(store, number, cancellationToken) is not { } release) continue;
            if (await HoldsAsync(release, cancellationToken)) cut.Add(number);
            else kept.UnionWith(release.ObjectPaths());
        }

        if (!await MoveHoldAsync(cut, current.Manifest.Number, cancellationToken)) return CutOutcome.StillPublic;
        if (await UnusedObjects.TryDeleteAsync(store, current, [.. objects.Where(o => !kept.Contains(o.Path))], cancellationToken) is not { } deleted) return null;
        foreach (var number in cut) await EntombAsync(number, cancellationToken);
        await new ChangeFeedPublisher(store, catalogue, takenOut).RemakeAsync(current.Manifest, cancellationToken);
        return new CutOutcome(cut, deleted, IsStillPublic: false);
    }

    // The release in force is the one held without what was purged: it is held in its stead. False when operators decide something
    // else at this moment, which is to be published first.
    private async Task<bool> MoveHoldAsync(List<long> cut, long current, CancellationToken cancellationToken)
    {
        if (cut.Count == 0) return true;
        var stored = await StoredDecisions.ReadAsync(store, cancellationToken);
        if (stored.Decisions is null || stored.Decisions.Hold != decisions.Hold) return false;
        return decisions.Hold is not { } hold
            || !cut.Contains(hold.Release)
            || await stored.TryReplaceAsync(store, stored.Decisions with { Hold = hold with { Release = current } }, cancellationToken);
    }

    // A mission that is no longer there cannot be asked: its release is of no use to anyone.
    private async Task<bool> HoldsAsync(Manifest release, CancellationToken cancellationToken)
    {
        foreach (var mission in release.Missions())
        {
            var blob = release.Files[JsonDistribution.MissionName(mission)].Blob;
            if (!held.TryGetValue(blob, out var holds))
            {
                var document = await MissionObject.ReadAsync(store, release.Files, mission, cancellationToken);
                held[blob] = holds = document is null || document.AllIndicators().SelectMany(i => i.Observations).Any(takenOut.IsPurged);
            }

            if (holds) return true;
        }

        return false;
    }

    private async Task EntombAsync(long number, CancellationToken cancellationToken)
    {
        var path = BlobPaths.Release(number);
        if (await store.Public.StatAsync(path, cancellationToken) is { } manifest)
            await store.Public.TryWriteAsync(path, Tombstone.Of(path).Content, ReleaseWriter.Manifests, manifest.ETag, cancellationToken);
    }
}
