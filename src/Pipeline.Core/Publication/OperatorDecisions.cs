using System.Globalization;
using System.Text.Json;
using Pipeline.Core.Control;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>
/// Takes what operators decide into <c>configuration/decisions.json</c>. A decision is one conditional write; what follows from it (a
/// publication, cutting what was purged) is the next tick's, or is asked for beside it.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="clock">When it was decided, for people: nothing depends on it.</param>
public sealed class OperatorDecisions(PipelineStore store, TimeProvider clock)
{
    /// <summary>Holds a release in force.</summary>
    /// <param name="release">Its number.</param>
    /// <param name="who">Who decides, and why.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<DecisionOutcome> RollbackAsync(long release, Reason who, CancellationToken cancellationToken = default)
    {
        if (await ReleaseHistory.ReadAsync(store, release, cancellationToken) is null)
            return DecisionOutcome.No(string.Create(CultureInfo.InvariantCulture, $"There is no release {release}: 'pipeline history' lists those that are kept."));
        return await DecideAsync(now => now with { Hold = new Hold(release, who.By, Now, who.Why) }, cancellationToken);
    }

    /// <summary>Lifts the hold.</summary>
    public Task<DecisionOutcome> ResumeAsync(CancellationToken cancellationToken = default) => DecideAsync(
        now => now.Hold is null ? null : now with { Hold = null }, cancellationToken, "No release is held: there is nothing to resume.");

    /// <summary>Takes out what a document has said so far: all of it, or a period.</summary>
    /// <param name="document">Its path, or its opaque id.</param>
    /// <param name="period">Code of the period; null for all.</param>
    /// <param name="who">Who decides, and why.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<DecisionOutcome> WithdrawAsync(string document, string? period, Reason who, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(document, cancellationToken) is not { } record) return Unknown(document);
        var editions = record.Editions.Where(e => period is null || e.Missions.Values.Any(m => m.ContainsKey(period))).ToList();
        if (editions.Count == 0)
            return DecisionOutcome.No(period is null ? $"{record.Document} has nothing accepted." : $"{record.Document} says nothing of {period}.");

        var upTo = record.Editions.Select(e => e.SubmittedAt).Append(record.Handled?.SubmittedAt ?? default).Max();
        var withdrawal = new Withdrawal { Document = record.Document, Period = period, UpTo = upTo, By = who.By, At = Now, Why = who.Why };
        return await DecideAsync(now => now with { Withdrawals = [.. now.Withdrawals.Where(w => !IsSame(w, withdrawal)), withdrawal] }, cancellationToken);
    }

    /// <summary>Takes a withdrawal back.</summary>
    /// <param name="document">The document's path, or its opaque id.</param>
    /// <param name="period">Code of the period; null for the withdrawal of all.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<DecisionOutcome> UndoWithdrawAsync(string document, string? period, CancellationToken cancellationToken = default) => DecideAsync(
        now => Without(now, document, period), cancellationToken, $"There is no such withdrawal of {document}.");

    /// <summary>Names the bytes of everything that a document was, so that they are cut and refused.</summary>
    /// <param name="document">Its path, or its opaque id.</param>
    /// <param name="who">Who decides, and why.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<DecisionOutcome> PurgeAsync(string document, Reason who, CancellationToken cancellationToken = default)
    {
        var record = await FindAsync(document, cancellationToken);
        var name = DocumentName.Of(record?.Document ?? document);
        var inbox = name.IsUsable ? await store.Submissions.ReadAsync(name.Path, cancellationToken: cancellationToken) : null;
        if (record is null && inbox is null) return Unknown(document);

        // Each version named: those of the record, those that only a report remembers, and the one in the inbox.
        var there = inbox is null ? null : ReceivedVersion.Of(inbox, int.MaxValue);
        var known = new[] { record?.Handled?.Sha256, there?.Sha256 }
            .Concat((record?.Editions ?? []).Select(e => e.Sha256))
            .Concat((await StoredReport.ReadAsync(store, name, cancellationToken)).Select(r => r.Sha256))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        List<Purge> purges = [.. known.Select(sha256 => new Purge
        {
            Document = name.Id,
            Sha256 = sha256,
            ETag = sha256 == there?.Sha256 ? there.ETag : null,
            By = who.By,
            At = Now,
            Why = who.Why,
        })];
        purges.AddRange(await CopiesAsync(name, purges, cancellationToken));
        return await DecideAsync(now => now with { Purges = [.. now.Purges.Where(p => !purges.Exists(q => p.Document == q.Document && p.Sha256 == q.Sha256)), .. purges] }, cancellationToken);
    }

    // Other documents that were given the same bytes hold the same figures.
    private async Task<IReadOnlyList<Purge>> CopiesAsync(DocumentName name, IReadOnlyList<Purge> purges, CancellationToken cancellationToken)
    {
        var copies = new List<Purge>();
        foreach (var summary in (await store.Documents.ListAsync(cancellationToken: cancellationToken)).Blobs.Select(RecordSummary.Read).Where(r => r.Key != name.Key))
        {
            try
            {
                if (await StoredRecord.ReadAsync(store, summary.Key, cancellationToken) is not { Record: var record }) continue;
                copies.AddRange(purges
                    .Where(p => p.Sha256 == record.Handled?.Sha256 || record.Editions.Any(e => e.Sha256 == p.Sha256))
                    .Select(p => p with { Document = record.Id, ETag = p.Sha256 == record.Handled?.Sha256 ? record.Handled?.ETag : null }));
            }
            catch (JsonException)
            {
                // A record that cannot be read keeps nobody from purging; what it feeds is left out by its hash.
            }
        }

        return copies;
    }

    private DateTimeOffset Now => clock.GetUtcNow();

    private static DecisionOutcome Unknown(string document) => DecisionOutcome.No($"There is no document '{document}'.");

    private static bool IsSame(Withdrawal a, Withdrawal b) => IsOf(a, b.Document, b.Period);

    private static bool IsOf(Withdrawal withdrawal, string document, string? period) =>
        string.Equals(withdrawal.Period, period, StringComparison.Ordinal)
        && (string.Equals(withdrawal.Document, document, StringComparison.Ordinal) || string.Equals(DocumentName.Of(withdrawal.Document).Id, document, StringComparison.Ordinal));

    private static Decisions? Without(Decisions now, string document, string? period)
    {
        IReadOnlyList<Withdrawal> rest = [.. now.Withdrawals.Where(w => !IsOf(w, document, period))];
        return rest.Count == now.Withdrawals.Count ? null : now with { Withdrawals = rest };
    }

    private async Task<DocumentRecord?> FindAsync(string document, CancellationToken cancellationToken)
    {
        if (await StoredRecord.ReadAsync(store, DocumentName.Of(document).Key, cancellationToken) is { } stored) return stored.Record;
        var listing = await store.Documents.ListAsync(cancellationToken: cancellationToken);
        var key = listing.Blobs.Select(RecordSummary.Read).FirstOrDefault(r => string.Equals(DocumentName.Of(r.Document).Id, document, StringComparison.Ordinal))?.Key;
        return key is null ? null : (await StoredRecord.ReadAsync(store, key, cancellationToken))?.Record;
    }

    // Several operators at once: the decision is made anew on what the other one decided.
    private async Task<DecisionOutcome> DecideAsync(Func<Decisions, Decisions?> decide, CancellationToken cancellationToken, string nothing = "")
    {
        while (true)
        {
            var stored = await StoredDecisions.ReadAsync(store, cancellationToken);
            if (!stored.Success) return DecisionOutcome.No(string.Join('\n', stored.Problems));
            if (decide(stored.Decisions) is not { } decided) return DecisionOutcome.No(nothing);
            if (await stored.TryReplaceAsync(store, decided, cancellationToken)) return DecisionOutcome.Yes(decided);
        }
    }
}
