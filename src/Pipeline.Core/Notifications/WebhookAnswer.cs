namespace Pipeline.Core.Notifications;

/// <summary>What came of posting a notification.</summary>
/// <param name="Trouble">What went wrong, in one word without a space (<c>http-503</c>, <c>timeout</c>, <c>certificate</c>, …); null when the receiver took it.</param>
/// <param name="IsOutOfReach">True when the receiver gave no answer at all: it would give none to another notification either.</param>
public sealed record WebhookAnswer(string? Trouble, bool IsOutOfReach = false)
{
    /// <summary>The receiver took it.</summary>
    public static WebhookAnswer Taken { get; } = new((string?)null);
}
