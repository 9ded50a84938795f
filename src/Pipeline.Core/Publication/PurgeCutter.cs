using Pipeline.Core.Control;
using Pipeline.Core.Findings;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>
/// Cuts what was purged: the inbox version, the record, the original and the reports at every tick, so that nothing that a slow run brought
/// back stays; and, once what is in force is free of it, the releases and objects that held it. Without a purge it asks nothing.
/// </summary>
/// <param name="store">The storage.</param>
public sealed class PurgeCutter(PipelineStore store)
{
    /// <summary>Cuts whatever the purges name.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<CutOutcome> CutAsync(CancellationToken cancellationToken = default)
    {
        var current = await StoredManifest.ReadAsync(store, BlobPaths.Current, cancellationToken);
        return await CutAsync(await PublicationState.ReadAsync(store, current, cancellationToken), current?.Manifest, cancellationToken);
    }

    /// <summary>The same with what a publication has read.</summary>
    /// <param name="state">What was read.</param>
    /// <param name="current">The release in force by now.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal async Task<CutOutcome> CutAsync(PublicationState state, Manifest? current, CancellationToken cancellationToken)
    {
        if (state.Decisions.Decisions is not { Purges.Count: > 0 } decisions) return CutOutcome.Nothing;

        await CutInboxAsync(decisions, cancellationToken);
        await CutOriginalsAsync(decisions, cancellationToken);
        var ids = decisions.Purges.Select(p => p.Document).ToHashSet(StringComparer.Ordinal);
        foreach (var record in state.Records.Where(r => ids.Contains(DocumentName.Of(r.Document).Id)))
            await CutAsync(DocumentName.Of(record.Document), decisions, cancellationToken);
        if (current is null) return CutOutcome.Nothing;
        if (state.Catalogue.Catalogue is not { } catalogue) return CutOutcome.StillPublic;

        // The release held is needed for as long as what is in force is not that one without what was purged.
        return state.Held is not null && !state.Inputs.IsSameAs(current.Inputs)
            ? CutOutcome.StillPublic
            : await new ReleaseCutter(store, catalogue, decisions).CutAsync(state.AsOf, cancellationToken);
    }

    private async Task CutInboxAsync(Decisions decisions, CancellationToken cancellationToken)
    {
        var named = decisions.Purges.Where(p => p.ETag is not null).Select(p => (p.Document, p.ETag!)).ToHashSet();
        if (named.Count == 0) return;
        foreach (var blob in (await store.Submissions.ListAsync(cancellationToken: cancellationToken)).Blobs)
        {
            if (named.Contains((DocumentName.Of(blob.Path).Id, blob.Version))) await store.Submissions.TryDeleteAsync(blob, cancellationToken);
        }
    }

    private async Task CutOriginalsAsync(Decisions decisions, CancellationToken cancellationToken)
    {
        foreach (var sha256 in decisions.Purges.Select(p => p.Sha256).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (await store.Originals.StatAsync(BlobPaths.Original(sha256), cancellationToken) is { } original)
                await store.Originals.TryDeleteAsync(original, cancellationToken);
        }
    }

    private async Task CutAsync(DocumentName name, Decisions decisions, CancellationToken cancellationToken)
    {
        while (await StoredRecord.ReadAsync(store, name.Key, cancellationToken) is { } stored && Cut(stored.Record, decisions) is { } cut)
        {
            if (await StoredRecord.TryWriteAsync(store, name.Key, cut, stored, reportOwed: false, cancellationToken, notices: []) is not null) break;
        }

        // Only the latest report's JSON says of which version its other forms are: it goes last, so that a later run finds those too.
        var reports = (await StoredReport.ReadAsync(store, name, cancellationToken)).Where(r => !r.IsRefusal).ToList();
        var isLatestCut = reports.Exists(r => IsLatest(r) && decisions.IsPurged(r.Sha256));
        foreach (var report in reports.Where(r => decisions.IsPurged(r.Sha256) || (isLatestCut && r.Sha256 is null)).OrderBy(IsLatest))
            await store.Reports.TryDeleteAsync(report.Blob, cancellationToken);

        bool IsLatest(StoredReport report) => report.Blob.Path == BlobPaths.LatestReport(name.Key);
    }

    // Null when there is nothing to cut: the record of a version that was refused because it had been purged stays.
    private static DocumentRecord? Cut(DocumentRecord record, Decisions decisions)
    {
        var holdsHandled = record.Handled is { } handled && decisions.IsPurged(handled.Sha256) && !handled.Findings.Any(f => f.Code == FindingCodes.DocumentPurged.Id);
        if (!holdsHandled && !record.Editions.Any(e => decisions.IsPurged(e.Sha256))) return null;
        return new DocumentRecord
        {
            Document = record.Document,
            Id = record.Id,
            Revision = record.Revision + 1,
            Handled = holdsHandled ? null : record.Handled,
            Editions = [.. record.Editions.Where(e => !decisions.IsPurged(e.Sha256))],
        };
    }
}
