using System.Globalization;
using Pipeline.Core.Findings;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Indicators;

/// <summary>Reads a cell that stores a number: what is stored, to the 15 digits that Excel shows, and what its format says of it.</summary>
internal static class FrenchNumberCell
{
    private const int ExcelDigits = 15;

    /// <summary>Reads the cell.</summary>
    public static ParseResult<Quantity> Read(in Cell cell, DateTime? date)
    {
        if (cell.Format.IsDate) return DateProblem(cell.Format, date);
        if (!TryRead(cell.Text, out var stored)) return FindingCodes.ValueTooManyDigits;
        var format = cell.Format.SectionFor(stored);
        if (format is { IsDate: true }) return DateProblem(format, date);
        if (FrenchNumberFormat.Unseen(format, stored) is { } unseen) return unseen;
        var words = FrenchNumberFormat.Words(format!);
        if (!words.Success) return FrenchNumberFormat.Quote(words.Problem!, format!, stored);
        var percent = format!.IsPercent ? PercentProblem(stored) : null;
        if (percent is { IsError: true }) return percent;
        var number = format.IsPercent ? Decimals.Trim(stored * 100) : stored;
        var quantity = words.Value with
        {
            Number = number,
            Decimals = ShowsDecimals(format) ? format.Decimals : number.Scale,
            IsPercentFormat = format.IsPercent,
            ScalingCommas = format.ScalingCommas,
            IsNumberCell = true,
        };
        return ParseResult<Quantity>.Of(quantity, percent ?? words.Problem?.Code.With(Display.Number(number, quantity.Decimals)));
    }

    /// <summary>The stored text as a decimal of at most 15 significant digits, without trailing zeros; false when it cannot be held.</summary>
    internal static bool TryRead(string stored, out decimal number)
    {
        if (stored.Length <= ExcelDigits && long.TryParse(stored, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            number = integer;
            return true;
        }

        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out number)) return false;
        if (number == 0)
        {
            number = 0; // not −0
            return !StatesOtherThanZero(stored);
        }

        number = Decimals.Trim(RoundToExcelDigits(number));
        return true;
    }

    private static bool ShowsDecimals(NumberFormat format) => !format.IsGeneral && !format.IsText && !format.IsScientificOrFraction;

    private static decimal RoundToExcelDigits(decimal number)
    {
        var magnitude = Math.Abs(number);
        var wholeDigits = 0;
        while (wholeDigits < Decimals.MaxDigits && magnitude >= Decimals.PowerOfTen(wholeDigits)) wholeDigits++;
        if (wholeDigits > ExcelDigits)
        {
            var unit = Decimals.PowerOfTen(wholeDigits - ExcelDigits);
            return Math.Round(number / unit, 0, MidpointRounding.AwayFromZero) * unit;
        }

        var leadingZeros = 0;
        if (wholeDigits == 0 && magnitude > 0)
        {
            while (leadingZeros < Decimals.MaxDigits && magnitude * Decimals.PowerOfTen(leadingZeros + 1) < 1) leadingZeros++;
        }

        return Math.Round(number, Math.Min(ExcelDigits - wholeDigits + leadingZeros, Decimals.MaxDigits), MidpointRounding.AwayFromZero);
    }

    private static bool StatesOtherThanZero(string stored)
    {
        foreach (var c in stored)
        {
            if (c is 'e' or 'E') return false;
            if (c is >= '1' and <= '9') return true;
        }

        return false;
    }

    private static Problem? PercentProblem(decimal stored) => Math.Abs(stored) switch
    {
        > 2 => FindingCodes.ValuePercentHundredfold.With(Display.Number(stored * 100, 0), Display.Number(stored, stored.Scale)),
        > 1 => FindingCodes.ValuePercentAboveHundred.With(Display.Number(stored * 100, Decimals.Trim(stored * 100).Scale), Display.Number(stored, stored.Scale)),
        _ => null,
    };

    /// <summary>Says of a date what it probably was before Excel made a date of it.</summary>
    public static ParseResult<Quantity> DateProblem(NumberFormat format, DateTime? date)
    {
        if (format.IsDate && !format.ShowsDay && !format.ShowsMonth && !format.ShowsYear) return FindingCodes.ValueDuration;
        if (date is not { } day || !format.IsDate) return FindingCodes.ValueDate;
        var before = day.Day;
        var after = day.Month;
        if (!format.ShowsDay) (before, after) = (day.Month, day.Year % 100);
        var typed = string.Create(CultureInfo.InvariantCulture, $"{before}.{after}");
        return FindingCodes.ValueTurnedIntoDate.With(typed, typed.Replace('.', ','), Period.OfDay(DateOnly.FromDateTime(day)).Label);
    }
}
