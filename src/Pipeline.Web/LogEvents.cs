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

    /// <summary>The blob trigger gave a version up; an error when it is reported as failed now.</summary>
    public static EventId SubmissionPoisoned { get; } = new(7, nameof(SubmissionPoisoned));

    /// <summary>A message of the poison queue names no submission; it is dropped.</summary>
    public static EventId NotAPoisonedSubmission { get; } = new(8, nameof(NotAPoisonedSubmission));

    /// <summary>What was out of use for long enough is deleted.</summary>
    public static EventId Tidied { get; } = new(9, nameof(Tidied));

    /// <summary>A request could not be answered for want of a storage.</summary>
    public static EventId StorageAway { get; } = new(10, nameof(StorageAway));

    /// <summary>How a publication ended that an operator asked for.</summary>
    public static EventId PublishedOnRequest { get; } = new(11, nameof(PublishedOnRequest));

    /// <summary>A publication that an operator asked for came to no end.</summary>
    public static EventId PublicationOnRequestFailed { get; } = new(12, nameof(PublicationOnRequestFailed));

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
