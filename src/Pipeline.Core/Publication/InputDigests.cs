using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Control;
using Pipeline.Core.Distributions;
using Pipeline.Core.Serialization;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>Digests of what a release is made from, so that what did not change is neither read nor rendered.</summary>
internal static class InputDigests
{
    /// <summary>Version of the code that folds and renders; raised when the same records would give other bytes.</summary>
    public const string Renderer = "3";

    /// <summary>The inputs of a release made from the records.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="decisions">The operators' decisions.</param>
    /// <param name="records">All records.</param>
    /// <param name="asOf">The moment as of which editions are visible.</param>
    public static ReleaseInputs Of(Catalogue catalogue, StoredDecisions decisions, IReadOnlyList<RecordSummary> records, DateTimeOffset asOf)
    {
        var fed = records
            .SelectMany(record => record.VisibleAt(asOf).Select(mission => (record.Document, Mission: mission.Key, Says: mission.Value)))
            .ToLookup(f => f.Mission, f => (f.Document, f.Says), StringComparer.Ordinal);
        var imprint = Imprint.Of(catalogue);
        return Inputs(catalogue, imprint, decisions, catalogue.Missions
            .Where(m => fed.Contains(m.Slug))
            .Select(m => (m.Slug, Digest(Part(m, imprint, fed[m.Slug], decisions.Decisions!)))));
    }

    /// <summary>The inputs of a release that repeats an earlier one: never those of a release made from the records.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="decisions">The operators' decisions.</param>
    /// <param name="held">The release held.</param>
    public static ReleaseInputs OfHeld(Catalogue catalogue, StoredDecisions decisions, Manifest held)
    {
        var imprint = Imprint.Of(catalogue);
        return Inputs(catalogue, imprint, decisions, held.Inputs.Missions.Select(m => (m.Key, Digest(new { held.Number, m.Value, imprint, decisions.Decisions!.Withdrawals, decisions.Decisions.Purges }))));
    }

    /// <summary>Digest of the files of a release.</summary>
    public static string Of(IReadOnlyDictionary<string, ManifestFile> files) => Digest(files);

    private static ReleaseInputs Inputs(Catalogue catalogue, Imprint imprint, StoredDecisions decisions, IEnumerable<(string Slug, string Digest)> missions) => new()
    {
        Renderer = Renderer,
        Catalogue = Digest(new { imprint, Missions = catalogue.Missions.Select(m => m.Slug) }),
        Decisions = decisions.Content is null ? "" : Convert.ToHexStringLower(SHA256.HashData(decisions.Content.ToMemory().Span)),
        Missions = new SortedDictionary<string, string>(missions.ToDictionary(m => m.Slug, m => m.Digest, StringComparer.Ordinal), StringComparer.Ordinal),
    };

    private static object Part(Mission mission, Imprint imprint, IEnumerable<(string Document, string Says)> says, Decisions decisions) => new
    {
        imprint,
        mission.Title,
        mission.Headings,
        Indicators = mission.Indicators.Select(i => i.Code),
        Documents = says.OrderBy(s => s.Document, StringComparer.Ordinal).Select(s => new { s.Document, s.Says, Withdrawals = decisions.WithdrawalsOf(s.Document) }),
        Purged = decisions.Purges.Select(p => p.Sha256),
    };

    private static string Digest<T>(T value) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value, PipelineJson.Compact)));
}
