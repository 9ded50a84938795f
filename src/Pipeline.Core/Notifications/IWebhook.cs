namespace Pipeline.Core.Notifications;

/// <summary>Posts a notification to where the catalogue says, signed; what goes wrong there is an answer.</summary>
public interface IWebhook
{
    /// <summary>False without a secret to sign with: nothing is sent then, and what is owed is left to a program that has one.</summary>
    bool CanSend { get; }

    /// <summary>Posts a notification, once, within a time limit.</summary>
    /// <param name="target">Where.</param>
    /// <param name="id">Its id, the same at each try, so that a receiver can tell a repetition.</param>
    /// <param name="body">Its content, JSON.</param>
    /// <param name="cancellationToken">Cancels; the only exception.</param>
    Task<WebhookAnswer> PostAsync(Uri target, string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}
