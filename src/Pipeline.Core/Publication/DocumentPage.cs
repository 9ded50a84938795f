namespace Pipeline.Core.Publication;

/// <summary>A public page on which figures of a document stand.</summary>
/// <param name="Mission">Slug of the mission.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Where it is; it may not be there before the document is published.</param>
public sealed record DocumentPage(string Mission, string Title, Uri Url);
