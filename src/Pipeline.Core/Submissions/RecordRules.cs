using Pipeline.Core.Indicators;

namespace Pipeline.Core.Submissions;

/// <summary>How a judged version changes its document's record. Pure.</summary>
internal static class RecordRules
{
    /// <summary>The record after a version was judged.</summary>
    /// <param name="name">The document.</param>
    /// <param name="before">Its record; null when it has none.</param>
    /// <param name="version">The version.</param>
    /// <param name="evaluation">What it says.</param>
    /// <param name="evaluator">Who read it.</param>
    /// <param name="asOf">The moment as of which editions are visible.</param>
    public static DocumentRecord Handle(
        DocumentName name, DocumentRecord? before, ReceivedVersion version, Evaluation evaluation, string evaluator, DateTimeOffset asOf)
    {
        var record = before ?? New(name);
        var again = record.Handled is { } handled && string.Equals(handled.ETag, version.ETag, StringComparison.Ordinal) ? record.Handled : null;
        record = record with { Revision = record.Revision + 1, Attempts = null };
        if (evaluation.Outcome == Outcome.Accepted) return ForgetOverlaps(Accept(record, version, evaluation, evaluator, again, asOf));

        // What was accepted stays so, whatever would be said of it today: only an operator takes figures down.
        return again is { Outcome: Outcome.Accepted }
            ? record with { Handled = again with { Evaluator = evaluator } }
            : record with { Handled = Judged(version, evaluation, evaluator) with { Unpublished = evaluation.Indicators } };
    }

    /// <summary>A record of which nothing is known yet.</summary>
    public static DocumentRecord New(DocumentName name) => new() { Document = name.Path, Id = name.Id, Revision = 0 };

    /// <summary>When what a version says counts as submitted: the bytes of the latest edition, submitted again, are no newer than they were.</summary>
    public static DateTimeOffset? SubmittedAt(DocumentRecord? record, ReceivedVersion version) =>
        IsLatestEdition(record, version) ? record!.Editions[^1].SubmittedAt : version.SubmittedAt;

    /// <summary>True when a version has the bytes of the edition accepted last.</summary>
    public static bool IsLatestEdition(DocumentRecord? record, ReceivedVersion version) =>
        !version.CountsAnew && record is { Editions: [.., var last] } && string.Equals(last.Sha256, version.Sha256, StringComparison.Ordinal);

    /// <summary>What the document says besides a version that it may have accepted before: what the version is compared with.</summary>
    public static IReadOnlyList<Edition> OtherEditions(DocumentRecord? record, ReceivedVersion version) =>
        IsLatestEdition(record, version) ? [.. record!.Editions.SkipLast(1)] : record?.Editions ?? [];

    /// <summary>What a version would change in what its document says, and which periods would stay, were it accepted.</summary>
    public static (IReadOnlyList<Change> Changes, IReadOnlyList<KeptPeriod> Kept) Preview(DocumentRecord? record, ReceivedVersion version, Evaluation evaluation)
    {
        var edition = new Edition { Sha256 = version.Sha256!, SubmittedAt = default, Evaluator = "", Missions = StatedPeriods.Of(evaluation.Indicators) };
        return (Changes(record?.Editions ?? [], edition), Kept(OtherEditions(record, version), edition));
    }

    private static DocumentRecord Accept(
        DocumentRecord record, ReceivedVersion version, Evaluation evaluation, string evaluator, HandledVersion? again, DateTimeOffset asOf)
    {
        var edition = new Edition
        {
            Sha256 = version.Sha256!,
            SubmittedAt = SubmittedAt(record, version)!.Value,
            VisibleFrom = evaluation.VisibleFrom,
            Evaluator = evaluator,
            Missions = StatedPeriods.Of(evaluation.Indicators),
        };
        var earlier = OtherEditions(record, version);
        var changes = Changes(record.Editions, edition);
        return record with
        {
            Handled = Judged(version, evaluation, evaluator) with
            {
                Changes = again is { Outcome: Outcome.Accepted } ? Net([.. again.Changes, .. changes]) : changes,
                Kept = Kept(earlier, edition),
            },
            Editions = StatedPeriods.Prune([.. earlier, edition], asOf),
        };
    }

    // A mission that the document no longer feeds is not folded with it again.
    private static DocumentRecord ForgetOverlaps(DocumentRecord record) =>
        record with { Overlaps = [.. record.Overlaps.Where(o => record.Editions.Any(e => e.Missions.ContainsKey(o.Mission)))] };

    private static HandledVersion Judged(ReceivedVersion version, Evaluation evaluation, string evaluator) => new()
    {
        ETag = version.ETag,
        Sha256 = version.Sha256,
        SubmittedAt = version.SubmittedAt,
        Outcome = evaluation.Outcome,
        Evaluator = evaluator,
        VisibleFrom = evaluation.VisibleFrom,
        Tables = evaluation.Tables,
        Findings = evaluation.Findings,
        Readings = evaluation.Readings,
        MoreReadings = evaluation.MoreReadings,
        Pages = evaluation.Pages,
    };

    private static List<Change> Changes(IReadOnlyList<Edition> before, Edition edition)
    {
        var stated = StatedPeriods.At(before, StatedPeriods.Always);
        var changes = new List<Change>();
        foreach (var key in StatedPeriods.Keys(edition))
        {
            var old = stated.TryGetValue(key, out var earlier) ? Figures(earlier, key) : [];
            var now = Figures(edition, key);
            changes.AddRange(now.Select(figure => Between(old.GetValueOrDefault(figure.Key), figure.Value)).OfType<Change>());
            changes.AddRange(old.Where(figure => !now.ContainsKey(figure.Key)).Select(figure => Between(figure.Value, null)).OfType<Change>());
        }

        return changes;
    }

    // What changes made one after the other come to: one that a later one takes back is none.
    private static List<Change> Net(IEnumerable<Change> changes) =>
    [
        .. changes
            .GroupBy(c => (c.Mission, c.Indicator, c.Period, c.Territory))
            .Select(g => g.ToList())
            .Where(g => g.Count == 1 || g[0].Old != g[^1].New)
            .Select(g => g.Count == 1 ? g[0] : g[0] with { Kind = KindOf(g[0].Old, g[^1].New), New = g[^1].New }),
    ];

    private static ChangeKind KindOf(string? old, string? now) => old is null ? ChangeKind.New : now is null ? ChangeKind.Removed : ChangeKind.Changed;

    private static Change? Between(Indicator? old, Indicator? now) => Change.Between(old, old?.Observations[0], now, now?.Observations[0]);

    // In reading order: a dictionary that nothing is removed from keeps it.
    private static Dictionary<(string Code, string? Level, string? Territory), Indicator> Figures(Edition edition, (string Mission, string Period) key)
    {
        var figures = new Dictionary<(string, string?, string?), Indicator>();
        foreach (var figure in edition.Missions[key.Mission][key.Period])
            figures[(figure.Code, figure.Observations[0].Territory?.Level, figure.Observations[0].Territory?.Code)] = figure;
        return figures;
    }

    private static List<KeptPeriod> Kept(IReadOnlyList<Edition> earlier, Edition edition)
    {
        var restated = StatedPeriods.Keys(edition).ToHashSet();
        return [.. StatedPeriods.At(earlier, StatedPeriods.Always)
            .Where(stated => !restated.Contains(stated.Key))
            .Select(stated => new KeptPeriod(stated.Key.Mission, stated.Key.Period, stated.Value.SubmittedAt))
            .OrderBy(kept => kept.Mission, StringComparer.Ordinal).ThenBy(kept => kept.Period, StringComparer.Ordinal)];
    }
}
