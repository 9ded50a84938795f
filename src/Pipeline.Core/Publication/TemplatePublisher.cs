using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Datasets;
using Pipeline.Core.Distributions;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Publication;

/// <summary>
/// Keeps one template per mission of the catalogue beside what is in force. What each was made from is noted in one blob, written last:
/// while it says what there is to say, nothing else is read; where it does not, because something changed, a run died or the container
/// was lost, the templates concerned are made again.
/// </summary>
/// <param name="store">The storage.</param>
/// <param name="form">How a template is written.</param>
public sealed class TemplatePublisher(PipelineStore store, ITemplateForm form)
{
    private const int MaxRounds = 10;
    private static readonly BlobDressing Workbook = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <summary>Brings the templates to a catalogue and a release; one request when there is nothing to do.</summary>
    /// <param name="catalogue">The catalogue as it was read.</param>
    /// <param name="release">The release in force; null when nothing was ever published.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task PublishAsync(Catalogue catalogue, Manifest? release, CancellationToken cancellationToken = default)
    {
        for (var round = 1; round <= MaxRounds; round++)
        {
            var marker = await store.Templates.ReadAsync(BlobPaths.TemplatesWritten, cancellationToken: cancellationToken);
            var noted = Noted(marker);
            var wanted = Wanted(catalogue, release);
            if (IsSame(noted, wanted)) return;

            // What is overwritten is looked at before what it is made from is read again: a run that was overtaken is refused, and
            // never puts an older template over a newer one.
            var stale = noted.Keys.Union(wanted.Keys, StringComparer.Ordinal)
                .Where(mission => !string.Equals(noted.GetValueOrDefault(mission), wanted.GetValueOrDefault(mission), StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .ToList();
            var there = new Dictionary<string, BlobFacts?>(StringComparer.Ordinal);
            foreach (var mission in stale) there[mission] = await store.Templates.StatAsync(BlobPaths.Template(mission), cancellationToken);
            if ((await StoredCatalogue.ReadAsync(store, cancellationToken)).Catalogue is not { } now) return;
            (catalogue, release) = (now, (await StoredManifest.ReadAsync(store, BlobPaths.Current, cancellationToken))?.Manifest);
            if (!IsSame(wanted, Wanted(catalogue, release)) || !await TryWriteAsync(catalogue, release, there, cancellationToken)) continue;

            var written = await store.Templates.TryWriteAsync(
                BlobPaths.TemplatesWritten, BinaryData.FromBytes(PipelineJson.Write(wanted)), BlobDressing.Json, marker?.ETag, cancellationToken);
            if (!written.IsLost) return;
        }
    }

    /// <summary>What the public sees of a mission now; null when nothing.</summary>
    /// <param name="mission">Slug of the mission.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<MissionDocument?> PublishedAsync(string mission, CancellationToken cancellationToken = default) =>
        await PublishedAsync(mission, (await StoredManifest.ReadAsync(store, BlobPaths.Current, cancellationToken))?.Manifest, cancellationToken);

    // False when one of them is no longer what was looked at.
    private async Task<bool> TryWriteAsync(
        Catalogue catalogue, Manifest? release, Dictionary<string, BlobFacts?> there, CancellationToken cancellationToken)
    {
        foreach (var (slug, blob) in there)
        {
            var mission = catalogue.Missions.FirstOrDefault(m => string.Equals(m.Slug, slug, StringComparison.Ordinal));
            if (mission is null)
            {
                if (blob is not null && !await store.Templates.TryDeleteAsync(blob, cancellationToken)) return false;
                continue;
            }

            var published = await PublishedAsync(slug, release, cancellationToken);
            var content = BinaryData.FromBytes(form.Write(MissionTemplate.Of(catalogue, mission, published)));
            if (!await store.Templates.TryReplaceAsync(BlobPaths.Template(slug), content, Workbook, blob, cancellationToken)) return false;
        }

        return true;
    }

    private async Task<MissionDocument?> PublishedAsync(string mission, Manifest? release, CancellationToken cancellationToken) =>
        release is null ? null : await MissionObject.ReadAsync(store, release.Files, mission, cancellationToken);

    // By mission: a digest of all that its template is made from. Bounds and the like make no difference.
    private SortedDictionary<string, string> Wanted(Catalogue catalogue, Manifest? release) => new(
        catalogue.Missions.ToDictionary(
            mission => mission.Slug,
            mission => Digest(form.Version, MissionTemplate.Of(catalogue, mission, published: null), catalogue.Departement.Territory, release?.Files.GetValueOrDefault(JsonDistribution.MissionName(mission.Slug))?.Sha256),
            StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static string Digest(string version, MissionTemplate listed, Indicators.Territory home, string? published) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { version, listed, home, published }, PipelineJson.Compact)));

    private static SortedDictionary<string, string> Noted(StoredBlob? marker)
    {
        var noted = marker is not null && JsonInput.TryRead<Dictionary<string, string>>(marker.Content, out var read, out _) ? read : [];
        return new SortedDictionary<string, string>(noted, StringComparer.Ordinal);
    }

    private static bool IsSame(SortedDictionary<string, string> one, SortedDictionary<string, string> other) => one.SequenceEqual(other);
}
