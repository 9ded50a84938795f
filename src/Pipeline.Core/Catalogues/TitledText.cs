namespace Pipeline.Core.Catalogues;

/// <summary>A text under a title.</summary>
/// <param name="Title">The title.</param>
/// <param name="Paragraphs">The text, a paragraph an item.</param>
public sealed record TitledText(string Title, IReadOnlyList<string> Paragraphs);
