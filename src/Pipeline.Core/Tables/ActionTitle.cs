using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Tables;

/// <summary>Reads the number and the title of an action: <c>1. Titre</c>, <c>1 - Titre</c>, <c>Action 1 : Titre</c>.</summary>
internal static class ActionTitle
{
    private const int MostDigits = 3;

    /// <summary>Reads a heading; false when the text is not a number and a title.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ActionHeading? heading)
    {
        heading = null;
        var rest = text.AsSpan().Trim();
        var worded = rest.StartsWith("action", StringComparison.OrdinalIgnoreCase);
        if (worded) rest = rest["action".Length..].TrimStart().TrimStart("n°").TrimStart();
        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits])) digits++;
        if (digits is 0 or > MostDigits) return false;
        var number = int.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        var title = rest[digits..].TrimStart();
        if (title.Length == 0 || title[0] is not ('.' or '-' or '–' or '—' or ':')) return false;

        // A decimal (2.3), a date or a range is no heading.
        if (digits + 1 < rest.Length && char.IsAsciiDigit(rest[digits + 1])) return false;
        title = title[1..].TrimStart().TrimStart("-–—:.").TrimStart();
        if (number == 0 || !HasLetter(title)) return false;
        heading = new ActionHeading(number, title.ToString());
        return true;
    }

    private static bool HasLetter(ReadOnlySpan<char> title)
    {
        foreach (var c in title)
        {
            if (char.IsLetter(c)) return true;
        }

        return false;
    }
}
