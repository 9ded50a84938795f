using Pipeline.Core.Notifications;

namespace Pipeline.Tests.Support;

/// <summary>Sends nothing: there is no secret to sign with.</summary>
internal sealed class SilentWebhook : IWebhook
{
    public static SilentWebhook Instance { get; } = new();

    public bool CanSend => false;

    public Task<WebhookAnswer> PostAsync(Uri target, string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Without a secret nothing is sent.");
}
