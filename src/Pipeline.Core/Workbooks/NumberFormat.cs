namespace Pipeline.Core.Workbooks;

/// <summary>A number format, taken apart once: what it tells of a number without formatting anything.</summary>
public sealed record NumberFormat
{
    /// <summary><c>General</c>: the number as stored.</summary>
    public static NumberFormat General { get; } = new() { Code = "General", IsGeneral = true };

    /// <summary>Takes a format code apart; any text is a format of some kind, so nothing fails.</summary>
    /// <param name="code">The code as workbooks store it, in the American notation.</param>
    public static NumberFormat Parse(string code) => new NumberFormatParser(code).Parse();

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
    public string Literal { get; init; } = "";
}
