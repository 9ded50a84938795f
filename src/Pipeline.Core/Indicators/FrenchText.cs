using System.Buffers;
using System.Text;

namespace Pipeline.Core.Indicators;

/// <summary>How French words are compared: without regard to case, accents, ligatures, kinds of space, apostrophe or dash.</summary>
public static class FrenchText
{
    private const int OnStack = 256;

    private static readonly char[] BaseLetters = BuildBaseLetters();

    /// <summary>
    /// The words of a text, to compare headings and labels: lower-case, accents off, ligatures spelled out,
    /// everything but letters, digits, €, % and ‰ taken as one space; no space at the edges.
    /// </summary>
    public static string Fold(string text) => Rewrite(text, ' ');

    /// <summary>As <see cref="Fold"/>, without any space: for headings, where spaces do not count either.</summary>
    public static string Key(string text) => Rewrite(text, separator: '\0');

    /// <summary>A stable code: lower-case ASCII letters, digits and single hyphens; empty when nothing of the text can be kept.</summary>
    public static string Slug(string text) => Rewrite(text, '-', asciiOnly: true);

    /// <summary>True when nothing of the text can be seen: spaces of any kind and invisible marks only.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !IsInvisible(c)) return false;
        }

        return true;
    }

    /// <summary>The text without spaces and invisible marks at its edges, and with one plain space for every run of spaces inside.</summary>
    public static string Tidy(string text)
    {
        var trimmed = Trim(text);
        if (!HasUntidySpace(trimmed)) return trimmed.Length == text.Length ? text : trimmed.ToString();
        var tidy = new StringBuilder(trimmed.Length);
        foreach (var c in trimmed)
        {
            if (!char.IsWhiteSpace(c)) tidy.Append(c);
            else if (tidy[^1] != ' ') tidy.Append(' ');
        }

        return tidy.ToString();
    }

    /// <summary>The text without spaces and invisible marks at its edges.</summary>
    internal static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsEdge(text[start])) start++;
        while (end > start && IsEdge(text[end - 1])) end--;
        return text[start..end];
    }

    /// <summary>
    /// Writes a text lower-case, without accents, with plain apostrophes, hyphens and single spaces; other punctuation stays.
    /// The destination must hold twice the text (ligatures grow). Gives the length written.
    /// </summary>
    internal static int Flatten(ReadOnlySpan<char> text, Span<char> destination)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                destination[length++] = c;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (length > 0 && destination[length - 1] != ' ') destination[length++] = ' ';
            }
            else if (!IsInvisible(c) && !IsCombining(c))
            {
                length += Append(c, destination[length..]);
            }
        }

        return length > 0 && destination[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary>True for marks that show and change nothing: zero-width, soft hyphen, byte order mark. Marks that turn the reading order are not.</summary>
    internal static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || IsInvisible(c);

    private static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';

    private static bool HasUntidySpace(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || text[i - 1] == ' ')) return true;
        }

        return false;
    }

    private static int Append(char c, Span<char> destination)
    {
        switch (c)
        {
            case 'œ' or 'Œ':
                return AppendPair('o', 'e', destination);
            case 'æ' or 'Æ':
                return AppendPair('a', 'e', destination);
            case 'ß':
                return AppendPair('s', 's', destination);
            case '’' or '‘' or 'ʼ' or '´' or '`' or '′':
                destination[0] = '\'';
                return 1;
            case (>= '\u2010' and <= '\u2015') or '\u2212':
                destination[0] = '-';
                return 1;
            default:
                destination[0] = c < BaseLetters.Length ? BaseLetters[c] : char.ToLowerInvariant(c);
                return 1;
        }
    }

    private static int AppendPair(char first, char second, Span<char> destination)
    {
        destination[0] = first;
        destination[1] = second;
        return 2;
    }

    private static string Rewrite(string text, char separator, bool asciiOnly = false)
    {
        if (IsRewritten(text, separator)) return text;
        var rented = text.Length * 2 > OnStack ? ArrayPool<char>.Shared.Rent(text.Length * 2) : null;
        var buffer = rented ?? stackalloc char[OnStack];
        var flat = buffer[..Flatten(text, buffer)];
        var length = 0;
        var separate = false;
        foreach (var c in flat)
        {
            var keep = asciiOnly ? char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) : char.IsLetterOrDigit(c) || c is '€' or '%' or '‰';
            if (!keep)
            {
                separate = length > 0 && separator != '\0';
                continue;
            }

            if (separate) flat[length++] = separator;
            separate = false;
            flat[length++] = c;
        }

        var result = flat[..length].ToString();
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    // The common case, a text that is already what it would become, costs one pass and no copy.
    private static bool IsRewritten(string text, char separator)
    {
        var afterSeparator = true;
        foreach (var c in text)
        {
            var isSeparator = c == separator && separator != '\0';
            if (isSeparator ? afterSeparator : !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c)) return false;
            afterSeparator = isSeparator;
        }

        return !afterSeparator || text.Length == 0;
    }

    // For each character below U+0250, the lower-case letter under its accents.
    private static char[] BuildBaseLetters()
    {
        var letters = new char[0x250];
        for (var c = '\0'; c < letters.Length; c++)
        {
            var first = char.IsLetter(c) ? c.ToString().Normalize(NormalizationForm.FormD)[0] : c;
            letters[c] = char.ToLowerInvariant(first);
        }

        return letters;
    }
}
