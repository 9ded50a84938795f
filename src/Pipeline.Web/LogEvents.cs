using Microsoft.Extensions.Logging;

namespace Pipeline.Web;

/// <summary>Every event that is logged, with the number under which it can always be found (<c>docs/telemetry.md</c> lists them; a test compares).</summary>
public static class LogEvents
{
    /// <summary>An event names a blob of another container than the inbox; it is dropped.</summary>
    public static EventId NotASubmission { get; } = new(1, nameof(NotASubmission));

    /// <summary>A version was looked at.</summary>
    public static EventId Ingested { get; } = new(2, nameof(Ingested));

    /// <summary>A tick comes late.</summary>
    public static EventId PastDue { get; } = new(3, nameof(PastDue));

    /// <summary>How a publication ended.</summary>
    public static EventId Publication { get; } = new(4, nameof(Publication));

    /// <summary>A publication was refused, or something of it could not be read or written.</summary>
    public static EventId PublicationProblem { get; } = new(5, nameof(PublicationProblem));

    /// <summary>The sweep could not look after a document.</summary>
    public static EventId DocumentFailed { get; } = new(6, nameof(DocumentFailed));

    /// <summary>A receiver took a notification.</summary>
    public static EventId NotificationSent { get; } = new(20, nameof(NotificationSent));

    /// <summary>A receiver did not take a notification; it is tried again.</summary>
    public static EventId NotificationRefused { get; } = new(21, nameof(NotificationRefused));

    /// <summary>A notification was tried as often as it is, in vain.</summary>
    public static EventId NotificationGivenUp { get; } = new(22, nameof(NotificationGivenUp));

    /// <summary>Notifications that are due were not sent for want of a secret, of time, or of a receiver that answers.</summary>
    public static EventId NotificationsLeft { get; } = new(23, nameof(NotificationsLeft));

    /// <summary>The setting <c>Notifications__Secret</c> cannot be used.</summary>
    public static EventId SecretUnusable { get; } = new(24, nameof(SecretUnusable));
}
