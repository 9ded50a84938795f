namespace Pipeline.Core.Catalogues;

/// <summary>Where, and of what, a service is notified.</summary>
public sealed record Notify
{
    /// <summary>Where notifications are posted; https only. It may hold a secret (a Power Automate address does): it is written to no log.</summary>
    public required Uri Url { get; init; }

    /// <summary>The form of a notification; plain JSON by default.</summary>
    public NotifyFormat Format { get; init; }

    /// <summary>The mail address of who is to be told, handed on to the receiver; null for none.</summary>
    public string? Contact { get; init; }

    /// <summary>Of what; of everything by default.</summary>
    public IReadOnlyList<NotifyEvent> Events { get; init; } = [NotifyEvent.Rejected, NotifyEvent.Failed, NotifyEvent.Published];

    /// <summary>True when the service wants to hear of an event.</summary>
    public bool Wants(NotifyEvent what) => Events.Contains(what);
}
