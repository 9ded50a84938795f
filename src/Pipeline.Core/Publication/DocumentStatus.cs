using Pipeline.Core.Notifications;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>How a document stands.</summary>
public sealed record DocumentStatus
{
    /// <summary>Its path in the inbox.</summary>
    public required string Document { get; init; }

    /// <summary>Its opaque public id.</summary>
    public required string Id { get; init; }

    /// <summary>The service whose folder it is in; null for a file outside any.</summary>
    public string? Service { get; init; }

    /// <summary>Handled, or waiting to be.</summary>
    public required DocumentState State { get; init; }

    /// <summary>When the version handled last was submitted; of a document never handled, the one that waits.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>What became of the version handled last; null when none was.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Slugs of the missions that it now feeds.</summary>
    public IReadOnlyList<string> Missions { get; init; } = [];

    /// <summary>When something accepted becomes visible; null when nothing waits for its day.</summary>
    public DateTimeOffset? NextDue { get; init; }

    /// <summary>False when it was deleted from the inbox; what it says stays published.</summary>
    public required bool IsInInbox { get; init; }

    /// <summary>True while its report has not been rendered.</summary>
    public bool IsReportOwed { get; init; }

    /// <summary>The notifications that it owes, or owed.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>True when an accepted edition would be rejected today: it stays public until an operator decides.</summary>
    public bool IsFlagged { get; init; }
}
