using System.Globalization;
using Pipeline.Core.Notifications;

namespace Pipeline.Cli.Output;

/// <summary>Says how far a notification is.</summary>
internal static class NoticeView
{
    /// <summary>In a few words: <c>notification of rejected owed (2 tries, http-503)</c>.</summary>
    public static string Describe(Notice notice)
    {
        var tries = notice.Tries == 0 ? "" : $" ({Tries(notice.Tries)}{(notice.Trouble is { } trouble ? ", " + trouble : "")})";
        return $"notification of {notice.Event.ToString().ToLowerInvariant()} {Of(notice.State)}{tries}";
    }

    private static string Of(NoticeState state) => state switch
    {
        NoticeState.Owed => "owed",
        NoticeState.Sent => "sent",
        _ => "given up",
    };

    private static string Tries(int tries) => tries == 1 ? "1 try" : string.Create(CultureInfo.InvariantCulture, $"{tries} tries");
}
