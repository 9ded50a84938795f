using System.Globalization;

namespace Pipeline.Core.Workbooks;

/// <summary>Which numbers a section of a number format is for: <c>[>=1000]</c>, or what its place among the sections means.</summary>
/// <param name="Comparison"><c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>, <c>=</c> or <c>&lt;&gt;</c>; empty for all numbers.</param>
/// <param name="Limit">What the number is compared with.</param>
internal sealed record FormatCondition(string Comparison, decimal Limit)
{
    public static FormatCondition Always { get; } = new("", 0);

    public static FormatCondition Positive { get; } = new(">", 0);

    public static FormatCondition NotNegative { get; } = new(">=", 0);

    public static FormatCondition Negative { get; } = new("<", 0);

    /// <summary>Reads what stands between the brackets; null when it is no condition.</summary>
    public static FormatCondition? Parse(ReadOnlySpan<char> text)
    {
        var limit = text.TrimStart("<>=");
        var comparison = text[..^limit.Length];
        if (comparison is not ("<" or "<=" or ">" or ">=" or "=" or "<>")) return null;
        return decimal.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new FormatCondition(comparison.ToString(), number) : null;
    }

    /// <summary>True for a number of the section.</summary>
    public bool Holds(decimal number) => Comparison switch
    {
        "<" => number < Limit,
        "<=" => number <= Limit,
        ">" => number > Limit,
        ">=" => number >= Limit,
        "=" => number == Limit,
        "<>" => number != Limit,
        _ => true,
    };
}
