using System.Globalization;

namespace Pipeline.Core.Submissions;

/// <summary>What of a document is visible from a moment on.</summary>
/// <param name="From">The moment; null for ever.</param>
/// <param name="Missions">For each mission that it feeds then, a digest of what it says of it, in ordinal order of the slugs.</param>
public sealed record VisibleStage(DateTimeOffset? From, IReadOnlyList<KeyValuePair<string, string>> Missions)
{
    /// <inheritdoc/>
    public override string ToString() =>
        (From is { } from ? Text(from) + "=" : "") + string.Join(',', Missions.Select(m => $"{m.Key}!{m.Value}"));

    internal static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    internal static VisibleStage Parse(string text)
    {
        var parts = text.Split('=', 2);
        return new VisibleStage(
            parts.Length == 2 ? DateTimeOffset.Parse(parts[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null,
            [.. parts[^1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(m => m.Split('!')).Select(m => KeyValuePair.Create(m[0], m[^1]))]);
    }
}
