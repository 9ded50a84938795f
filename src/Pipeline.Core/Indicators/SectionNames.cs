namespace Pipeline.Core.Indicators;

/// <summary>The sections as services type them in the column Rubrique.</summary>
public static class SectionNames
{
    /// <summary>All of them, in page order.</summary>
    public static IReadOnlyList<string> All { get; } = ["Contexte", "Budget", "Action"];

    /// <summary>A section in French.</summary>
    public static string French(Section section) => All[(int)section];
}
