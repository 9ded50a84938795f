using Pipeline.Core.Publication;

namespace Pipeline.Cli.Output;

/// <summary>What a tick published, as <c>publish --json</c> prints it.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Release">Number of the release in force; null while there is none.</param>
/// <param name="Releases">How many releases were published: none when nothing was new.</param>
/// <param name="ChangedFiles">Stable names of the files that changed, in ordinal order.</param>
/// <param name="Problems">Why it was refused, and what went wrong with single documents, in French where it is ours.</param>
internal sealed record PublicationDocument(
    PublishKind Outcome, long? Release, int Releases, IReadOnlyList<string> ChangedFiles, IReadOnlyList<string> Problems)
{
    /// <summary>What a tick published: once, and once more when its sweep found something.</summary>
    public static PublicationDocument Of(TickOutcome tick)
    {
        var last = tick.Publications[^1];
        return new PublicationDocument(
            last.Kind,
            last.Manifest?.Number,
            tick.Publications.Count(publication => publication.Kind == PublishKind.Published),
            [.. tick.Publications.SelectMany(publication => publication.ChangedFiles).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. last.Problems, .. tick.Sweep.Failures.Select(failure => $"{failure.Document}\u00A0: {failure.Cause.Message}")]);
    }

    /// <summary>True when what is published is what there is to publish.</summary>
    public bool IsDone() => Outcome is PublishKind.Published or PublishKind.NothingNew;
}
