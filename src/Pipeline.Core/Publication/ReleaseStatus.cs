namespace Pipeline.Core.Publication;

/// <summary>The release in force, in short.</summary>
/// <param name="Number">Its number.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="Url">Where its manifest is.</param>
public sealed record ReleaseStatus(long Number, DateTimeOffset PublishedAt, int Files, Uri Url);
