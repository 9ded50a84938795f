using System.Text.Json;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Serialization;
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
        if (await FindAsync(document, state, cancellationToken) is not { } status) return null;

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

    /// <summary>The whole story of a document: all its versions, what is public of it, and what was decided about it; null when nothing is known.</summary>
    /// <param name="document">Its path in the inbox, or its opaque id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<WholeStory?> TellAsync(string document, CancellationToken cancellationToken = default)
    {
        var current = await StoredManifest.ReadAsync(store, BlobPaths.Current, cancellationToken);
        var state = await PublicationState.ReadAsync(store, current, cancellationToken);
        if (await FindAsync(document, state, cancellationToken) is not { } status) return null;

        var name = DocumentName.Of(status.Document);
        var inbox = name.IsUsable ? await store.Submissions.StatAsync(name.Path, cancellationToken) : null;
        return new WholeStory
        {
            Status = status,
            InboxSubmittedAt = inbox?.LastModified,
            Record = (await StoredRecord.ReadAsync(store, name.Key, cancellationToken))?.Record,
            Versions = await VersionsAsync(name, cancellationToken),
            Release = current?.Manifest.Number,
            Published = current is null ? [] : await PublishedAsync(current.Manifest, status, cancellationToken),
            Withdrawals = [.. state.Decisions.Decisions?.WithdrawalsOf(name.Path) ?? []],
            Purges = [.. (state.Decisions.Decisions?.Purges ?? []).Where(p => string.Equals(p.Document, name.Id, StringComparison.Ordinal))],
        };
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

    private async Task<DocumentStatus?> FindAsync(string document, PublicationState state, CancellationToken cancellationToken)
    {
        var documents = await DocumentsAsync(state, cancellationToken);
        return documents.FirstOrDefault(d => string.Equals(d.Document, document, StringComparison.Ordinal))
            ?? documents.FirstOrDefault(d => string.Equals(d.Id, document, StringComparison.OrdinalIgnoreCase));
    }

    // Dated reports only: the latest one repeats the last of them.
    private async Task<IReadOnlyList<VersionStory>> VersionsAsync(DocumentName name, CancellationToken cancellationToken)
    {
        var folder = BlobPaths.ReportFolder(name.Key);
        var versions = new List<VersionStory>();
        foreach (var blob in (await store.Reports.ListAsync(folder, cancellationToken)).Blobs)
        {
            var isDated = blob.Path.IndexOf('/', folder.Length) < 0 && blob.Path.EndsWith(".json", StringComparison.Ordinal) && blob.Path != BlobPaths.LatestReport(name.Key);
            if (isDated && await ReadReportAsync(blob.Path, cancellationToken) is { } report)
                versions.Add(new VersionStory(report.SubmittedAt, report.Sha256, report.Outcome, Count(report, Severity.Error), Count(report, Severity.Warning)));
        }

        return versions;

        static int Count(Report report, Severity severity) => report.Findings.Count(f => f.Severity == severity);
    }

    private async Task<Report?> ReadReportAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return (await store.Reports.ReadAsync(path, cancellationToken: cancellationToken))?.Content.ToObjectFromJson<Report>(PipelineJson.Options);
        }
        catch (JsonException)
        {
            // Written by an earlier program in another form: it is rendered again, or was of a version long gone.
            return null;
        }
    }

    // A release held may show what the document says no longer: every mission is looked through.
    private async Task<IReadOnlyList<PublishedPart>> PublishedAsync(Manifest manifest, DocumentStatus status, CancellationToken cancellationToken)
    {
        var parts = new List<PublishedPart>();
        foreach (var mission in manifest.Missions().Order(StringComparer.Ordinal))
        {
            if (await MissionObject.ReadAsync(store, manifest.Files, mission, cancellationToken) is not { } published) continue;
            parts.AddRange(published.AllIndicators()
                .SelectMany(i => i.Observations)
                .Where(o => string.Equals(o.Provenance.Document, status.Id, StringComparison.Ordinal))
                .GroupBy(o => o.Period.Code, StringComparer.Ordinal)
                .OrderBy(period => period.Key, StringComparer.Ordinal)
                .Select(period => new PublishedPart(mission, period.Key, period.Count())));
        }

        return parts;
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
