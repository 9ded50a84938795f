using Pipeline.Core.Control;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Publication;

/// <summary>How the pipeline stands, as <c>pipeline status --json</c> and <c>/api/status</c> tell it.</summary>
/// <param name="AsOf">The storage's time.</param>
/// <param name="Release">The release in force; null when nothing is published.</param>
/// <param name="IsPublished">False when the next tick has something to publish; meaningless while there are problems.</param>
/// <param name="Problems">What keeps anything new from being published, in French.</param>
/// <param name="Decisions">The operators' decisions in force; null when they cannot be read.</param>
/// <param name="Documents">Every document, in ordinal order.</param>
public sealed record StatusDocument(
    DateTimeOffset AsOf,
    ReleaseStatus? Release,
    bool IsPublished,
    IReadOnlyList<string> Problems,
    Decisions? Decisions,
    IReadOnlyList<DocumentStatus> Documents)
{
    /// <summary>Asks how everything stands.</summary>
    public static async Task<StatusDocument> AskAsync(PipelineStore store, CancellationToken cancellationToken = default)
    {
        var now = await new PipelineQuery(store).StatusAsync(cancellationToken);
        var release = now.Release is { } manifest
            ? new ReleaseStatus(manifest.Number, manifest.PublishedAt, manifest.Files.Count, store.Public.UriOf(BlobPaths.Current))
            : null;
        return new StatusDocument(now.AsOf, release, now.IsPublished, now.Problems, now.Decisions, now.Documents);
    }
}
