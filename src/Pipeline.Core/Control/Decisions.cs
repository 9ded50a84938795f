namespace Pipeline.Core.Control;

/// <summary>What operators decided (<c>configuration/decisions.json</c>).</summary>
public sealed record Decisions
{
    /// <summary>Nothing was decided.</summary>
    public static Decisions None { get; } = new();

    /// <summary>The release that stays in force; null when none is held.</summary>
    public Hold? Hold { get; init; }

    /// <summary>What was taken out of the dataset.</summary>
    public IReadOnlyList<Withdrawal> Withdrawals { get; init; } = [];

    /// <summary>What should never have been public.</summary>
    public IReadOnlyList<Purge> Purges { get; init; } = [];

    /// <summary>True when nothing is decided.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool AreNone => Hold is null && Withdrawals.Count == 0 && Purges.Count == 0;
}
