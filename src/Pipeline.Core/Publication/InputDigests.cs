using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Distributions;
using Pipeline.Core.Serialization;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>Digests of what a release is made from, so that what did not change is neither read nor rendered.</summary>
internal static class InputDigests
{
    /// <summary>Version of the code that folds and renders; raised when the same records would give other bytes.</summary>
    public const string Renderer = "2";

    /// <summary>The inputs of a release.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="decisions">The decisions as stored; null when there are none.</param>
    /// <param name="records">All records.</param>
    /// <param name="asOf">The moment as of which editions are visible.</param>
    public static ReleaseInputs Of(Catalogue catalogue, BinaryData? decisions, IReadOnlyList<RecordSummary> records, DateTimeOffset asOf)
    {
        var fed = records
            .SelectMany(record => record.VisibleAt(asOf).Select(mission => (record.Document, Mission: mission.Key, Says: mission.Value)))
            .ToLookup(f => f.Mission, f => new[] { f.Document, f.Says }, StringComparer.Ordinal);
        var imprint = Imprint.Of(catalogue);
        return new ReleaseInputs
        {
            Renderer = Renderer,
            Catalogue = Digest(new { imprint, Missions = catalogue.Missions.Select(m => m.Slug) }),
            Decisions = decisions is null ? "" : Convert.ToHexStringLower(SHA256.HashData(decisions.ToMemory().Span)),
            Missions = new SortedDictionary<string, string>(
                catalogue.Missions.Where(m => fed.Contains(m.Slug)).ToDictionary(m => m.Slug, m => Digest(Part(m, imprint, fed[m.Slug])), StringComparer.Ordinal),
                StringComparer.Ordinal),
        };
    }

    /// <summary>Digest of the files of a release.</summary>
    public static string Of(IReadOnlyDictionary<string, ManifestFile> files) => Digest(files);

    private static object Part(Mission mission, Imprint imprint, IEnumerable<string[]> says) => new
    {
        imprint,
        mission.Title,
        mission.Headings,
        Indicators = mission.Indicators.Select(i => i.Code),
        Documents = says.OrderBy(s => s[0], StringComparer.Ordinal),
    };

    private static string Digest<T>(T value) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value, PipelineJson.Compact)));
}
