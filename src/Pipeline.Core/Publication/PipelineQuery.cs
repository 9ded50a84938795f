using Pipeline.Core.Catalogues;
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

    /// <summary>How far a document has come; null when nothing is known of it.</summary>
    /// <param name="name">The document.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<DocumentAnswer?> AnswerAsync(DocumentName name, CancellationToken cancellationToken = default)
    {
        var inbox = name.IsUsable ? await store.Submissions.StatAsync(name.Path, cancellationToken) : null;
        var stored = await StoredRecord.ReadAsync(store, name.Key, cancellationToken);
        var handled = stored?.Record.Handled;
        if ((inbox?.Version ?? handled?.ETag) is not { } etag) return null;

        var standing = handled is null || handled.ETag != etag ? DocumentStanding.Waiting : handled.Outcome switch
        {
            Outcome.Rejected => DocumentStanding.Rejected,
            Outcome.Failed => DocumentStanding.Failed,
            _ => await StandingAsync(stored!.Record, cancellationToken),
        };
        return new DocumentAnswer(
            name.Path,
            name.Id,
            name.Service,
            etag,
            inbox?.LastModified ?? handled?.SubmittedAt,
            standing,
            standing == DocumentStanding.Waiting ? null : handled?.VisibleFrom,
            handled is { Outcome: Outcome.Accepted } ? await PagesAsync(handled, cancellationToken) : [],
            stored is null ? null : Report.Of(stored.Record));
    }

    /// <summary>The document of an opaque id; null when nothing is known of it.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<DocumentName?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        var records = await store.Documents.ListAsync(cancellationToken: cancellationToken);
        return Named(records.Blobs.Select(blob => RecordSummary.Read(blob).Document))
            ?? Named((await store.Submissions.ListAsync(cancellationToken: cancellationToken)).Blobs.Select(blob => blob.Path));

        DocumentName? Named(IEnumerable<string> paths) => paths.Select(DocumentName.Of).FirstOrDefault(name => name.Id == id);
    }

    // A mission's digest in the manifest is that of what its documents now say: then the release was made from this version too.
    private async Task<DocumentStanding> StandingAsync(DocumentRecord record, CancellationToken cancellationToken)
    {
        var current = await StoredManifest.ReadAsync(store, BlobPaths.Current, cancellationToken);
        var state = await PublicationState.ReadAsync(store, current, cancellationToken);
        if (record.Handled!.VisibleFrom > state.AsOf) return DocumentStanding.Scheduled;
        if (record.Editions is [.., var edition]
            && state.Decisions.Decisions?.WithdrawalsOf(record.Document).Any(w => w.Period is null && edition.SubmittedAt <= w.UpTo) == true)
        {
            return DocumentStanding.Withdrawn;
        }

        if (state.Held is not null) return DocumentStanding.Held;
        var isPublished = current is not null && state.Obstacles().Count == 0
            && state.Records.Where(r => r.Document == record.Document).SelectMany(r => r.VisibleAt(state.AsOf)).All(IsInForce);
        return isPublished ? DocumentStanding.Published : DocumentStanding.Accepted;

        bool IsInForce(KeyValuePair<string, string> mission) =>
            current.Manifest.Inputs.Missions.TryGetValue(mission.Key, out var published)
            && state.Inputs.Missions.TryGetValue(mission.Key, out var now)
            && published == now;
    }

    // On a machine of one's own, pages are where the storage is; in Azure, where the catalogue says.
    private async Task<IReadOnlyList<DocumentPage>> PagesAsync(HandledVersion handled, CancellationToken cancellationToken)
    {
        var storage = store.Public.UriOf("missions/");
        var address = storage.IsLoopback ? null : (await StoredCatalogue.ReadAsync(store, cancellationToken)).Catalogue?.Departement.PublicBaseUrl;
        return [.. handled.Pages.Select(page => new DocumentPage(
            page.Slug, page.Title, address is null ? store.Public.UriOf($"missions/{page.Slug}.html") : new Uri(address, $"missions/{page.Slug}.html")))];
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
