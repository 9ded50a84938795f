using Pipeline.Core.Findings;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Indicators;

/// <summary>
/// Judges what a number format writes beside a number, or in its stead: a format must not make people see another figure than the one
/// stored, and what it writes after the number is read as if it had been typed there.
/// </summary>
internal static class FrenchNumberFormat
{
    private const string Signs = "+-\u2212\u2013";
    private const decimal Sample = 5;

    /// <summary>What to say of a number that the format does not show as stored; null when it does.</summary>
    /// <param name="format">The section for the number; null when there is none.</param>
    /// <param name="stored">The number.</param>
    public static ParseResult<Quantity>? Unseen(NumberFormat? format, decimal stored)
    {
        if (format is null) return (ParseResult<Quantity>)FindingCodes.ValueFormatHidden;
        if (!format.ShowsNumber)
        {
            var shown = FrenchText.Trim(format.Literal);
            if (shown.IsEmpty) return (ParseResult<Quantity>)FindingCodes.ValueFormatHidden;
            return FrenchAbsence.Read(shown) is { } absence
                ? new Quantity { Absence = absence, IsNumberCell = true }
                : (ParseResult<Quantity>)FindingCodes.ValueFormatWords.With(shown.ToString());
        }

        if (format.HidesZero && Math.Abs(Shown(format, stored)) < 0.5m / Decimals.PowerOfTen(Math.Min(format.Decimals, Display.MaxDecimals)))
            return (ParseResult<Quantity>)FindingCodes.ValueFormatHidden;
        if (format.SplitsDigits || (format.LeastWholeDigits > 1 && Math.Abs(Shown(format, stored)) < Decimals.PowerOfTen(Math.Min(format.LeastWholeDigits - 1, Decimals.MaxDigits))))
            return (ParseResult<Quantity>)FindingCodes.ValueFormatDigits;
        return ChangesSign(format, stored) ? (ParseResult<Quantity>)FindingCodes.ValueFormatSign : default(ParseResult<Quantity>?);
    }

    /// <summary>What the words around the number say: a unit, a status, a period, a mark.</summary>
    public static ParseResult<Quantity> Words(NumberFormat format)
    {
        if (format.Prefix.Length + format.Suffix.Length == 0) return default(Quantity);
        var prefix = FrenchText.Trim(format.Prefix);
        var suffix = format.Suffix.AsSpan().TrimEnd();
        if (IsInParentheses(prefix, suffix))
        {
            prefix = prefix[1..];
            suffix = suffix[..^1];
        }

        prefix = FrenchText.Trim(prefix.Trim(Signs));
        var literal = prefix.IsEmpty ? FrenchText.Trim(suffix) : prefix;
        if ((prefix.IsEmpty || suffix.IsEmpty) && Unit(literal, format) is { } unit) return unit;
        if (format.HasCurrency) return FindingCodes.ValueUnitUnknown;
        if (Before(prefix) is { } problem) return problem;
        return suffix.IsEmpty ? default(Quantity) : After(suffix);
    }

    /// <summary>An error of the words, which quotes what the cell shows where the stored number alone would not explain it.</summary>
    public static Problem Quote(Problem problem, NumberFormat format, decimal stored) =>
        problem.Code == FindingCodes.ValueFormatWords
            ? FindingCodes.ValueFormatWords.With(FrenchText.Tidy(format.Prefix + Display.Number(Shown(format, stored), format.Decimals) + format.Suffix))
            : problem;

    // A whole literal that is a unit, or a scale alone where the format divides by as much (0.0,,"M"): the number is then stored whole.
    private static ParseResult<Quantity>? Unit(ReadOnlySpan<char> literal, NumberFormat format)
    {
        switch (UnitParser.Match(literal, out var unit))
        {
            case UnitMatch.Found when unit!.Code is not null:
                return new Quantity { FormatUnit = unit };
            case UnitMatch.SmallM:
                return (ParseResult<Quantity>)FindingCodes.UnitSmallM;
            case UnitMatch.MillionOrMilliard:
                return (ParseResult<Quantity>)FindingCodes.UnitMillionOrMilliard;
        }

        if ((unit?.Scale ?? ScaleLetter(literal)) is not { } scale) return null;
        if (format.ScalingCommas * 3 != scale) return (ParseResult<Quantity>)FindingCodes.ValueUnitUnknown;
        return new Quantity { FormatUnit = new UnitExpression(null, Scale: scale) };
    }

    private static FindingCode? Before(ReadOnlySpan<char> prefix)
    {
        if (prefix.IsEmpty) return null;
        if (FrenchNumberDiagnosis.HoldsUnit(prefix)) return FindingCodes.ValueUnitUnknown;
        if (prefix.ContainsAnyInRange('0', '9')) return FindingCodes.ValueFormatDigits;
        return FrenchNumberDiagnosis.NoNumber(prefix) == FindingCodes.ValueUnreadable ? null : FindingCodes.ValueFormatWords;
    }

    private static ParseResult<Quantity> After(ReadOnlySpan<char> suffix)
    {
        var typed = new FrenchNumberText(string.Concat([(char)('0' + (int)Sample)], suffix)).Read();
        if (typed.Problem is { IsError: true } problem)
        {
            if (problem.Code == FindingCodes.ValueUnitUnknown || problem.Code == FindingCodes.UnitSmallM || problem.Code == FindingCodes.UnitMillionOrMilliard) return problem;
            return FindingCodes.ValueFormatWords;
        }

        if (typed.Value.Number != Sample) return FindingCodes.ValueFormatDigits;
        var words = new Quantity { FormatUnit = typed.Value.TextUnit, Status = typed.Value.Status, Period = typed.Value.Period };
        return ParseResult<Quantity>.Of(words, typed.Problem);
    }

    private static decimal Shown(NumberFormat format, decimal stored)
    {
        var number = format.IsPercent ? stored * 100 : stored;
        return format.ScalingCommas == 0 ? number : number / Decimals.PowerOfTen(Math.Min(format.ScalingCommas * 3, Decimals.MaxDigits));
    }

    // Red numbers and those in parentheses are negative to all; a minus that is added or left out is seen by none.
    private static bool ChangesSign(NumberFormat format, decimal stored)
    {
        if (stored == 0 || format.IsConditional || (format.ShowsMagnitude && format.HasColour)) return false;
        var minus = FrenchText.Trim(format.Prefix);
        var writes = minus is ['-' or '\u2212' or '\u2013', ..] or [.., '-' or '\u2212' or '\u2013'] || IsInParentheses(minus, format.Suffix.AsSpan().TrimEnd());
        return writes != (format.ShowsMagnitude && stored < 0);
    }

    private static bool IsInParentheses(ReadOnlySpan<char> prefix, ReadOnlySpan<char> suffix) => prefix is ['(', ..] && suffix is [.., ')'];

    private static int? ScaleLetter(ReadOnlySpan<char> literal) => literal switch
    {
        "k" or "K" => 3,
        "M" => 6,
        "Md" or "Mds" or "Mrd" => 9,
        _ => null,
    };
}
