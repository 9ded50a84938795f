using System.Collections.Concurrent;
using System.Text.Json;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Notifications;
using Pipeline.Core.Storage;
using Pipeline.Core.Telemetry;

namespace Pipeline.Core.Submissions;

/// <summary>
/// Sends what documents owe of notifications. A try is counted in the record's metadata before it is made, and what came of it after; a run
/// that dies between the two is followed by another try with the same id. A receiver that cannot be reached is left alone for a while, so that
/// it costs one time limit and no ingest waits for it again and again; what a tick finds due meanwhile counts as tried.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="webhook">Posts.</param>
/// <param name="clock">When tries are due.</param>
public sealed class NoticeSender(PipelineStore store, IWebhook webhook, TimeProvider clock)
{
    /// <summary>How long a link to an annotated workbook is valid: a user delegation key lasts seven days at most.</summary>
    public static TimeSpan LinkLifetime { get; } = TimeSpan.FromDays(6);

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<Uri, (DateTimeOffset Until, string Trouble)> resting = new();

    /// <summary>Sends what a version that was just judged owes.</summary>
    /// <param name="stored">The record, as just read or written.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal async Task SendAsync(StoredRecord stored, Catalogue catalogue, CancellationToken cancellationToken)
    {
        foreach (var notice in stored.Notices.Where(n => n.Event != NotifyEvent.Published))
            await SendAsync(stored, notice.Event, catalogue, release: null, counted: false, cancellationToken);
    }

    /// <summary>Sends what is due of all documents, until the time is up.</summary>
    /// <param name="records">The records, as they were listed.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="release">What is in force and shows what they said then; null when nothing is known to.</param>
    /// <param name="budget">When to stop beginning new ones.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal async Task<NoticesOutcome> SendAsync(
        IReadOnlyList<RecordSummary> records, Catalogue catalogue, NoticeRelease? release, TimeSpan budget, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var outcome = NoticesOutcome.Nothing;
        foreach (var record in records)
        {
            foreach (var notice in record.Notices.Where(n => n.IsDue(Now) && (n.Event != NotifyEvent.Published || release is not null)))
            {
                if (!webhook.CanSend || clock.GetElapsedTime(start) >= budget) outcome += Left;
                else if (await ReadAsync(record.Key, cancellationToken) is { } stored) outcome += await SendAsync(stored, notice.Event, catalogue, release is null ? null : (record, release), counted: true, cancellationToken);
            }
        }

        return outcome;
    }

    // What is stored of a moment is whole seconds.
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());

    private static NoticesOutcome Left { get; } = NoticesOutcome.Nothing with { Left = 1 };

    private async Task<StoredRecord?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await StoredRecord.ReadAsync(store, key, cancellationToken);
        }
        catch (JsonException)
        {
            // Of a record that cannot be read nothing can be told; the publication says so.
            return null;
        }
    }

    private async Task<NoticesOutcome> SendAsync(
        StoredRecord? stored, NotifyEvent what, Catalogue catalogue, (RecordSummary Listed, NoticeRelease Of)? release, bool counted, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = Now;
            if (stored?.Notices.FirstOrDefault(n => n.Event == what && n.IsDue(now)) is not { } notice) return NoticesOutcome.Nothing;
            if (what == NotifyEvent.Published && release?.Of.Shows(release.Value.Listed, stored) != true) return NoticesOutcome.Nothing;

            var notify = catalogue.NotifyOf(DocumentName.Of(stored.Record.Document).Service);
            var message = what == NotifyEvent.Published && release?.Of.IsWithdrawn(stored.Record) == true ? null : NoticeWords.Of(what, stored.Record, catalogue, release?.Of.PublishedAt);
            if (message is null || notify?.Wants(what) != true)
            {
                // Nothing to tell any more, or nobody to tell it.
                if (await MarkAsync(stored, notice, becomes: null, cancellationToken) is not null) return NoticesOutcome.Nothing;
            }
            else if (!webhook.CanSend)
            {
                return Left;
            }
            else if (resting.TryGetValue(notify.Url, out var rest) && now < rest.Until)
            {
                if (!counted) return Left;
                var passed = notice.Trying(now).Refused(rest.Trouble, now);
                if (await MarkAsync(stored, notice, passed, cancellationToken) is not null) return OutcomeOf(passed);
            }
            else if (notice.Tries >= Notice.MaxTries)
            {
                // A last try that no run came back from.
                if (await MarkAsync(stored, notice, notice.Refused("interrupted", now), cancellationToken) is not null) return NoticesOutcome.Nothing with { GivenUp = 1 };
            }
            else if (notice.Trying(now) is var trying && await MarkAsync(stored, notice, trying, cancellationToken) is { } claimed)
            {
                return await TryAsync(claimed, trying, message, notify, cancellationToken);
            }

            stored = await ReadAsync(stored.Key, cancellationToken);
        }
    }

    private async Task<NoticesOutcome> TryAsync(StoredRecord claimed, Notice notice, NoticeMessage message, Notify notify, CancellationToken cancellationToken)
    {
        var until = Now + LinkLifetime;
        var link = await store.Reports.ShareAsync(BlobPaths.LatestReport(claimed.Key, "xlsx"), Now - ClockSkew, until, cancellationToken);
        var body = NoticeBody.Write(NoticeWords.With(message, link is null ? null : new SharedReport(link, until)), notify.Format);
        var answer = await webhook.PostAsync(notify.Url, message.Id, body, cancellationToken);
        var now = Now;
        if (answer is { IsOutOfReach: true, Trouble: { } away }) resting[notify.Url] = (now + Rest, away);
        var settled = answer.Trouble is { } trouble ? notice.Refused(trouble, now) : notice.Delivered(now);

        // The record may have moved on meanwhile; the notice is still the one that was tried, or a later version has put its own in its place.
        for (var stored = claimed; stored?.Notices.Contains(notice) == true; stored = await ReadAsync(stored.Key, cancellationToken))
        {
            if (await MarkAsync(stored, notice, settled, cancellationToken) is not null) break;
        }

        return OutcomeOf(settled);
    }

    private static NoticesOutcome OutcomeOf(Notice settled)
    {
        PipelineTelemetry.Notifications.Add(
            1, new("pipeline.notification.event", PipelineTelemetry.Of(settled.Event)), new("pipeline.notification.state", PipelineTelemetry.Of(settled.State)));
        return settled.State switch
        {
            NoticeState.Sent => NoticesOutcome.Nothing with { Sent = 1 },
            NoticeState.GivenUp => NoticesOutcome.Nothing with { Refused = 1, GivenUp = 1 },
            _ => NoticesOutcome.Nothing with { Refused = 1 },
        };
    }

    // Null when the record has moved on.
    private async Task<StoredRecord?> MarkAsync(StoredRecord stored, Notice notice, Notice? becomes, CancellationToken cancellationToken)
    {
        IReadOnlyList<Notice> notices = [.. stored.Notices.Select(n => n == notice ? becomes : n).OfType<Notice>()];
        return await (stored with { Notices = notices }).TryMarkAsync(store, cancellationToken);
    }
}
