namespace Pipeline.Web.Notifications;

/// <summary>A receiver's name leads to an address that is not of the public Internet.</summary>
internal sealed class NotPublicException() : IOException("The receiver's address is not of the public Internet.");
