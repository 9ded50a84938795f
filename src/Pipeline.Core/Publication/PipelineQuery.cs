using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>Answers how the pipeline and its documents stand. Writes nothing.</summary>
/// <param name="store">The storage.</param>
public sealed class PipelineQuery(PipelineStore store)
{
    /// <summary>How everything stands.</summary>
    public async Task<PipelineStatus> StatusAsync(CancellationToken cancellationToken = default)
    {
        var current = await StoredManifest.ReadAsync(store, BlobPaths.Current, cancellationToken);
        var state = await PublicationState.ReadAsync(store, current, cancellationToken);
        var obstacles = state.Obstacles();
        return new PipelineStatus
        {
            AsOf = state.AsOf,
            Release = current?.Manifest,
            IsPublished = obstacles.Count == 0 && IsPublished(state),
            Problems = obstacles,
            Decisions = state.Decisions.Decisions,
            Documents = await DocumentsAsync(state, cancellationToken),
        };
    }

    /// <summary>Everything known of a document; null when nothing is.</summary>
    /// <param name="document">Its path in the inbox, or its opaque id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<DocumentStory?> ShowAsync(string document, CancellationToken cancellationToken = default)
    {
        var state = await PublicationState.ReadAsync(store, current: null, cancellationToken);
        var documents = await DocumentsAsync(state, cancellationToken);
        var status = documents.FirstOrDefault(d => string.Equals(d.Document, document, StringComparison.Ordinal))
            ?? documents.FirstOrDefault(d => string.Equals(d.Id, document, StringComparison.OrdinalIgnoreCase));
        if (status is null) return null;

        var stored = await StoredRecord.ReadAsync(store, DocumentName.Of(status.Document).Key, cancellationToken);
        return new DocumentStory(status, stored?.Record, stored is null ? null : Report.Of(stored.Record));
    }

    private static bool IsPublished(PublicationState state)
    {
        return state.Current is { Manifest: var manifest } ? state.Inputs.IsSameAs(manifest.Inputs) : state.Inputs.Missions.Count == 0;
    }

    private async Task<IReadOnlyList<DocumentStatus>> DocumentsAsync(PublicationState state, CancellationToken cancellationToken)
    {
        var inbox = (await store.Submissions.ListAsync(cancellationToken: cancellationToken)).Blobs
            .Where(b => !DocumentName.Of(b.Path).IsIgnored)
            .ToDictionary(b => b.Path, StringComparer.Ordinal);
        var records = state.Records.ToDictionary(r => r.Document, StringComparer.Ordinal);
        return [.. inbox.Keys.Union(records.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path =>
            StatusOf(DocumentName.Of(path), inbox.GetValueOrDefault(path), records.GetValueOrDefault(path), state.AsOf))];
    }

    private static DocumentStatus StatusOf(DocumentName name, BlobFacts? blob, RecordSummary? record, DateTimeOffset asOf) => new()
    {
        Document = name.Path,
        Id = name.Id,
        Service = name.Service,
        State = blob is not null && record?.Handles(name, blob) != true ? DocumentState.Waiting : DocumentState.Handled,
        SubmittedAt = record?.SubmittedAt ?? blob?.LastModified,
        Outcome = record?.Outcome,
        Missions = record is null ? [] : [.. record.VisibleAt(asOf).Select(m => m.Key)],
        NextDue = record?.NextDue(asOf),
        IsInInbox = blob is not null,
        IsReportOwed = record is { IsReportOwed: true },
        Notices = record?.Notices ?? [],
        IsFlagged = record is { IsFlagged: true },
    };
}
