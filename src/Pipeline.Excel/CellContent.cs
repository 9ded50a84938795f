namespace Pipeline.Excel;

/// <summary>What is written into one cell: a text, a number with its format, or nothing.</summary>
/// <param name="Text">The text, kept as typed and never turned into a number; null when there is none.</param>
/// <param name="Number">The number stored; null when there is none.</param>
/// <param name="Format">How Excel shows the number (<c># ##0</c>, <c>0.0%</c>); null for General.</param>
public readonly record struct CellContent(string? Text, decimal? Number = null, string? Format = null)
{
    /// <summary>True when nothing is written.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Text) && Number is null;

    /// <summary>A text cell; null or empty writes nothing.</summary>
    public static implicit operator CellContent(string? text) => new(text);

    /// <summary>A number cell in General.</summary>
    public static implicit operator CellContent(decimal number) => new(null, number);

    /// <summary>A number cell in General.</summary>
    public static implicit operator CellContent(int number) => new(null, number);
}
