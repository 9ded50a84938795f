using System.Xml.Linq;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Datasets;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>
/// Keeps the feed of changes beside the releases. It is made from them alone, so that any run can make it again; as a rule only the entry of
/// the latest is added.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="catalogue">The catalogue.</param>
/// <param name="takenOut">What operators took out: what was purged is told of no more.</param>
internal sealed class ChangeFeedPublisher(PipelineStore store, Catalogue catalogue, TakenOut takenOut)
{
    private static readonly BlobDressing Dressing = new(ChangeFeed.MediaType + "; charset=utf-8", "public, max-age=60");

    /// <summary>Brings the feed to a release.</summary>
    /// <param name="release">The release, whose history copy may not be there yet.</param>
    /// <param name="changes">What it changed; null to find out from what it replaced.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task UpdateAsync(Manifest release, IReadOnlyList<Change>? changes, CancellationToken cancellationToken)
    {
        var feed = await store.Public.ReadAsync(BlobPaths.Changes, cancellationToken: cancellationToken);
        var reached = feed is null ? -1 : StoreContainer.OrderOf(feed.Facts);
        if (reached >= release.Number) return;

        var earlier = reached == release.Previous ? ChangeFeed.EntriesOf(feed!.Content) : null;
        earlier ??= await EntriesBeforeAsync(release.Number, cancellationToken);
        await WriteAsync(release, [ChangeFeed.Entry(catalogue, release, changes ?? await ChangesAsync(release, cancellationToken)), .. earlier], cancellationToken);
    }

    /// <summary>Makes the feed again from the releases that are kept.</summary>
    /// <param name="release">The release in force.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task RemakeAsync(Manifest release, CancellationToken cancellationToken) => await WriteAsync(
        release,
        [ChangeFeed.Entry(catalogue, release, await ChangesAsync(release, cancellationToken)), .. await EntriesBeforeAsync(release.Number, cancellationToken)],
        cancellationToken);

    private Task<long?> WriteAsync(Manifest release, IEnumerable<XElement> entries, CancellationToken cancellationToken) => store.Public.WriteForwardAsync(
        BlobPaths.Changes, ChangeFeed.Render(catalogue, release.PublishedAt, entries).ToStream(), Dressing, release.Number, cancellationToken);

    private async Task<List<XElement>> EntriesBeforeAsync(long number, CancellationToken cancellationToken)
    {
        var entries = new List<XElement>();
        foreach (var manifest in await ReleaseHistory.ReadAsync(store, ChangeFeed.MaxEntries, number, cancellationToken))
            entries.Add(ChangeFeed.Entry(catalogue, manifest, await ChangesAsync(manifest, cancellationToken)));
        return entries;
    }

    // Null when what the release replaced is no longer kept.
    private async Task<IReadOnlyList<Change>?> ChangesAsync(Manifest release, CancellationToken cancellationToken)
    {
        var before = release.Previous is { } previous ? await ReleaseHistory.ReadAsync(store, previous, cancellationToken) : null;
        if (before is null && release.Previous is not null) return null;

        var changes = new List<Change>();
        foreach (var mission in release.Missions().Union(before?.Missions() ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var name = Distributions.JsonDistribution.MissionName(mission);
            if (before?.Files.GetValueOrDefault(name)?.Sha256 == release.Files.GetValueOrDefault(name)?.Sha256) continue;
            var was = before is null ? null : await MissionObject.ReadAsync(store, before.Files, mission, cancellationToken);
            var now = await MissionObject.ReadAsync(store, release.Files, mission, cancellationToken);
            if ((was is null && before?.Files.ContainsKey(name) == true) || (now is null && release.Files.ContainsKey(name))) return null;
            changes.AddRange(MissionChanges.Between(was?.Without(takenOut.IsPurged), now));
        }

        return changes;
    }
}
