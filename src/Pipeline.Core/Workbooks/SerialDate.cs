using System.Globalization;

namespace Pipeline.Core.Workbooks;

/// <summary>Dates as workbooks store them: a number of days, or ISO 8601 text.</summary>
internal static class SerialDate
{
    private const int LastSerial = 2_958_465; // 9999-12-31, Excel's last day
    private const int DaysFrom1900To1904 = 1462;
    private const int LeapDayThatNeverWas = 60; // Excel believes in 1900-02-29, as Lotus 1-2-3 did

    private static readonly string[] IsoFormats =
        ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>The date of a serial number, to the millisecond; null when it is none (a time alone, 1900-02-29, beyond 9999).</summary>
    public static DateTime? FromSerial(string text, bool date1904)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)) return null;
        if (date1904) return serial is < 0 or >= LastSerial - DaysFrom1900To1904 + 1 ? null : Add(new DateTime(1904, 1, 1), serial);
        if (serial < 1 || serial >= LastSerial + 1 || decimal.Truncate(serial) == LeapDayThatNeverWas) return null;
        return Add(new DateTime(1899, 12, serial < LeapDayThatNeverWas ? 31 : 30), serial);
    }

    /// <summary>The date of an ISO 8601 text without zone (a final Z is let be); null when it is none.</summary>
    public static DateTime? FromIso(string text) =>
        DateTime.TryParseExact(text.Trim().TrimEnd('Z'), IsoFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static DateTime? Add(DateTime origin, decimal days)
    {
        // Binary fractions of a day miss the second by less than a millisecond. At the very end of 9999 rounding up finds no day.
        var ticks = (long)decimal.Round(days * 86_400_000m) * TimeSpan.TicksPerMillisecond;
        return ticks > (DateTime.MaxValue - origin).Ticks ? null : origin.AddTicks(ticks);
    }
}
