namespace Pipeline.Core.Workbooks;

/// <summary>One stored cell. A cell is a value over its reader's buffers: copy what must outlive the row.</summary>
public readonly struct Cell
{
    /// <summary>Where the cell is.</summary>
    public required CellAddress Address { get; init; }

    /// <summary>What it stores.</summary>
    public required CellKind Kind { get; init; }

    /// <summary>The stored text, never a double; empty when blank. Phonetic runs are left out.</summary>
    public required string Text { get; init; }

    /// <summary>The number format of its style, analysed once per style.</summary>
    public required NumberFormat Format { get; init; }

    /// <summary>True when a formula computes it; with <see cref="CellKind.Blank"/>, no result was ever stored.</summary>
    public bool IsFormula { get; init; }

    /// <summary>The parts of <see cref="Text"/> typed as superscript, in order; usually none.</summary>
    public IReadOnlyList<TextSpan> Superscripts { get => field ?? []; init; }
}
