namespace Pipeline.Core.Catalogues;

/// <summary>What stands on the published pages beside the figures.</summary>
public sealed record Site
{
    /// <summary>The name of the site.</summary>
    public string Title { get; init; } = "Les missions du Département en chiffres";

    /// <summary>What a visitor reads first; null for nothing.</summary>
    public string? Introduction { get; init; }

    /// <summary>The logo; null for none.</summary>
    public Logo? Logo { get; init; }

    /// <summary>The colour of numbers, links and bands (<c>#0b5c7d</c>); white is written on it.</summary>
    public string Accent { get; init; } = "#1d4f79";

    /// <summary>What the law has a publisher say of itself.</summary>
    public LegalNotice Legal { get; init; } = new();

    /// <summary>What is declared of the accessibility of the pages.</summary>
    public Accessibility Accessibility { get; init; } = new();
}
