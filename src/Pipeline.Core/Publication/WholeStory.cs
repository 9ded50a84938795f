using Pipeline.Core.Control;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>The whole story of one document, for operators.</summary>
public sealed record WholeStory
{
    /// <summary>How it stands, with what it owes.</summary>
    public required DocumentStatus Status { get; init; }

    /// <summary>When the version that the inbox holds was submitted; null when it holds none.</summary>
    public DateTimeOffset? InboxSubmittedAt { get; init; }

    /// <summary>Its record; null while no version was handled.</summary>
    public DocumentRecord? Record { get; init; }

    /// <summary>Every version of which there is a report, the first one first.</summary>
    public IReadOnlyList<VersionStory> Versions { get; init; } = [];

    /// <summary>The release in force; null when nothing was ever published.</summary>
    public long? Release { get; init; }

    /// <summary>What that release shows of it.</summary>
    public IReadOnlyList<PublishedPart> Published { get; init; } = [];

    /// <summary>What operators took out of the dataset.</summary>
    public IReadOnlyList<Withdrawal> Withdrawals { get; init; } = [];

    /// <summary>What operators had cut.</summary>
    public IReadOnlyList<Purge> Purges { get; init; } = [];
}
