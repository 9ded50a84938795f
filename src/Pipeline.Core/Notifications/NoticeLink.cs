namespace Pipeline.Core.Notifications;

/// <summary>A page that a notification leads to.</summary>
/// <param name="Title">What it is, in French.</param>
/// <param name="Url">Where it is.</param>
public sealed record NoticeLink(string Title, Uri Url);
