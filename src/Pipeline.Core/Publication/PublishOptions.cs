namespace Pipeline.Core.Publication;

/// <summary>How a publication works.</summary>
public sealed record PublishOptions
{
    /// <summary>How many files are written at once; 8 by default.</summary>
    public int Parallelism { get; init; } = 8;

    /// <summary>True to find out what would change, and write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>True to publish although a mission, or much of one, would go.</summary>
    public bool AcceptRemovals { get; init; }

    /// <summary>True to make every file again from the records, and write again what is no longer there.</summary>
    public bool Afresh { get; init; }
}
