using Pipeline.Core.Control;

namespace Pipeline.Core.Submissions;

/// <summary>A release in force, as far as notifications ask: whether what a document says is online.</summary>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="AsOf">The moment as of which it shows what is visible.</param>
/// <param name="Missions">Slugs of the missions that it shows.</param>
/// <param name="Decisions">What operators decided.</param>
internal sealed record NoticeRelease(DateTimeOffset PublishedAt, DateTimeOffset AsOf, IReadOnlySet<string> Missions, Decisions Decisions)
{
    /// <summary>True when it shows what the edition accepted last says.</summary>
    /// <param name="listed">The record as it was when the release was made.</param>
    /// <param name="stored">The record as it is now: what was accepted since is not shown yet.</param>
    public bool Shows(RecordSummary listed, StoredRecord stored) =>
        stored.Record.Editions is [.., var edition]
        && edition.IsVisible(AsOf)
        && edition.Missions.Keys.Any(Missions.Contains)
        && listed.VisibleAt(AsOf).SequenceEqual(RecordSummary.Of(stored.Key, stored.Record, stored.IsReportOwed).VisibleAt(AsOf));

    /// <summary>True when operators took down all that the edition accepted last says.</summary>
    public bool IsWithdrawn(DocumentRecord record) =>
        record.Editions is not [.., var edition]
        || edition.Missions.Values.SelectMany(m => m.Keys).All(period => Decisions.Withdraws(record.Document, period, edition.SubmittedAt));
}
