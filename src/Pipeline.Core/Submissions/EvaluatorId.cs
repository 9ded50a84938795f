using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Indicators;
using Pipeline.Core.Serialization;

namespace Pipeline.Core.Submissions;

/// <summary>
/// What a version was read with: the normaliser's version and a digest of what evaluation uses of the catalogue
/// (<c>1-3f9a5c0d17e2b846</c>). When it changes, versions are evaluated again.
/// </summary>
public static class EvaluatorId
{
    /// <summary>Stands where a version was reported on although nobody has judged it: any evaluator judges it anew.</summary>
    public const string Nobody = "0-";

    private const int DigestLength = 16;

    /// <summary>The evaluator of this program with a catalogue.</summary>
    public static string For(Catalogue catalogue) => string.Create(CultureInfo.InvariantCulture, $"{Evaluator.Version}-{Digest(catalogue)}");

    /// <summary>The normaliser's version in an evaluator's id; 0 when the text is not one.</summary>
    public static int VersionOf(string evaluator) =>
        int.TryParse(evaluator.AsSpan(0, Math.Max(0, evaluator.IndexOf('-', StringComparison.Ordinal))), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : 0;

    private static string Digest(Catalogue catalogue) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(WhatEvaluationUses(catalogue), PipelineJson.Compact)))[..DigestLength];

    // Order never counts, nor does how a name is written as long as the same typed text means it. An indicator's name counts, since a row
    // without Intitulé takes it. Titles, headings, publisher, licence and addresses are the publisher's.
    private static object WhatEvaluationUses(Catalogue catalogue) => new
    {
        catalogue.Departement.Territory,
        Territories = catalogue.Territories
            .OrderBy(t => t.Level, StringComparer.Ordinal).ThenBy(t => t.Code, StringComparer.Ordinal)
            .Select(t => new { t.Level, t.Code, t.Name, Names = Folded([t.Code, t.Name, .. t.Synonyms]) }),
        Rights = catalogue.Services
            .OrderBy(s => s.Id, StringComparer.Ordinal)
            .Select(s => new { s.Id, Missions = s.Missions.Order(StringComparer.Ordinal) }),
        Missions = catalogue.Missions
            .OrderBy(m => m.Slug, StringComparer.Ordinal)
            .Select(m => new
            {
                m.Slug,
                Names = Folded([m.Slug, .. m.Synonyms]),
                Indicators = m.Indicators.OrderBy(i => i.Code, StringComparer.Ordinal).Select(i => i with { Parent = null }),
            }),
        Synonyms = catalogue.Synonyms
            .OrderBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => new { s.Key, Names = Folded(s.Value) }),
    };

    private static IEnumerable<string> Folded(IEnumerable<string> names) => names.Select(FrenchText.Fold).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
