using System.Text.Json;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Datasets;
using Pipeline.Core.Distributions;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>Makes the files of a release: missions whose inputs changed are folded and rendered, the others are taken as published.</summary>
/// <param name="store">The storage.</param>
/// <param name="reports">Renders reports.</param>
/// <param name="distributions">What is made of the dataset, in this order.</param>
/// <param name="state">What was read.</param>
/// <param name="catalogue">The catalogue.</param>
/// <param name="inputs">The inputs of the release to make.</param>
internal sealed class ReleaseBuilder(
    PipelineStore store, ReportRenderer reports, IReadOnlyList<IDistribution> distributions, PublicationState state, Catalogue catalogue, ReleaseInputs inputs)
{
    private readonly Imprint imprint = Imprint.Of(catalogue);
    private readonly Dictionary<string, PublicFile> rendered = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ManifestFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredRecord> records = new(StringComparer.Ordinal);
    private readonly List<(string Mission, FoldedMission Folded)> folded = [];
    private readonly SortedDictionary<string, string> digests = new(StringComparer.Ordinal);
    private readonly HashSet<string> lost = new(StringComparer.Ordinal);
    private readonly SortedSet<string> unreadable = new(StringComparer.Ordinal);
    private bool moved;

    /// <summary>Every file of the release, by its stable name.</summary>
    public IReadOnlyDictionary<string, ManifestFile> Files => files;

    /// <summary>The files that were rendered, by their stable name.</summary>
    public IReadOnlyDictionary<string, PublicFile> Rendered => rendered;

    /// <summary>What the files are made from: of a mission that is left as published, what it was made from then.</summary>
    public ReleaseInputs Inputs => inputs with { Missions = digests };

    /// <summary>Documents whose record cannot be read, in ordinal order: the missions that they feed are left as published.</summary>
    public IReadOnlyCollection<string> Unreadable => unreadable;

    /// <summary>Makes the files; false when a record is no longer the one that was listed.</summary>
    public async Task<bool> BuildAsync(CancellationToken cancellationToken)
    {
        var missions = new List<MissionDocument>();
        foreach (var summary in state.Records.Where(r => r.Stages is null)) unreadable.Add(summary.Document);
        foreach (var mission in catalogue.Missions)
        {
            var document = await TakenAsync(mission.Slug, cancellationToken)
                ?? (inputs.Missions.ContainsKey(mission.Slug) ? await RenderAsync(mission, cancellationToken) : null);
            if (moved) return false;
            if (document is not null) missions.Add(document);
        }

        if (missions.Count > 0 || state.Current is not null)
        {
            var dataset = Dataset.Of(catalogue.Departement, missions);
            foreach (var distribution in distributions) Add(await distribution.OfDatasetAsync(dataset, imprint, files));
        }

        return true;
    }

    /// <summary>The objects of what was rendered, without those that the release in force names; a mission that was lost comes back whole.</summary>
    public IEnumerable<(ManifestFile File, BinaryData Content)> Objects()
    {
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
        if (!current.Files.TryGetValue(JsonDistribution.MissionName(mission), out var file)) return null;
        if (await store.Public.ReadAsync(BlobPaths.Published(file.Blob), cancellationToken: cancellationToken) is not { } blob)
        {
            lost.Add(mission);
            return null;
        }

        var document = blob.Content.ToObjectFromJson<MissionDocument>(PipelineJson.Options)!;
        if (!isTaken(document)) return null;

        if (current.Inputs.Missions.TryGetValue(mission, out var digest)) digests[mission] = digest;
        foreach (var (name, published) in current.Files.Where(f => string.Equals(f.Value.Mission, mission, StringComparison.Ordinal)))
            files[name] = published;
        return document;
    }

    private bool IsUnchanged(string mission) =>
        state.Current is { Manifest.Inputs: var before }
        && before.Renderer == inputs.Renderer
        && before.Decisions == inputs.Decisions
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
        var result = DatasetFold.Fold(mission, feeding, state.AsOf);
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
