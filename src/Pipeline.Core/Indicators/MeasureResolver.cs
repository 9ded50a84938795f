using Pipeline.Core.Findings;

namespace Pipeline.Core.Indicators;

/// <summary>Settles what a value leaves open with what stands around it: unit, scale, value, display (workbook contract, section 4).</summary>
public static class MeasureResolver
{
    private const int ThousandsPerComma = 3;

    /// <summary>Settles a quantity; fails with the error that keeps it from being published.</summary>
    /// <param name="quantity">What the value cell says.</param>
    /// <param name="context">What stands around it.</param>
    public static ParseResult<Measure> Resolve(in Quantity quantity, in UnitContext context)
    {
        var speakers = new UnitSpeakers(quantity, context);
        if (speakers.Conflict() is { } conflict) return conflict;
        var kind = speakers.Kind;
        if (quantity.Absence is { } absence) return Absent(absence, kind);
        if (kind is null && context.Section == Section.Budget) return FindingCodes.UnitMissing;

        var scale = speakers.Scale(out var scaleProblem);
        if (scaleProblem is { IsError: true }) return scaleProblem;
        var code = kind?.Code ?? UnitCode.Count;
        if (quantity.IsAmbiguous && code is UnitCode.Count or UnitCode.Other) return FrenchNumberText.Ambiguous(quantity.Number);

        var stored = quantity.ScalingCommas > 0;
        if (!Decimals.TryScale(quantity.Number, stored ? 0 : scale, out var value)) return FindingCodes.ValueTooManyDigits;
        value = Decimals.Trim(value);
        var fraction = Fraction(value, kind, context);
        if (fraction is { IsError: true }) return fraction;

        var labelProblem = speakers.LabelProblem(scale);
        if (labelProblem is { IsError: true }) return labelProblem;

        var unit = Unit.Of(code, kind?.Label, scale);
        var seenAt = stored ? quantity.ScalingCommas * ThousandsPerComma : scale;
        var decimals = Math.Clamp(quantity.Decimals - seenAt + unit.Multiplier, 0, Display.MaxDecimals);
        var measure = new Measure
        {
            Value = value,
            Unit = unit,
            UnitStated = kind is not null,
            Decimals = decimals,
            Display = Display.Of(value, decimals, unit),
        };
        return ParseResult<Measure>.Of(measure, scaleProblem ?? PercentWithoutFormat(quantity, code) ?? labelProblem ?? fraction);
    }

    private static Measure Absent(Absence absence, UnitExpression? kind) => new()
    {
        Absence = absence,
        Unit = Unit.Of(kind?.Code ?? UnitCode.Count, kind?.Label, kind?.Scale ?? 0),
        UnitStated = kind is not null,
        Display = Display.Of(absence),
    };

    private static Problem? Fraction(decimal value, UnitExpression? kind, in UnitContext context)
    {
        if (Decimals.IsWhole(value)) return null;
        if (kind is { Whole: true } || context.Indicator is { Whole: true }) return FindingCodes.ValueFractionOfWhole;
        return kind is null ? FindingCodes.ValueFractionWithoutUnit.With(Display.Number(value, value.Scale)) : null;
    }

    // A number cell that shows 0,078 beside "%": 7,8 % whose format was lost, or 0,078 %?
    private static Problem? PercentWithoutFormat(in Quantity quantity, UnitCode code)
    {
        var doubtful = code == UnitCode.Percent && quantity is { IsNumberCell: true, IsPercentFormat: false, Number: > 0 and < 1 };
        if (!doubtful) return null;
        var hundredfold = Decimals.Trim(quantity.Number * 100);
        return FindingCodes.ValuePercentOrFraction.With(Display.Number(quantity.Number, quantity.Number.Scale), Display.Number(hundredfold, hundredfold.Scale));
    }
}
