namespace Pipeline.Core.Submissions;

/// <summary>The one state of a document: how its latest version was handled, and its accepted editions.</summary>
public sealed record DocumentRecord
{
    /// <summary>Its path in the inbox.</summary>
    public required string Document { get; init; }

    /// <summary>Its opaque public id.</summary>
    public required string Id { get; init; }

    /// <summary>Grows whenever what its report says may have changed, so that the report only moves forward; a count of tries or a mark leaves it.</summary>
    public required long Revision { get; init; }

    /// <summary>The version handled last; null while one is being tried for the first time.</summary>
    public HandledVersion? Handled { get; init; }

    /// <summary>Tries of a version that no run has brought to its end; null when there are none.</summary>
    public Attempts? Attempts { get; init; }

    /// <summary>What the document says, in the order in which versions were accepted.</summary>
    public IReadOnlyList<Edition> Editions { get; init; } = [];

    /// <summary>Figures that another document gives too, as the last publication of each mission settled them.</summary>
    public IReadOnlyList<Overlap> Overlaps { get; init; } = [];
}
