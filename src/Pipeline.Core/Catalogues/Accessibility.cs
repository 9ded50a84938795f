namespace Pipeline.Core.Catalogues;

/// <summary>The declaration of accessibility of the pages. Without an audit they are declared not compliant, whatever they are.</summary>
public sealed record Accessibility
{
    /// <summary>The latest audit; null when there was none.</summary>
    public AccessibilityAudit? Audit { get; init; }

    /// <summary>When the declaration was made; null when that is not said.</summary>
    public DateOnly? DeclaredOn { get; init; }

    /// <summary>What is known not to be accessible, or exempted, a sentence an item.</summary>
    public IReadOnlyList<string> Inaccessible { get; init; } = [];

    /// <summary>E-mail address to which what cannot be read is reported; null for the publisher's.</summary>
    public string? Contact { get; init; }

    /// <summary>Address of the plan over several years; null when there is none to link.</summary>
    public Uri? Plan { get; init; }
}
