using System.Globalization;
using System.Text.Json;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Datasets;
using Pipeline.Core.Distributions;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>
/// Makes the files of a release: missions whose inputs changed are folded and rendered, the others are taken as published. Under a hold,
/// all are those of the release held, less what was taken out since.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="reports">Renders reports.</param>
/// <param name="distributions">What is made of the dataset, in this order.</param>
/// <param name="state">What was read.</param>
/// <param name="catalogue">The catalogue.</param>
/// <param name="inputs">The inputs of the release to make.</param>
/// <param name="afresh">True to make every file again, whatever is published.</param>
internal sealed class ReleaseBuilder(
    PipelineStore store,
    ReportRenderer reports,
    IReadOnlyList<IDistribution> distributions,
    PublicationState state,
    Catalogue catalogue,
    ReleaseInputs inputs,
    bool afresh)
{
    private readonly Imprint imprint = Imprint.Of(catalogue);
    private readonly TakenOut takenOut = new(state.Decisions.Decisions!);
    private readonly List<MissionDocument> missions = [];
    private readonly Dictionary<string, PublicFile> rendered = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ManifestFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredRecord> records = new(StringComparer.Ordinal);
    private readonly List<(string Mission, FoldedMission Folded)> folded = [];
    private readonly SortedDictionary<string, string> digests = new(StringComparer.Ordinal);
    private readonly HashSet<string> lost = new(StringComparer.Ordinal);
    private readonly SortedSet<string> unreadable = new(StringComparer.Ordinal);
    private readonly List<string> obstacles = [];
    private bool moved;

    /// <summary>Every file of the release, by its stable name.</summary>
    public IReadOnlyDictionary<string, ManifestFile> Files => files;

    /// <summary>The files that were rendered, by their stable name.</summary>
    public IReadOnlyDictionary<string, PublicFile> Rendered => rendered;

    /// <summary>What the files are made from: of a mission that is left as published, what it was made from then.</summary>
    public ReleaseInputs Inputs => inputs with { Missions = digests };

    /// <summary>What keeps the release from being made, in French; empty when nothing does.</summary>
    public IReadOnlyList<string> Obstacles => obstacles;

    /// <summary>Documents whose record cannot be read, in ordinal order: the missions that they feed are left as published.</summary>
    public IReadOnlyCollection<string> Unreadable => unreadable;

    /// <summary>Makes the files; false when a record is no longer the one that was listed.</summary>
    public async Task<bool> BuildAsync(CancellationToken cancellationToken)
    {
        if (state.Held is { } held) await RepeatAsync(held, cancellationToken);
        else await FollowRecordsAsync(cancellationToken);
        if (moved) return false;

        if (missions.Count > 0 || state.Current is not null)
        {
            var dataset = Dataset.Of(catalogue.Departement, missions);
            foreach (var distribution in distributions) Add(await distribution.OfDatasetAsync(dataset, imprint, files));
        }

        return true;
    }

    /// <summary>What the public would see change, and why that is not published unasked, in French.</summary>
    public async Task<(IReadOnlyList<Change> Changes, IReadOnlyList<string> Refusals)> CompareAsync(CancellationToken cancellationToken)
    {
        var changes = new List<Change>();
        var refusals = new List<string>();
        var after = missions.ToDictionary(m => m.Mission, StringComparer.Ordinal);
        var published = state.Current?.Manifest.Files ?? new Dictionary<string, ManifestFile>(StringComparer.Ordinal);
        foreach (var mission in (state.Current?.Manifest.Missions() ?? []).Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var name = JsonDistribution.MissionName(mission);
            if (published.GetValueOrDefault(name)?.Sha256 == files.GetValueOrDefault(name)?.Sha256) continue;
            var before = await MissionObject.ReadAsync(store, published, mission, cancellationToken);
            changes.AddRange(MissionChanges.Between(before?.Without(takenOut.IsPurged), after.GetValueOrDefault(mission)));
            if (before is not null && state.Held is null && RemovalGuard.Check(before, after.GetValueOrDefault(mission), catalogue.RemovalGuard, takenOut) is { } refusal)
                refusals.Add(refusal);
        }

        return (changes, refusals);
    }

    /// <summary>
    /// The objects of what was rendered, without those that the release in force names: a mission that was lost comes back whole, and afresh
    /// all come back.
    /// </summary>
    public IEnumerable<(ManifestFile File, BinaryData Content)> Objects()
    {
        if (afresh) return rendered.Values.Select(file => (files[file.Name], file.Content));
        var there = (state.Current?.Manifest.Files.Values ?? [])
            .Where(f => f.Mission is null || !lost.Contains(f.Mission)).Select(f => f.Blob).ToHashSet(StringComparer.Ordinal);
        return rendered.Values.Select(file => (File: files[file.Name], file.Content)).Where(o => !there.Contains(o.File.Blob));
    }

    /// <summary>Tells the documents that give the same figures as others; false when one of them has changed meanwhile.</summary>
    public async Task<bool> TellOverlapsAsync(CancellationToken cancellationToken)
    {
        foreach (var stored in records.Values)
        {
            var settled = folded.Where(f => Feeds(stored.Record, f.Mission)).ToList();
            IReadOnlyList<Overlap> overlaps =
            [
                .. stored.Record.Overlaps.Where(o => !settled.Exists(f => string.Equals(f.Mission, o.Mission, StringComparison.Ordinal)))
                    .Concat(settled.SelectMany(f => f.Folded.Overlaps.GetValueOrDefault(stored.Record.Document, [])))
                    .OrderBy(o => o.Mission, StringComparer.Ordinal),
            ];
            var told = stored;
            if (!overlaps.SequenceEqual(stored.Record.Overlaps))
            {
                var record = stored.Record with { Revision = stored.Record.Revision + 1, Overlaps = overlaps };
                told = await StoredRecord.TryWriteAsync(store, stored.Key, record, stored, reportOwed: true, cancellationToken);
                if (told is null) return false;
            }

            if (told.IsReportOwed) await reports.RenderAsync(told, inHand: null, cancellationToken);
        }

        return true;
    }

    private async Task FollowRecordsAsync(CancellationToken cancellationToken)
    {
        foreach (var summary in state.Records.Where(r => r.Stages is null)) unreadable.Add(summary.Document);
        foreach (var mission in catalogue.Missions)
        {
            var document = await TakenAsync(mission.Slug, cancellationToken)
                ?? (inputs.Missions.ContainsKey(mission.Slug) ? await RenderAsync(mission, cancellationToken) : null);
            if (moved) return;
            if (document is not null) missions.Add(document);
        }
    }

    // The missions of the release held, in the catalogue's order, those that it no longer knows last.
    private async Task RepeatAsync(Manifest held, CancellationToken cancellationToken)
    {
        var order = catalogue.Missions.Select((m, place) => (m.Slug, place)).ToDictionary(m => m.Slug, m => m.place, StringComparer.Ordinal);
        foreach (var (mission, digest) in inputs.Missions) digests[mission] = digest;
        foreach (var mission in held.Missions().OrderBy(m => order.GetValueOrDefault(m, int.MaxValue)).ThenBy(m => m, StringComparer.Ordinal))
        {
            if (await MissionObject.ReadAsync(store, held.Files, mission, cancellationToken) is not { } document)
            {
                obstacles.Add(string.Create(
                    CultureInfo.InvariantCulture, $"La mission «\u00A0{mission}\u00A0» de la publication n°\u00A0{held.Number} n’est plus conservée\u00A0: rien n’est publié."));
            }
            else if (document.Without(takenOut.Covers) is { } rest)
            {
                missions.Add(rest);
                await RenderAsync(rest);
            }
        }
    }

    private static bool Feeds(DocumentRecord record, string mission) => record.Editions.Any(e => e.Missions.ContainsKey(mission));

    // What needs no rendering: nothing that the mission is made from has changed; or a document that cannot be read feeds it.
    private async Task<MissionDocument?> TakenAsync(string mission, CancellationToken cancellationToken)
    {
        if (IsUnchanged(mission)) return await PublishedAsync(mission, _ => true, cancellationToken);
        if (unreadable.Count == 0) return null;
        var ids = unreadable.Select(document => DocumentName.Of(document).Id).ToHashSet(StringComparer.Ordinal);
        return await PublishedAsync(mission, IsFed, cancellationToken);

        bool IsFed(MissionDocument published) =>
            published.AllIndicators().SelectMany(i => i.Observations).Any(o => o.Provenance.Document is { } id && ids.Contains(id));
    }

    // The mission as it is published, when its document is still there and is to be taken.
    private async Task<MissionDocument?> PublishedAsync(string mission, Func<MissionDocument, bool> isTaken, CancellationToken cancellationToken)
    {
        if (state.Current is not { Manifest: var current }) return null;
        if (!current.Files.ContainsKey(JsonDistribution.MissionName(mission))) return null;
        if (await MissionObject.ReadAsync(store, current.Files, mission, cancellationToken) is not { } document)
        {
            lost.Add(mission);
            return null;
        }

        if (!isTaken(document)) return null;
        if (document.Without(takenOut.Covers) is var rest && rest != document)
        {
            // As published, less what was taken out since: a document that cannot be read feeds it.
            if (rest is not null) await RenderAsync(rest);
            return rest;
        }

        if (current.Inputs.Missions.TryGetValue(mission, out var digest)) digests[mission] = digest;
        foreach (var (name, published) in current.Files.Where(f => string.Equals(f.Value.Mission, mission, StringComparison.Ordinal)))
            files[name] = published;
        return document;
    }

    private bool IsUnchanged(string mission) =>
        !afresh
        && state.Current is { Manifest.Inputs: var before }
        && before.Renderer == inputs.Renderer
        && before.Missions.TryGetValue(mission, out var digest)
        && inputs.Missions.TryGetValue(mission, out var now)
        && digest == now;

    private async Task<MissionDocument?> RenderAsync(Mission mission, CancellationToken cancellationToken)
    {
        var feeding = new List<DocumentRecord>();
        var feeds = state.Records.Where(r => r.VisibleAt(state.AsOf).Any(m => string.Equals(m.Key, mission.Slug, StringComparison.Ordinal))).ToList();
        foreach (var summary in feeds)
        {
            try
            {
                if (await RecordAsync(summary, cancellationToken) is not { } stored) return null;
                feeding.Add(stored.Record);
            }
            catch (JsonException)
            {
                unreadable.Add(summary.Document);
            }
        }

        if (feeding.Count < feeds.Count) return await PublishedAsync(mission.Slug, _ => true, cancellationToken);

        digests[mission.Slug] = inputs.Missions[mission.Slug];
        var result = DatasetFold.Fold(mission, feeding, state.AsOf, state.Decisions.Decisions);
        folded.Add((mission.Slug, result));
        if (result.Document is not null) await RenderAsync(result.Document);
        return result.Document;
    }

    private async Task RenderAsync(MissionDocument document)
    {
        var own = new SortedDictionary<string, ManifestFile>(StringComparer.Ordinal);
        foreach (var distribution in distributions)
        {
            var made = await distribution.OfMissionAsync(document, imprint, own);
            Add(made);
            foreach (var file in made) own[file.Name] = files[file.Name];
        }
    }

    // Null when it is no longer what was listed, and a new round must list again.
    private async Task<StoredRecord?> RecordAsync(RecordSummary summary, CancellationToken cancellationToken)
    {
        if (records.TryGetValue(summary.Key, out var known)) return known;
        var stored = await StoredRecord.ReadAsync(store, summary.Key, cancellationToken);
        moved = stored is null || !string.Equals(stored.Version, summary.Version, StringComparison.Ordinal);
        return moved ? null : records[summary.Key] = stored!;
    }

    private void Add(IEnumerable<PublicFile> added)
    {
        foreach (var file in added)
        {
            rendered[file.Name] = file;
            files[file.Name] = file.Describe();
        }
    }
}
