using System.Globalization;
using System.Text.Json.Serialization;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Tables;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Submissions;

/// <summary>What a service sees of a version (<c>reports/{service}/{path}/latest.json</c>), and what <c>check</c> prints.</summary>
public sealed record Report
{
    /// <summary>The document's path, or the name of a file checked on its own.</summary>
    public required string Document { get; init; }

    /// <summary>SHA-256 of the workbook; null when it was not taken in.</summary>
    public string? Sha256 { get; init; }

    /// <summary>When the storage received it; null for a file checked on its own.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Accepted, rejected or failed.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Nothing of it is public before this; null for at once.</summary>
    public DateTimeOffset? VisibleFrom { get; init; }

    /// <summary>The first table that was read; null when there is none.</summary>
    public TableRange? Table { get; init; }

    /// <summary>Every table that was read.</summary>
    public IReadOnlyList<TableRange> Tables { get; init; } = [];

    /// <summary>Everything that was noticed.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What was typed otherwise than it was understood: a text that became a number, a number at a scale; the first 1,000, in reading order.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>How many more readings there were.</summary>
    public int MoreReadings { get; init; }

    /// <summary>What the version changes in what its document says.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>Periods that stay as earlier versions stated them.</summary>
    public IReadOnlyList<KeptPeriod> Kept { get; init; } = [];

    /// <summary>The figures read, in reading order, one observation each; also when rejected.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>The pages that the figures stand on.</summary>
    public IReadOnlyList<MissionPage> Pages { get; init; } = [];

    /// <summary>True for a file that is checked and not submitted.</summary>
    [JsonIgnore]
    public bool IsCheckOnly { get; init; }

    /// <summary>True for a checked file whose <see cref="Changes"/> are known: it was compared with what its document says.</summary>
    [JsonIgnore]
    public bool IsCompared { get; init; }

    /// <summary>The report on the version that a record names; null while it names none.</summary>
    public static Report? Of(DocumentRecord record) => record.Handled is not { } handled ? null : new Report
    {
        Document = record.Document,
        Sha256 = handled.Sha256,
        SubmittedAt = handled.SubmittedAt,
        Outcome = handled.Outcome,
        VisibleFrom = handled.VisibleFrom,
        Table = First(handled.Tables),
        Tables = handled.Tables,
        Findings = [.. handled.Findings, .. record.Overlaps.SelectMany(Said)],
        Readings = handled.Readings,
        MoreReadings = handled.MoreReadings,
        Pages = handled.Pages,
        Changes = handled.Changes,
        Kept = handled.Kept,
        Indicators = Figures(record, handled),
    };

    /// <summary>The report on a file checked on its own.</summary>
    /// <param name="submission">The file.</param>
    /// <param name="evaluation">What it says.</param>
    public static Report Of(Submission submission, Evaluation evaluation) => new()
    {
        Document = submission.Document,
        Sha256 = submission.Sha256,
        SubmittedAt = submission.SubmittedAt,
        Outcome = evaluation.Outcome,
        VisibleFrom = evaluation.VisibleFrom,
        Table = First(evaluation.Tables),
        Tables = evaluation.Tables,
        Findings = evaluation.Findings,
        Readings = evaluation.Readings,
        MoreReadings = evaluation.MoreReadings,
        Pages = evaluation.Pages,
        IsCheckOnly = true,
        Indicators = evaluation.Indicators,
    };

    private static TableRange? First(IReadOnlyList<TableRange> tables) => tables is [var first, ..] ? first : null;

    private static IEnumerable<Finding> Said(Overlap overlap)
    {
        var figures = overlap.Figures.ToString(CultureInfo.InvariantCulture);
        var code = overlap.Published ? FindingCodes.OverlapPublished : FindingCodes.OverlapOverridden;
        yield return code.With(overlap.With, figures, overlap.Indicator, overlap.Period).At(sheet: null, cell: null, found: null);
        if (overlap.MayBeCopy)
            yield return FindingCodes.DocumentCopy.With(overlap.With, figures, overlap.Of.ToString(CultureInfo.InvariantCulture)).At(sheet: null, cell: null, found: null);
    }

    // An accepted version's figures are its edition's, put back in reading order.
    private static IReadOnlyList<Indicator> Figures(DocumentRecord record, HandledVersion handled)
    {
        if (handled.Outcome != Outcome.Accepted) return handled.Unpublished;
        if (record.Editions is not [.., var edition] || !string.Equals(edition.Sha256, handled.Sha256, StringComparison.Ordinal)) return [];

        var sheets = handled.Tables.Select(t => t.Sheet).Distinct(StringComparer.Ordinal).ToList();
        return [.. edition.Missions.Values.SelectMany(periods => periods.Values).SelectMany(i => i)
            .OrderBy(i => sheets.IndexOf(i.Observations[0].Provenance.Sheet))
            .ThenBy(i => CellAddress.TryParse(i.Observations[0].Provenance.Cell, out var address) ? address : default)];
    }
}
