using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>How a publication ended.</summary>
/// <param name="Kind">Published, nothing new, …</param>
/// <param name="Manifest">The release now in force; null while there is none.</param>
/// <param name="ChangedFiles">Stable names whose content this publication changed, gone ones included, in ordinal order.</param>
/// <param name="Problems">Why it was refused, or what of it could not be read or written, in French; empty otherwise.</param>
public sealed record PublishOutcome(PublishKind Kind, Manifest? Manifest, IReadOnlyList<string> ChangedFiles, IReadOnlyList<string> Problems)
{
    /// <summary>The figures that changed, or in a dry run would change, mission by mission.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>True when it was refused because of what would go: <c>--accept-removals</c> publishes it.</summary>
    public bool IsGuarded { get; init; }
}
