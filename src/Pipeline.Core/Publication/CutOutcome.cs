namespace Pipeline.Core.Publication;

/// <summary>What was cut of the public container.</summary>
/// <param name="Releases">Numbers of the releases that were cut to a tombstone.</param>
/// <param name="Objects">Paths of the objects that were deleted, in the public container: caches may still hold them.</param>
/// <param name="IsStillPublic">True while the release in force holds what was purged, because nothing could be published since.</param>
public sealed record CutOutcome(IReadOnlyList<long> Releases, IReadOnlyList<string> Objects, bool IsStillPublic)
{
    /// <summary>Nothing.</summary>
    public static CutOutcome Nothing { get; } = new([], [], IsStillPublic: false);

    /// <summary>Nothing could be cut yet.</summary>
    public static CutOutcome StillPublic { get; } = new([], [], IsStillPublic: true);
}
