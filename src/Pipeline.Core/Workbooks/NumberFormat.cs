namespace Pipeline.Core.Workbooks;

/// <summary>
/// A number format, taken apart once: what it tells of a number without formatting anything. Its properties are those of its first section;
/// <see cref="SectionFor"/> gives the section that shows a number.
/// </summary>
public sealed record NumberFormat
{
    /// <summary><c>General</c>: the number as stored.</summary>
    public static NumberFormat General { get; } = new() { Code = "General", IsGeneral = true, ShowsNumber = true };

    /// <summary>Takes a format code apart; any text is a format of some kind, so nothing fails.</summary>
    /// <param name="code">The code as workbooks store it, in the American notation.</param>
    public static NumberFormat Parse(string code) => NumberFormatParser.Parse(code);

    /// <summary>The format code (<c># ##0,0" M€"</c> is stored as <c># ##0.0" M€"</c>).</summary>
    public required string Code { get; init; }

    /// <summary>True for General (and an empty code): decimals are those of the stored number.</summary>
    public bool IsGeneral { get; init; }

    /// <summary>True for <c>@</c>.</summary>
    public bool IsText { get; init; }

    /// <summary>True when the first section shows a percent sign: the stored number is shown times 100.</summary>
    public bool IsPercent { get; init; }

    /// <summary>True when the first section shows a date or a time.</summary>
    public bool IsDate { get; init; }

    /// <summary>A date format that shows the day of the month.</summary>
    public bool ShowsDay { get; init; }

    /// <summary>A date format that shows the month.</summary>
    public bool ShowsMonth { get; init; }

    /// <summary>A date format that shows the year.</summary>
    public bool ShowsYear { get; init; }

    /// <summary>A date format that shows hours, minutes or seconds.</summary>
    public bool ShowsTime { get; init; }

    /// <summary>Decimal places shown by the first section; 0 when it shows none. Meaningless for General, text and dates.</summary>
    public int Decimals { get; init; }

    /// <summary>Scaling commas of the first section: each shows the number divided by 1,000.</summary>
    public int ScalingCommas { get; init; }

    /// <summary>True when the format is scientific or a fraction, which show no decimal places to keep.</summary>
    public bool IsScientificOrFraction { get; init; }

    /// <summary>Literal text of the first section with the digits left out, currency symbols included (<c> M€</c>, <c>€</c>, <c> %</c>): what Excel writes beside the number.</summary>
    public string Literal => Prefix + Suffix;

    /// <summary>The part of <see cref="Literal"/> before the number.</summary>
    internal string Prefix { get; init; } = "";

    /// <summary>The part of <see cref="Literal"/> after the number, or between its digits.</summary>
    internal string Suffix { get; init; } = "";

    /// <summary>True when the number is shown in some way; false for a text in its stead, and for nothing at all.</summary>
    internal bool ShowsNumber { get; init; }

    /// <summary>True when a number that rounds to zero leaves no digit (<c>#</c>).</summary>
    internal bool HidesZero { get; init; }

    /// <summary>True for a section of negative numbers, which writes the sign itself or not at all.</summary>
    internal bool ShowsMagnitude { get; init; }

    /// <summary>True when words or marks stand between the digits.</summary>
    internal bool SplitsDigits { get; init; }

    /// <summary>Least digits before the decimal point: 5 for <c>00000</c>, which shows 1234 as 01234.</summary>
    internal int LeastWholeDigits { get; init; }

    /// <summary>True when the section has a colour of its own.</summary>
    internal bool HasColour { get; init; }

    /// <summary>True when a currency is named in brackets (<c>[$CHF]</c>).</summary>
    internal bool HasCurrency { get; init; }

    /// <summary>True when a section states for which numbers it is (<c>[>=1000]</c>).</summary>
    internal bool IsConditional { get; init; }

    /// <summary>The numbers that the section is for.</summary>
    internal FormatCondition Condition { get; init; } = FormatCondition.Always;

    /// <summary>All sections for numbers; empty when there is one, for all of them.</summary>
    internal NumberFormat[] Sections { get; init; } = [];

    /// <summary>The section that shows a number; null when none is for it.</summary>
    internal NumberFormat? SectionFor(decimal number)
    {
        if (Sections.Length == 0) return this;
        foreach (var section in Sections)
        {
            if (section.Condition.Holds(number)) return section;
        }

        return null;
    }
}
