namespace Pipeline.Web.Notifications;

/// <summary>How notifications are sent (settings <c>Notifications__…</c>).</summary>
public sealed class NotificationOptions
{
    /// <summary>What they are signed with: <c>whsec_</c> and at least 24 bytes in Base64. Without it nothing is sent, and what is owed stays owed.</summary>
    public string? Secret { get; set; }

    /// <summary>True to send to addresses of a private network too; false by default.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How long a receiver may take to answer; 10 seconds by default.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
