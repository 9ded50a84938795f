using Pipeline.Core.Catalogues;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>Makes the files of a release: missions whose inputs changed are folded and rendered, the others are taken as published.</summary>
/// <param name="store">The storage.</param>
/// <param name="state">What was read.</param>
/// <param name="catalogue">The catalogue.</param>
/// <param name="inputs">The inputs of the release to make.</param>
internal sealed class ReleaseBuilder(PipelineStore store, PublicationState state, Catalogue catalogue, ReleaseInputs inputs)
{
    private readonly Dictionary<string, PublicFile> rendered = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ManifestFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredRecord> records = new(StringComparer.Ordinal);
    private readonly List<(string Mission, FoldedMission Folded)> folded = [];
    private readonly HashSet<string> lost = new(StringComparer.Ordinal);

    /// <summary>Every file of the release, by its stable name.</summary>
    public IReadOnlyDictionary<string, ManifestFile> Files => files;

    /// <summary>The files that were rendered, by their stable name.</summary>
    public IReadOnlyDictionary<string, PublicFile> Rendered => rendered;

    /// <summary>Makes the files.</summary>
    public async Task BuildAsync(CancellationToken cancellationToken)
    {
        var missions = new List<MissionDocument>();
        foreach (var mission in catalogue.Missions.Where(m => inputs.Missions.ContainsKey(m.Slug)))
        {
            var document = await PublishedAsync(mission.Slug, cancellationToken) ?? await RenderAsync(mission, cancellationToken);
            if (document is not null) missions.Add(document);
        }

        if (missions.Count > 0 || state.Current is not null)
            Add(JsonFormat.Render(Dataset.Of(catalogue.Departement, missions)));
    }

    /// <summary>The objects to write: those that the manifest in force does not name, and all of a mission of which one was lost.</summary>
    public IEnumerable<(ManifestFile File, BinaryData Content)> MissingObjects()
    {
        var named = (state.Current?.Manifest.Files.Values ?? [])
            .Where(f => f.Mission is null || !lost.Contains(f.Mission))
            .Select(f => f.Blob)
            .ToHashSet(StringComparer.Ordinal);
        return rendered.Values.Select(file => (File: files[file.Name], file.Content)).Where(o => !named.Contains(o.File.Blob));
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

            if (told.IsReportOwed) await ReportRenderer.RenderAsync(store, told, cancellationToken);
        }

        return true;
    }

    private static bool Feeds(DocumentRecord record, string mission) => record.Editions.Any(e => e.Missions.ContainsKey(mission));

    // The mission as it is published, when nothing that it is made from has changed and its document is still there.
    private async Task<MissionDocument?> PublishedAsync(string mission, CancellationToken cancellationToken)
    {
        if (state.Current is not { Manifest: var current } || !IsUnchanged(current.Inputs, mission)) return null;
        if (!current.Files.TryGetValue(JsonFormat.MissionName(mission), out var file)) return null;
        if (await store.Public.ReadAsync(BlobPaths.Published(file.Blob), cancellationToken: cancellationToken) is not { } blob)
        {
            lost.Add(mission);
            return null;
        }

        foreach (var (name, published) in current.Files.Where(f => string.Equals(f.Value.Mission, mission, StringComparison.Ordinal)))
            files[name] = published;
        return blob.Content.ToObjectFromJson<MissionDocument>(PipelineJson.Options);
    }

    private bool IsUnchanged(ReleaseInputs before, string mission) =>
        before.Renderer == inputs.Renderer
        && before.Decisions == inputs.Decisions
        && before.Missions.TryGetValue(mission, out var digest)
        && digest == inputs.Missions[mission];

    private async Task<MissionDocument?> RenderAsync(Mission mission, CancellationToken cancellationToken)
    {
        var feeding = new List<DocumentRecord>();
        foreach (var summary in state.Records.Where(r => r.VisibleAt(state.AsOf).Any(m => string.Equals(m.Key, mission.Slug, StringComparison.Ordinal))))
        {
            if (await RecordAsync(summary.Key, cancellationToken) is { } stored) feeding.Add(stored.Record);
        }

        var result = DatasetFold.Fold(mission, feeding, state.AsOf);
        folded.Add((mission.Slug, result));
        if (result.Document is not null) Add(JsonFormat.Render(result.Document, catalogue.Departement.Territory));
        return result.Document;
    }

    private async Task<StoredRecord?> RecordAsync(string key, CancellationToken cancellationToken)
    {
        if (records.TryGetValue(key, out var known)) return known;
        if (await StoredRecord.ReadAsync(store, key, cancellationToken) is not { } stored) return null;
        return records[key] = stored;
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
