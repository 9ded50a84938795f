using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>What a tick of the schedule did.</summary>
/// <param name="Publications">The publication, and a second one when the sweep judged a version.</param>
/// <param name="Sweep">The sweep.</param>
/// <param name="Notices">The notifications that were due.</param>
public sealed record TickOutcome(IReadOnlyList<PublishOutcome> Publications, SweepOutcome Sweep, NoticesOutcome Notices);
