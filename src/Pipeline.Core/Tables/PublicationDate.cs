using System.Globalization;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Tables;

/// <summary>The moment before which nothing of a version is public: a date, or a date and a time, in Paris.</summary>
internal static class PublicationDate
{
    private static readonly CultureInfo FrenchCulture = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static readonly string[] Formats =
    [
        .. from date in (string[])["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd", "d MMMM yyyy"]
           from day in (string[])["", "dddd "]
           from time in (string[])["", " H:mm", " H:mm:ss", " H'h'", " H'h'mm", " 'à' H:mm", " 'à' H'h'", " 'à' H'h'mm"]
           select day + date + time,
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss",
    ];

    /// <summary>Reads what a person types; null when it is no date, or when the day of the week is another.</summary>
    public static DateTime? Parse(string text)
    {
        var typed = FrenchText.Tidy(text).Replace("1er ", "1 ", StringComparison.OrdinalIgnoreCase);
        if (typed.StartsWith("le ", StringComparison.OrdinalIgnoreCase)) typed = typed[3..];
        return DateTime.TryParseExact(typed, Formats, FrenchCulture, DateTimeStyles.None, out var moment) ? moment : null;
    }

    /// <summary>True for a moment that someone can have meant.</summary>
    public static bool IsLikely(DateTime local) => local.Year is >= 2000 and <= 2100;

    /// <summary>The instant of a moment in Paris; one that the change to summer time skips is an hour later.</summary>
    public static DateTimeOffset InParis(DateTime local)
    {
        var valid = Paris.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(valid, Paris.GetUtcOffset(valid)).ToUniversalTime();
    }

    /// <summary>The moment in French.</summary>
    public static string French(DateTime local) =>
        Period.OfDay(DateOnly.FromDateTime(local)).Label + (local.TimeOfDay == TimeSpan.Zero ? "" : local.ToString(" 'à' H'\u00a0h\u00a0'mm", FrenchCulture));
}
