using System.Text.Json;
using Pipeline.Core.Control;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>
/// Deletes what is out of use for long enough: old releases, then objects that none names, and workbooks that no record names. Run once a
/// day, beside the ticks: whatever it finds in use at its start stays.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="retention">How long things are kept.</param>
public sealed class StorageTidier(PipelineStore store, Retention retention)
{
    private const int LatestReleases = 10;

    /// <summary>Deletes it.</summary>
    public async Task<TidyOutcome> TidyAsync(CancellationToken cancellationToken = default)
    {
        var objects = await store.Public.ListAsync(BlobPaths.Objects, cancellationToken);
        if (await StoredManifest.ReadAsync(store, BlobPaths.Current, cancellationToken) is not { } current
            || (await StoredDecisions.ReadAsync(store, cancellationToken)).Decisions is not { } decisions)
        {
            return new TidyOutcome([], 0, 0);
        }

        var kept = current.Manifest.ObjectPaths().ToHashSet(StringComparer.Ordinal);
        var releases = await TidyReleasesAsync(current.Manifest, decisions.Hold?.Release, objects.AsOf, kept, cancellationToken);
        var unused = objects.Blobs.Where(o => !kept.Contains(o.Path) && o.LastModified.AddDays(retention.Objects) < objects.AsOf);
        var deleted = await UnusedObjects.TryDeleteAsync(store, current, [.. unused], cancellationToken);
        return new TidyOutcome(releases, deleted?.Count ?? 0, await TidyOriginalsAsync(objects.AsOf, cancellationToken));
    }

    // The last ones, the one held and those of the time kept stay, and all that they name.
    private async Task<IReadOnlyList<long>> TidyReleasesAsync(
        Manifest current, long? held, DateTimeOffset asOf, HashSet<string> kept, CancellationToken cancellationToken)
    {
        var gone = new List<long>();
        var numbers = (await ReleaseHistory.NumbersAsync(store, cancellationToken)).OrderDescending().ToList();
        foreach (var (place, number) in numbers.Index())
        {
            var release = await ReleaseHistory.ReadAsync(store, number, cancellationToken);
            var isKept = number >= current.Number || number == held || place < LatestReleases || release?.PublishedAt.AddDays(retention.Releases) >= asOf;
            if (isKept) kept.UnionWith(release?.ObjectPaths() ?? []);
            else if (await store.Public.StatAsync(BlobPaths.Release(number), cancellationToken) is { } blob && await store.Public.TryDeleteAsync(blob, cancellationToken)) gone.Add(number);
        }

        return gone;
    }

    private async Task<int> TidyOriginalsAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var old = (await store.Originals.ListAsync(cancellationToken: cancellationToken)).Blobs
            .Where(o => o.Path != BlobPaths.Purged && o.LastModified.AddDays(retention.Originals) < asOf)
            .ToList();
        if (old.Count == 0) return 0;

        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in (await store.Documents.ListAsync(cancellationToken: cancellationToken)).Blobs.Select(RecordSummary.Read))
        {
            try
            {
                if (await StoredRecord.ReadAsync(store, record.Key, cancellationToken) is not { Record: var read }) continue;
                named.UnionWith(read.Editions.Select(e => BlobPaths.Original(e.Sha256)));
                if (read.Handled?.Sha256 is { } sha256) named.Add(BlobPaths.Original(sha256));
            }
            catch (JsonException)
            {
                // Nothing is known of what it names.
                return 0;
            }
        }

        var deleted = 0;
        foreach (var original in old.Where(o => !named.Contains(o.Path)))
        {
            if (await store.Originals.TryDeleteAsync(original, cancellationToken)) deleted++;
        }

        return deleted;
    }
}
