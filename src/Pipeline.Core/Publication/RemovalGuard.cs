using System.Globalization;
using Pipeline.Core.Datasets;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Publication;

/// <summary>
/// Keeps a release from taking much out of the dataset unasked (design contract, section 4): a mission, or more than a share of a
/// mission's observations. What a decision explains does not count.
/// </summary>
internal static class RemovalGuard
{
    /// <summary>Why a mission's change is not published unasked, in French; null when it is.</summary>
    /// <param name="before">The mission as it is published.</param>
    /// <param name="after">The mission as it would be; null when it would be gone.</param>
    /// <param name="share">The share of its observations that may go.</param>
    /// <param name="explained">What operators took out.</param>
    public static string? Check(MissionDocument before, MissionDocument? after, decimal share, TakenOut explained)
    {
        var kept = Keys(after, _ => true).ToHashSet();
        var known = Keys(before, o => !explained.Covers(o)).ToList();
        var removed = known.Count(key => !kept.Contains(key));
        if (removed == 0) return null;
        if (after is null) return string.Create(CultureInfo.InvariantCulture, $"La mission «\u00A0{before.Title}\u00A0» disparaîtrait, avec {Figures(removed)}.");
        return removed > share * known.Count
            ? string.Create(CultureInfo.InvariantCulture, $"La mission «\u00A0{before.Title}\u00A0» perdrait {Figures(removed)} sur {known.Count}.")
            : null;
    }

    private static IEnumerable<(string Code, string Period, string? Level, string? Territory)> Keys(MissionDocument? mission, Func<Observation, bool> counts) =>
        (mission?.AllIndicators() ?? []).SelectMany(i => i.Observations.Where(counts).Select(o => (i.Code, o.Period.Code, o.Territory?.Level, o.Territory?.Code)));

    private static string Figures(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "chiffre" : "chiffres")}");
}
