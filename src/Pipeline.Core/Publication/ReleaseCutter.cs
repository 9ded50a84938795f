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
/// Cuts the releases that held what was purged: their objects, unless a release that stays names them too, then their manifests, and makes
/// the feed again without them.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="catalogue">The catalogue.</param>
/// <param name="decisions">The decisions.</param>
internal sealed class ReleaseCutter(PipelineStore store, Catalogue catalogue, Decisions decisions)
{
    // A publisher that was already at work may bring objects back for as long as a function may run, and is not found before.
    private static readonly TimeSpan Vigil = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(15);

    private readonly TakenOut takenOut = new(decisions);
    private readonly Dictionary<string, bool> held = new(StringComparer.Ordinal);
    private readonly List<string> deleted = [];

    /// <summary>
    /// Cuts at each call for an hour after a purge, and once more when that is over, however late: then it is noted as done, and next to
    /// nothing is asked any more. Each step can be repeated, wherever an earlier call stopped.
    /// </summary>
    /// <param name="current">The release in force.</param>
    /// <param name="asOf">The storage's time.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<CutOutcome> CutAsync(Manifest current, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var done = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(decisions.Purges, PipelineJson.Compact)));
        var marker = await store.Originals.ReadAsync(BlobPaths.Purged, cancellationToken: cancellationToken);
        if (marker?.Content.ToString() == done) return CutOutcome.Nothing;
        if (await HoldsAsync(current, cancellationToken)) return new CutOutcome([], [], IsStillPublic: true);

        var kept = current.Files.Values.Select(f => f.Blob).ToHashSet(StringComparer.Ordinal);
        var cut = new List<Manifest>();
        foreach (var number in (await ReleaseHistory.NumbersAsync(store, cancellationToken)).Order())
        {
            if (await ReleaseHistory.ReadAsync(store, number, cancellationToken) is not { } release) continue;
            if (await HoldsAsync(release, cancellationToken)) cut.Add(release);
            else kept.UnionWith(release.Files.Values.Select(f => f.Blob));
        }

        if (!await MoveHoldAsync(cut, current.Number, cancellationToken)) return new CutOutcome([], [], IsStillPublic: true);
        foreach (var release in cut) await CutAsync(release, kept, cancellationToken);
        await CutStraysAsync(kept, asOf, cancellationToken);
        await new ChangeFeedPublisher(store, catalogue, takenOut).RemakeAsync(current, cancellationToken);
        if (decisions.Purges.All(p => p.At + Vigil < asOf))
            await store.Originals.TryWriteAsync(BlobPaths.Purged, BinaryData.FromString(done), BlobDressing.Json, marker?.ETag, cancellationToken);
        return new CutOutcome([.. cut.Select(r => r.Number)], deleted, IsStillPublic: false);
    }

    // The release in force is the one held without what was purged: it is held in its stead. False when operators decide something
    // else at this moment, which is to be published first.
    private async Task<bool> MoveHoldAsync(List<Manifest> cut, long current, CancellationToken cancellationToken)
    {
        if (decisions.Hold is not { } hold || !cut.Exists(r => r.Number == hold.Release)) return true;
        var stored = await StoredDecisions.ReadAsync(store, cancellationToken);
        return stored.Decisions?.Hold == hold
            && await stored.TryReplaceAsync(store, stored.Decisions with { Hold = hold with { Release = current } }, cancellationToken);
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

    // Mission documents go last but for the manifest: by them a later run knows what there is to cut.
    private async Task CutAsync(Manifest release, HashSet<string> kept, CancellationToken cancellationToken)
    {
        var missions = release.Missions().Select(m => release.Files[JsonDistribution.MissionName(m)].Blob).ToHashSet(StringComparer.Ordinal);
        foreach (var blob in release.Files.Values.Select(f => f.Blob).Distinct(StringComparer.Ordinal).Where(b => !kept.Contains(b)).OrderBy(missions.Contains))
            await DeleteAsync(await store.Public.StatAsync(BlobPaths.Published(blob), cancellationToken), cancellationToken);

        var path = BlobPaths.Release(release.Number);
        if (await store.Public.StatAsync(path, cancellationToken) is { } manifest)
            await store.Public.TryWriteAsync(path, Tombstone.Of(path).Content, ReleaseWriter.Tombstones, manifest.ETag, cancellationToken);
    }

    // Objects that no release names: left by a publisher that was overtaken.
    private async Task CutStraysAsync(HashSet<string> kept, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var named = kept.Select(BlobPaths.Published).ToHashSet(StringComparer.Ordinal);
        foreach (var blob in (await store.Public.ListAsync(BlobPaths.Objects, cancellationToken)).Blobs)
        {
            if (!named.Contains(blob.Path) && blob.LastModified + LongestRun < asOf) await DeleteAsync(blob, cancellationToken);
        }
    }

    private async Task DeleteAsync(BlobFacts? blob, CancellationToken cancellationToken)
    {
        if (blob is not null && await store.Public.TryDeleteAsync(blob, cancellationToken)) deleted.Add(blob.Path);
    }
}
