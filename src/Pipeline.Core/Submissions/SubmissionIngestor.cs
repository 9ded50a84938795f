using Pipeline.Core.Catalogues;
using Pipeline.Core.Control;
using Pipeline.Core.Findings;
using Pipeline.Core.Storage;
using Pipeline.Core.Telemetry;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Submissions;

/// <summary>
/// Makes a document's record follow the inbox (design contract, section 3). An event, or a sweep, only says <i>look here</i>:
/// what counts is what the inbox holds now. Running twice, late, out of order or on several machines at once ends in the same record.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="reports">Renders reports.</param>
/// <param name="notices">Sends notifications.</param>
/// <param name="limits">How much of a stranger's file is read before saying no.</param>
public sealed class SubmissionIngestor(PipelineStore store, ReportRenderer reports, NoticeSender notices, WorkbookLimits limits)
{
    private const int MaxRounds = 10;
    private const int MaxAttempts = 3;

    /// <summary>Handles the version that the inbox now holds under a name, and what is owed for it. A bad workbook is a value; storage being away throws.</summary>
    public async Task<IngestOutcome> IngestAsync(DocumentName name, CancellationToken cancellationToken = default)
    {
        if (name.IsIgnored) return new IngestOutcome(name, IngestKind.Ignored);
        var catalogue = (await StoredCatalogue.ReadAsync(store, cancellationToken)).Catalogue;
        var decisions = (await StoredDecisions.ReadAsync(store, cancellationToken)).Decisions;
        return await IngestAsync(name, catalogue, decisions, counted: false, cancellationToken);
    }

    /// <summary>
    /// Reports a version as failed that a trigger gave up, unless it was handled after all or another one took its place. The record says
    /// that nobody has judged it, so that the next sweep tries it again.
    /// </summary>
    /// <param name="name">The document.</param>
    /// <param name="etag">The version, as the trigger's event names it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IngestOutcome> FailAsync(DocumentName name, string etag, CancellationToken cancellationToken = default)
    {
        if (name.IsIgnored) return new IngestOutcome(name, IngestKind.Ignored);
        var notify = (await StoredCatalogue.ReadAsync(store, cancellationToken)).Catalogue?.NotifyOf(name.Service);
        for (var round = 0; round < MaxRounds; round++)
        {
            var before = await StoredRecord.ReadAsync(store, name.Key, cancellationToken);
            var inbox = name.IsUsable ? await store.Submissions.StatAsync(name.Path, cancellationToken) : null;
            if (inbox is null || inbox.Version != etag.Trim('"')) return new IngestOutcome(name, IngestKind.Gone, before?.Record);
            if (before?.Record.Handled?.ETag == inbox.Version) return new IngestOutcome(name, IngestKind.AlreadyHandled, before.Record);

            var version = new ReceivedVersion(inbox.Version, Sha256: null, inbox.LastModified);
            var record = RecordRules.Handle(name, before?.Record, version, Failed, EvaluatorId.Nobody, asOf: default);
            var owed = NoticeRules.After(before?.Record, before?.Notices ?? [], record, notify, again: false);
            if (await StoredRecord.TryWriteAsync(store, name.Key, record, before, reportOwed: true, cancellationToken, owed) is not { } written) continue;
            return new IngestOutcome(name, IngestKind.Handled, (await reports.RenderAsync(written, inHand: null, cancellationToken)).Record);
        }

        return new IngestOutcome(name, IngestKind.Contended);
    }

    private static Evaluation Failed => new()
    {
        Outcome = Outcome.Failed,
        Findings = [FindingCodes.VersionFailed.With().At(sheet: null, cell: null, found: null)],
    };

    /// <summary>Handles the version that the inbox now holds, with a catalogue and decisions already read; without either to go by, everything waits.</summary>
    /// <param name="name">The document.</param>
    /// <param name="catalogue">The catalogue; null when it cannot be used.</param>
    /// <param name="decisions">The operators' decisions; null when they cannot be read.</param>
    /// <param name="counted">True for the sweep, which gives a version up after three tries that came to no end.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal Task<IngestOutcome> IngestAsync(DocumentName name, Catalogue? catalogue, Decisions? decisions, bool counted, CancellationToken cancellationToken) =>
        RunAsync(name, catalogue, decisions, counted, afresh: false, cancellationToken);

    /// <summary>
    /// Handles the latest version of a document anew, as if its event came again, whoever judged it and however often: from the inbox, or from
    /// what was kept of it.
    /// </summary>
    public async Task<IngestOutcome> ReplayAsync(DocumentName name, CancellationToken cancellationToken = default) => await ReadAgainAsync(
        name,
        (await StoredCatalogue.ReadAsync(store, cancellationToken)).Catalogue,
        (await StoredDecisions.ReadAsync(store, cancellationToken)).Decisions,
        cancellationToken);

    /// <summary>Reads a document's editions again from their originals, and judges its latest version anew, whoever judged them.</summary>
    /// <param name="name">The document.</param>
    /// <param name="catalogue">The catalogue; null when it cannot be used.</param>
    /// <param name="decisions">The operators' decisions; null when they cannot be read.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal Task<IngestOutcome> ReadAgainAsync(DocumentName name, Catalogue? catalogue, Decisions? decisions, CancellationToken cancellationToken) =>
        RunAsync(name, catalogue, decisions, counted: false, afresh: true, cancellationToken);

    private Task<IngestOutcome> RunAsync(
        DocumentName name, Catalogue? catalogue, Decisions? decisions, bool counted, bool afresh, CancellationToken cancellationToken) =>
        PipelineTelemetry.MeasureAsync("ingest", PipelineTelemetry.IngestDuration, async activity =>
        {
            // A folder that is no service's may be named after anybody.
            var service = catalogue?.Services.FirstOrDefault(s => s.Id == name.Service)?.Id ?? "unknown";
            activity?.SetTag("pipeline.document.id", name.Id).SetTag("pipeline.service", service);
            var outcome = await IngestedAsync(name, catalogue, decisions, counted, afresh, cancellationToken);
            activity?.SetTag("pipeline.ingest.kind", PipelineTelemetry.Of(outcome.Kind));
            if (outcome is not { Kind: IngestKind.Handled, Record.Handled: { } handled }) return outcome;

            activity?.SetTag("pipeline.outcome", PipelineTelemetry.Of(handled.Outcome));
            PipelineTelemetry.Versions.Add(1, new("pipeline.service", service), new("pipeline.outcome", PipelineTelemetry.Of(handled.Outcome)));
            foreach (var finding in handled.Findings)
                PipelineTelemetry.Findings.Add(1, new("pipeline.finding.code", finding.Code), new("pipeline.finding.severity", PipelineTelemetry.Of(finding.Severity)));
            return outcome;
        });

    private async Task<IngestOutcome> IngestedAsync(
        DocumentName name, Catalogue? catalogue, Decisions? decisions, bool counted, bool afresh, CancellationToken cancellationToken)
    {
        if (name.IsIgnored) return new IngestOutcome(name, IngestKind.Ignored);
        if (catalogue is null || decisions is null) return new IngestOutcome(name, IngestKind.Waiting);

        var run = new Run(store, reports, notices, limits, name, catalogue, decisions, counted, afresh);
        for (var round = 0; round < MaxRounds; round++)
        {
            if (await run.TryAsync(cancellationToken) is { } outcome) return outcome;
        }

        return new IngestOutcome(name, IngestKind.Contended);
    }

    /// <summary>One run over one document: rounds of reading, judging and writing until nobody was faster.</summary>
    private sealed class Run(
        PipelineStore store,
        ReportRenderer reports,
        NoticeSender notices,
        WorkbookLimits limits,
        DocumentName name,
        Catalogue given,
        Decisions decisions,
        bool counted,
        bool afresh)
    {
        private Catalogue catalogue = given;
        private string evaluator = EvaluatorId.For(given);
        private string? countedFor;
        private OriginalWorkbook? inHand;

        /// <summary>A round; null when something moved and the next one must start afresh.</summary>
        public async Task<IngestOutcome?> TryAsync(CancellationToken cancellationToken)
        {
            var before = await StoredRecord.ReadAsync(store, name.Key, cancellationToken);
            if (before is { IsReportOwed: true }) before = await reports.RenderAsync(before, inHand, cancellationToken);
            if (before?.Record.Handled is { } handled && IsOutdated(handled.Evaluator) && !await AdoptCatalogueInForceAsync(cancellationToken))
                return new IngestOutcome(name, IngestKind.Waiting, before.Record);
            if (counted && await FindAsync(before?.Record, cancellationToken) is { } found && !IsHandled(before?.Record, found) && !IsCounted(found))
            {
                if (AttemptsAt(before?.Record, found) >= MaxAttempts) return await WriteAsync(before, before?.Record, found, Failed, asOf: default, cancellationToken);
                if ((before = await CountAsync(before, found, cancellationToken)) is null) return null;
            }

            return await JudgeAsync(before, cancellationToken);
        }

        private async Task<IngestOutcome?> JudgeAsync(StoredRecord? before, CancellationToken cancellationToken)
        {
            var received = await ReceiveAsync(before?.Record, cancellationToken);
            if (received is null) return await LeaveAsync(before, cancellationToken);
            if (IsHandled(before?.Record, received.Version)) return await FinishAsync(IngestKind.AlreadyHandled, before, cancellationToken);
            if (counted && !IsCounted(received.Version)) return null;

            if (decisions.IsPurged(received.Version.Sha256))
                return await WriteAsync(before, before?.Record, received.Version, Rejected(FindingCodes.DocumentPurged), received.AsOf, cancellationToken);

            received = received with { Version = received.Version with { CountsAnew = CountsAnew(before?.Record, received.Version) } };
            await KeepOriginalAsync(before?.Record, received, cancellationToken);
            inHand = received.Version.Sha256 is { } sha256 ? new OriginalWorkbook(sha256, received.Content) : null;
            var record = await ReadAgainAsync(before?.Record, received.Version, cancellationToken);
            var evaluation = await EvaluateAsync(received, record, cancellationToken);
            return await WriteAsync(before, record, received.Version, evaluation, received.AsOf, cancellationToken);
        }

        private async Task<IngestOutcome?> WriteAsync(
            StoredRecord? before, DocumentRecord? record, ReceivedVersion version, Evaluation evaluation, DateTimeOffset asOf, CancellationToken cancellationToken)
        {
            if (await HasMovedAsync(before?.Record, version, cancellationToken)) return null;
            var after = RecordRules.Handle(name, record, version, evaluation, evaluator, asOf);
            var owed = NoticeRules.After(before?.Record, before?.Notices ?? [], after, catalogue.NotifyOf(name.Service), afresh);
            var written = await StoredRecord.TryWriteAsync(store, name.Key, after, before, reportOwed: true, cancellationToken, owed);
            return written is null ? null : await FinishAsync(IngestKind.Handled, written, cancellationToken);
        }

        // A catalogue read before another run judged may be the older one: what was judged under the catalogue in force must stay.
        private async Task<bool> AdoptCatalogueInForceAsync(CancellationToken cancellationToken)
        {
            if ((await StoredCatalogue.ReadAsync(store, cancellationToken)).Catalogue is not { } inForce) return false;
            catalogue = inForce;
            evaluator = EvaluatorId.For(inForce);
            return true;
        }

        // The version that there is to judge, before it is read: whatever then goes wrong with it was counted.
        private async Task<ReceivedVersion?> FindAsync(DocumentRecord? record, CancellationToken cancellationToken)
        {
            if (!name.IsUsable) return new ReceivedVersion("", Sha256: null, SubmittedAt: null);
            var kept = record?.Handled is { } handled ? new ReceivedVersion(handled.ETag, handled.Sha256, handled.SubmittedAt) : null;
            if (await store.Submissions.StatAsync(name.Path, cancellationToken) is not { } inbox) return kept;
            return string.Equals(kept?.ETag, inbox.Version, StringComparison.Ordinal) ? kept : new ReceivedVersion(inbox.Version, Sha256: null, inbox.LastModified);
        }

        // What the inbox holds; else, for a version to be judged anew, what was kept of it.
        private async Task<Received?> ReceiveAsync(DocumentRecord? record, CancellationToken cancellationToken)
        {
            if (!name.IsUsable) return new Received(new ReceivedVersion("", Sha256: null, SubmittedAt: null), BinaryData.Empty, DateTimeOffset.MinValue);
            if (await store.Submissions.ReadAsync(name.Path, limits.FileBytes + 1, cancellationToken) is { } inbox)
                return new Received(ReceivedVersion.Of(inbox, limits.FileBytes), inbox.Content, inbox.AsOf);
            if (record?.Handled is not { Sha256: { } sha256 } handled || !IsOutdated(handled.Evaluator)) return null;
            return await store.Originals.ReadAsync(BlobPaths.Original(sha256), cancellationToken: cancellationToken) is { } original
                ? new Received(new ReceivedVersion(handled.ETag, sha256, handled.SubmittedAt), original.Content, original.AsOf)
                : null;
        }

        // Nothing is left to judge: neither in the inbox nor, for a version to be judged anew, of what was kept.
        private async Task<IngestOutcome?> LeaveAsync(StoredRecord? before, CancellationToken cancellationToken)
        {
            if (before is { Record.Handled: { } handled } && IsOutdated(handled.Evaluator))
            {
                var record = before.Record with { Handled = handled with { Evaluator = evaluator } };
                before = await StoredRecord.TryWriteAsync(store, name.Key, record, before, before.IsReportOwed, cancellationToken);
                if (before is null) return null;
            }

            return await FinishAsync(IngestKind.Gone, before, cancellationToken);
        }

        private bool IsHandled(DocumentRecord? record, ReceivedVersion version) =>
            record?.Handled is { } handled
            && string.Equals(handled.ETag, version.ETag, StringComparison.Ordinal)
            && !IsOutdated(handled.Evaluator);

        // A run never judges anew what a later normaliser has judged.
        private bool IsOutdated(string by) => (afresh || !string.Equals(by, evaluator, StringComparison.Ordinal)) && EvaluatorId.VersionOf(by) <= Evaluator.Version;

        private bool IsCounted(ReceivedVersion version) => string.Equals(countedFor, version.ETag, StringComparison.Ordinal);

        private int AttemptsAt(DocumentRecord? record, ReceivedVersion version) =>
            record?.Attempts is { } attempts
            && string.Equals(attempts.ETag, version.ETag, StringComparison.Ordinal)
            && string.Equals(attempts.Evaluator, evaluator, StringComparison.Ordinal)
                ? attempts.Count
                : 0;

        private async Task<StoredRecord?> CountAsync(StoredRecord? before, ReceivedVersion version, CancellationToken cancellationToken)
        {
            countedFor = version.ETag;
            var record = before?.Record ?? RecordRules.New(name);
            record = record with { Attempts = new Attempts(version.ETag, evaluator, AttemptsAt(record, version) + 1) };
            return await StoredRecord.TryWriteAsync(store, name.Key, record, before, before?.IsReportOwed ?? false, cancellationToken);
        }

        // What no record names may be old, and about to be tidied away.
        private async Task KeepOriginalAsync(DocumentRecord? record, Received received, CancellationToken cancellationToken)
        {
            if (received.Version.Sha256 is not { } sha256) return;
            var path = BlobPaths.Original(sha256);
            var isNamed = record is not null && (record.Handled?.Sha256 == sha256 || record.Editions.Any(e => e.Sha256 == sha256));
            if (isNamed) await store.Originals.CreateContentAsync(path, received.Content, Workbook, cancellationToken);
            else await store.Originals.RenewContentAsync(path, received.Content, Workbook, cancellationToken);
        }

        private static BlobDressing Workbook { get; } = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        // Editions that an earlier evaluator read are read again from their originals, so that none lags behind; what would be
        // rejected today stays as it was accepted. The version's own edition is about to be read anyway.
        private async Task<DocumentRecord?> ReadAgainAsync(DocumentRecord? record, ReceivedVersion version, CancellationToken cancellationToken)
        {
            if (record is null) return null;
            var editions = new List<Edition>();
            foreach (var edition in record.Editions)
            {
                var isOwn = ReferenceEquals(edition, record.Editions[^1]) && RecordRules.IsLatestEdition(record, version);
                editions.Add(!isOwn && IsOutdated(edition.Evaluator) ? await ReadAgainAsync(edition, editions, cancellationToken) : edition);
            }

            return record with { Editions = editions };
        }

        private async Task<Edition> ReadAgainAsync(Edition edition, IReadOnlyList<Edition> earlier, CancellationToken cancellationToken)
        {
            if (await store.Originals.ReadAsync(BlobPaths.Original(edition.Sha256), cancellationToken: cancellationToken) is not { } original) return edition;
            var evaluation = Evaluate(original.Content, edition.Sha256, edition.SubmittedAt, earlier);
            return evaluation.Outcome == Outcome.Accepted
                ? edition with { Evaluator = evaluator, VisibleFrom = evaluation.VisibleFrom, Missions = StatedPeriods.Of(evaluation.Indicators) }
                : edition;
        }

        private async Task<Evaluation> EvaluateAsync(Received received, DocumentRecord? record, CancellationToken cancellationToken)
        {
            if (!name.IsUsable) return Rejected(FindingCodes.DocumentNameUnusable);
            var evaluation = Evaluate(
                received.Content, received.Version.Sha256 ?? "", RecordRules.SubmittedAt(record, received.Version), RecordRules.OtherEditions(record, received.Version));
            return evaluation with { Findings = [.. await TwinsAsync(cancellationToken), .. PublishedAgain(record, received.Version), .. evaluation.Findings] };
        }

        private Evaluation Evaluate(BinaryData workbook, string sha256, DateTimeOffset? submittedAt, IReadOnlyList<Edition> accepted)
        {
            if (name.Service is null) return Rejected(FindingCodes.DocumentWithoutService);
            using var stream = workbook.ToStream();
            var submission = new Submission(name.Path, name.Id, name.Service, sha256, submittedAt);
            return Evaluator.Evaluate(stream, submission, catalogue, limits, accepted);
        }

        private static Evaluation Rejected(FindingCode why) => new()
        {
            Outcome = Outcome.Rejected,
            Findings = [why.With().At(sheet: null, cell: null, found: null)],
        };

        // The bytes of the latest edition, submitted again after that one was withdrawn, are published again.
        private bool CountsAnew(DocumentRecord? record, ReceivedVersion version) =>
            !string.Equals(record?.Handled?.ETag, version.ETag, StringComparison.Ordinal)
            && RecordRules.IsLatestEdition(record, version)
            && decisions.WithdrawalsOf(name.Path).Any(w => record!.Editions[^1].SubmittedAt <= w.UpTo);

        private IEnumerable<Finding> PublishedAgain(DocumentRecord? record, ReceivedVersion version) => decisions.WithdrawalsOf(name.Path)
            .Where(w => record is { Editions: [.., var last] } && last.SubmittedAt <= w.UpTo && w.UpTo < version.SubmittedAt)
            .Select(w => FindingCodes.DocumentPublishedAgain.With(w.Period is null ? "toutes les périodes" : ReportWords.PeriodOf(w.Period)).At(sheet: null, cell: null, found: null));

        private async Task<IEnumerable<Finding>> TwinsAsync(CancellationToken cancellationToken)
        {
            var neighbours = await store.Documents.ListAsync(name.Service is null ? null : name.Service + "/", cancellationToken);
            return neighbours.Blobs
                .Select(blob => RecordSummary.Read(blob).Document)
                .Where(other => DocumentName.AreTwins(name.Path, other))
                .Select(other => FindingCodes.DocumentNameTwin.With(other).At(sheet: null, cell: null, found: null));
        }

        private async Task<bool> HasMovedAsync(DocumentRecord? record, ReceivedVersion version, CancellationToken cancellationToken)
        {
            if (!name.IsUsable) return false;
            var now = await store.Submissions.StatAsync(name.Path, cancellationToken);
            return now is not null
                ? !string.Equals(now.Version, version.ETag, StringComparison.Ordinal)
                : record?.Handled?.SubmittedAt > version.SubmittedAt;
        }

        private async Task<IngestOutcome> FinishAsync(IngestKind kind, StoredRecord? stored, CancellationToken cancellationToken)
        {
            if (stored is { IsReportOwed: true }) stored = await reports.RenderAsync(stored, inHand, cancellationToken);
            if (stored is not null) await notices.SendAsync(stored, catalogue, cancellationToken);
            return new IngestOutcome(name, kind, stored?.Record);
        }
    }

    private sealed record Received(ReceivedVersion Version, BinaryData Content, DateTimeOffset AsOf);
}
