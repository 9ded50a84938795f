using Pipeline.Core.Control;

namespace Pipeline.Core.Publication;

/// <summary>How the pipeline stands.</summary>
public sealed record PipelineStatus
{
    /// <summary>The moment of the answer, by the storage's clock.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The release in force; null when nothing was ever published.</summary>
    public Manifest? Release { get; init; }

    /// <summary>False when the next tick has something to publish; meaningless while there are problems.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Why nothing can be published, in French; empty when it can.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>What operators decided that is in force; null when it cannot be read.</summary>
    public Decisions? Decisions { get; init; }

    /// <summary>Every document, in ordinal order of the paths.</summary>
    public required IReadOnlyList<DocumentStatus> Documents { get; init; }
}
