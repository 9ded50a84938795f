namespace Pipeline.Core.Notifications;

/// <summary>The annotated workbook, as whoever is notified may read it.</summary>
/// <param name="Url">Where it is; whoever has the address may read it.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record SharedReport(Uri Url, DateTimeOffset ExpiresAt);
