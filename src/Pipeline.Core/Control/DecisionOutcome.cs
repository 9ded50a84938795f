namespace Pipeline.Core.Control;

/// <summary>Whether a decision was taken.</summary>
/// <param name="Decisions">All decisions now in force; null when it was not taken.</param>
/// <param name="Refusal">Why it was not, for operators; null when it was.</param>
public sealed record DecisionOutcome(Decisions? Decisions, string? Refusal)
{
    /// <summary>It was taken.</summary>
    public static DecisionOutcome Yes(Decisions decisions) => new(decisions, null);

    /// <summary>It was not.</summary>
    public static DecisionOutcome No(string refusal) => new(null, refusal);
}
