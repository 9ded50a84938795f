namespace Pipeline.Core.Control;

/// <summary>A document, or a period of it, taken out of the dataset.</summary>
public sealed record Withdrawal
{
    /// <summary>Its path.</summary>
    public required string Document { get; init; }

    /// <summary>Code of the period; null for all.</summary>
    public string? Period { get; init; }

    /// <summary>It covers versions submitted up to then.</summary>
    public required DateTimeOffset UpTo { get; init; }

    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }
}
