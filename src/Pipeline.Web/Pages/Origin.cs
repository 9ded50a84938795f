using Pipeline.Core.Distributions;
using Pipeline.Core.Indicators;

namespace Pipeline.Web.Pages;

/// <summary>Who gave a value, and when. Never a file's name: it can name people.</summary>
internal static class Origin
{
    /// <summary>Who gave an observation (<c>Direction de l’insertion, le 24 novembre 2026</c>).</summary>
    public static string Of(Observation observation, Imprint imprint)
    {
        var provenance = observation.Provenance;
        var service = provenance.Service is { } id ? imprint.Services.GetValueOrDefault(id, id) : imprint.Departement.Publisher.Name;
        return provenance.SubmittedAt is { } at ? $"{service}, le {PageWords.Day(at)}" : service;
    }

    /// <summary>Who gave the values of a figure, each once, the latest first.</summary>
    public static IReadOnlyList<string> Of(Indicator figure, Imprint imprint) =>
        [.. figure.Observations.OrderByDescending(o => o.Provenance.SubmittedAt).Select(o => Of(o, imprint)).Distinct(StringComparer.Ordinal)];
}
