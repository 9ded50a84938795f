using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Core.Indicators;
using Pipeline.Core.Notifications;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Submissions;

/// <summary>
/// What a listing of the records tells of a document without reading its record: the record's metadata, percent-encoded ASCII.
/// </summary>
public sealed record RecordSummary
{
    // A blob may have 8 KB of metadata. What would not fit is left out, and the record is read instead.
    private const int MaxVisibleLength = 3500;
    private const int MaxDocumentLength = 3500;
    private const string InTheRecord = "*";

    /// <summary>Under what the record is kept.</summary>
    public required string Key { get; init; }

    /// <summary>The document's path in the inbox.</summary>
    public required string Document { get; init; }

    /// <summary>Version of the record's blob when it was listed.</summary>
    public string Version { get; init; } = "";

    /// <summary>The record's revision, which is the order of its report; 0 when the record must be read to know.</summary>
    public long Revision { get; init; }

    /// <summary>ETag of the version handled last; null when none was.</summary>
    public string? ETag { get; init; }

    /// <summary>When that version was submitted.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>What became of it.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Who judged it.</summary>
    public string? Evaluator { get; init; }

    /// <summary>What is visible of it, each stage from a moment on, in order, the first from ever; null when the record must be read to know.</summary>
    public IReadOnlyList<VisibleStage>? Stages { get; init; } = [];

    /// <summary>True while the report of the record as it is has not been rendered.</summary>
    public bool IsReportOwed { get; init; } = true;

    /// <summary>The notifications that it owes, or owed: the last one on a version to mend, and on a publication.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>True when an accepted edition would be rejected by today's evaluator: it stays public until an operator decides.</summary>
    public bool IsFlagged { get; init; }

    /// <summary>The next moment after this one at which something becomes visible; null when nothing waits.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset asOf) => Stages?.Select(s => s.From).FirstOrDefault(from => from > asOf);

    /// <summary>For each mission that it feeds at a moment, a digest of what it then says of it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> VisibleAt(DateTimeOffset asOf) =>
        Stages?.LastOrDefault(s => s.From is not { } from || from <= asOf)?.Missions ?? [];

    /// <summary>True when the version that the inbox holds was handled. A name that cannot be used is handled once.</summary>
    public bool Handles(DocumentName name, BlobFacts inbox) =>
        name.IsUsable ? string.Equals(ETag, inbox.Version, StringComparison.Ordinal) : Outcome is not null;

    /// <summary>What a record's metadata will tell.</summary>
    /// <param name="key">Under what it is kept.</param>
    /// <param name="record">The record.</param>
    /// <param name="reportOwed">Whether its report must still be rendered.</param>
    /// <param name="notices">Its notifications; null for none.</param>
    public static RecordSummary Of(string key, DocumentRecord record, bool reportOwed, IReadOnlyList<Notice>? notices = null) => new()
    {
        Key = key,
        Document = record.Document,
        Revision = record.Revision,
        ETag = record.Handled?.ETag,
        SubmittedAt = record.Handled?.SubmittedAt,
        Outcome = record.Handled?.Outcome,
        Evaluator = record.Handled?.Evaluator,
        Stages = StagesOf(record.Editions),
        IsReportOwed = reportOwed,
        Notices = notices ?? [],
        IsFlagged = record.Handled is { } handled && record.Editions.Any(e => !string.Equals(e.Evaluator, handled.Evaluator, StringComparison.Ordinal)),
    };

    /// <summary>Reads a listed record.</summary>
    public static RecordSummary Read(BlobFacts blob)
    {
        var key = BlobPaths.KeyOfRecord(blob.Path) ?? blob.Path;
        var metadata = blob.Metadata.ToDictionary(m => m.Key, m => Uri.UnescapeDataString(m.Value), StringComparer.OrdinalIgnoreCase);

        // Without metadata (a tool restored the record and kept none), everything is still to be read, and the report still owed.
        var document = metadata.GetValueOrDefault("document");
        var visible = document is null or InTheRecord ? InTheRecord : metadata.GetValueOrDefault("visible", "");
        return new RecordSummary
        {
            Key = key,
            Document = document is null or InTheRecord ? key : document,
            Version = blob.Version,
            Revision = long.TryParse(metadata.GetValueOrDefault("revision"), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0,
            ETag = metadata.GetValueOrDefault("etag"),
            SubmittedAt = metadata.TryGetValue("submitted", out var at) ? Time(at) : null,
            Outcome = metadata.TryGetValue("outcome", out var outcome) && Enum.TryParse<Outcome>(outcome, ignoreCase: true, out var known) ? known : null,
            Evaluator = metadata.GetValueOrDefault("evaluator"),
            Stages = visible == InTheRecord ? null : [.. visible.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(VisibleStage.Parse)],
            IsReportOwed = document is null || metadata.ContainsKey("owed"),
            Notices = Notice.ParseAll(metadata.GetValueOrDefault("notices", "")),
            IsFlagged = metadata.ContainsKey("flagged"),
        };
    }

    /// <summary>The metadata, at most a few of the 8 KB that a blob may have.</summary>
    internal Dictionary<string, string> ToMetadata()
    {
        var metadata = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["document"] = Fitting(Document, MaxDocumentLength),
            ["revision"] = Revision.ToString(CultureInfo.InvariantCulture),
            ["etag"] = ETag,
            ["submitted"] = SubmittedAt is { } at ? VisibleStage.Text(at) : null,
            ["outcome"] = Outcome?.ToString().ToLowerInvariant(),
            ["evaluator"] = Evaluator,
            ["visible"] = Stages is null ? InTheRecord : Fitting(string.Join(' ', Stages), MaxVisibleLength),
            ["owed"] = IsReportOwed ? "report" : null,
            ["notices"] = string.Join(' ', Notices),
            ["flagged"] = IsFlagged ? "evaluator" : null,
        };
        return metadata.Where(m => !string.IsNullOrEmpty(m.Value)).ToDictionary(m => m.Key, m => Uri.EscapeDataString(m.Value!), StringComparer.Ordinal);
    }

    private static string Fitting(string text, int maxLength) => Uri.EscapeDataString(text).Length <= maxLength ? text : InTheRecord;

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static List<VisibleStage> StagesOf(IReadOnlyList<Edition> editions)
    {
        var moments = editions.Select(e => e.VisibleFrom).OfType<DateTimeOffset>().Distinct().Order();
        return [new VisibleStage(null, Digests(editions, DateTimeOffset.MinValue)), .. moments.Select(at => new VisibleStage(at, Digests(editions, at)))];
    }

    private static List<KeyValuePair<string, string>> Digests(IReadOnlyList<Edition> editions, DateTimeOffset asOf) =>
        [.. StatedPeriods.At(editions, asOf)
            .GroupBy(stated => stated.Key.Mission, StringComparer.Ordinal)
            .OrderBy(mission => mission.Key, StringComparer.Ordinal)
            .Select(mission => KeyValuePair.Create(mission.Key, Digest(mission
                .OrderBy(stated => stated.Key.Period, StringComparer.Ordinal)
                .Select(stated => stated.Value.Missions[stated.Key.Mission][stated.Key.Period]))))];

    private static string Digest(IEnumerable<IReadOnlyList<Indicator>> visible)
    {
        using var sha256 = SHA256.Create();
        using (var hashed = new CryptoStream(Stream.Null, sha256, CryptoStreamMode.Write)) JsonSerializer.Serialize(hashed, visible, PipelineJson.Compact);
        return Convert.ToHexStringLower(sha256.Hash!)[..16];
    }
}
