using Pipeline.Core.Publication;
using Pipeline.Core.Submissions;

namespace Pipeline.Cli.Output;

/// <summary>What was published, as <c>publish --json</c> prints it.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Release">Number of the release in force; null while there is none.</param>
/// <param name="Releases">How many releases were published: none when nothing was new.</param>
/// <param name="ChangedFiles">Stable names of the files that changed, or in a dry run would, in ordinal order.</param>
/// <param name="Changes">The figures that changed, or would.</param>
/// <param name="IsGuarded">True when it was, or would be, refused because of what would go: <c>--accept-removals</c> publishes it.</param>
/// <param name="Problems">Why it was refused, and what went wrong with single documents, in French where it is ours.</param>
internal sealed record PublicationDocument(
    PublishKind Outcome, long? Release, int Releases, IReadOnlyList<string> ChangedFiles, IReadOnlyList<Change> Changes, bool IsGuarded, IReadOnlyList<string> Problems)
{
    /// <summary>What one publication did.</summary>
    public static PublicationDocument Of(PublishOutcome outcome) => Of([outcome], []);

    /// <summary>What a tick published: once, and once more when its sweep found something.</summary>
    public static PublicationDocument Of(TickOutcome tick) =>
        Of(tick.Publications, tick.Sweep.Failures.Select(failure => $"{failure.Document}\u00A0: {failure.Cause.Message}"));

    /// <summary>True when what is published is what there is to publish.</summary>
    public bool IsDone() => Outcome is PublishKind.Published or PublishKind.NothingNew or PublishKind.Planned;

    private static PublicationDocument Of(IReadOnlyList<PublishOutcome> publications, IEnumerable<string> failures) => new(
        publications[^1].Kind,
        publications[^1].Manifest?.Number,
        publications.Count(publication => publication.Kind == PublishKind.Published),
        [.. publications.SelectMany(publication => publication.ChangedFiles).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. publications.SelectMany(publication => publication.Changes)],
        publications[^1].IsGuarded,
        [.. publications[^1].Problems, .. failures]);
}
