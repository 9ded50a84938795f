namespace Pipeline.Core.Findings;

/// <summary>One thing noticed in a workbook, said in French to whoever filled it.</summary>
public sealed record Finding
{
    /// <summary>How much it weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Stable code (<see cref="FindingCode.Id"/>).</summary>
    public required string Code { get; init; }

    /// <summary>Sheet name; null when it is about the whole file.</summary>
    public string? Sheet { get; init; }

    /// <summary>The cell that must change (<c>G9</c>), or a range of one column (<c>G9:G508</c>); null when it is about the whole sheet.</summary>
    public string? Cell { get; init; }

    /// <summary>The text found there; null when there is none.</summary>
    public string? Found { get; init; }

    /// <summary>What is wrong, a French sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What to do, a French sentence; null where nothing needs doing.</summary>
    public string? Hint { get; init; }
}
