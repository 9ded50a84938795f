namespace Pipeline.Core.Catalogues;

/// <summary>The legal notice of the pages; what is left out is not on the page.</summary>
public sealed record LegalNotice
{
    /// <summary>Postal address of the publisher, a line an item.</summary>
    public IReadOnlyList<string> Address { get; init; } = [];

    /// <summary>Who is answerable for what is published (<c>directeur de la publication</c>).</summary>
    public string? Director { get; init; }

    /// <summary>Who hosts the pages: name, address and telephone number, a line an item.</summary>
    public IReadOnlyList<string> Host { get; init; } = [];

    /// <summary>More that is to be said.</summary>
    public IReadOnlyList<TitledText> Texts { get; init; } = [];
}
