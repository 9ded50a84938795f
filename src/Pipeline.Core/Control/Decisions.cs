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

    /// <summary>True when what a version said of a period is taken out of the dataset.</summary>
    /// <param name="document">The document's path.</param>
    /// <param name="period">Code of the period.</param>
    /// <param name="submittedAt">When the version was submitted.</param>
    public bool Withdraws(string document, string period, DateTimeOffset submittedAt) =>
        WithdrawalsOf(document).Any(w => (w.Period is null || string.Equals(w.Period, period, StringComparison.Ordinal)) && submittedAt <= w.UpTo);

    /// <summary>The withdrawals of a document.</summary>
    public IEnumerable<Withdrawal> WithdrawalsOf(string document) => Withdrawals.Where(w => string.Equals(w.Document, document, StringComparison.Ordinal));

    /// <summary>True for the bytes of a version that should never have been public, under whatever name they come.</summary>
    /// <param name="sha256">SHA-256 of the workbook.</param>
    public bool IsPurged(string? sha256) => sha256 is not null && Purges.Any(p => string.Equals(p.Sha256, sha256, StringComparison.Ordinal));
}
