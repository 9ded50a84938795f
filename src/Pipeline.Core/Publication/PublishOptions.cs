namespace Pipeline.Core.Publication;

/// <summary>How a publication works.</summary>
public sealed record PublishOptions
{
    /// <summary>How many files are written at once; 8 by default.</summary>
    public int Parallelism { get; init; } = 8;
}
