using System.Globalization;

namespace Pipeline.Core.Workbooks;

/// <summary>The escapes with which workbooks store characters that XML cannot (<c>_x000D_</c>).</summary>
internal static class EscapedText
{
    private const int Length = 7;

    /// <summary>Replaces each <c>_xHHHH_</c> by its character, in place; returns the new length.</summary>
    public static int Decode(Span<char> text)
    {
        var next = text.IndexOf("_x");
        if (next < 0) return text.Length;
        var written = next;
        for (var i = next; i < text.Length;)
        {
            if (IsEscape(text[i..], out var character))
            {
                text[written++] = character;
                i += Length;
            }
            else
            {
                text[written++] = text[i++];
            }
        }

        return written;
    }

    private static bool IsEscape(ReadOnlySpan<char> text, out char character)
    {
        character = default;
        if (text.Length < Length || text[0] != '_' || text[1] != 'x' || text[Length - 1] != '_') return false;
        if (!ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return false;
        character = (char)code;
        return true;
    }
}
