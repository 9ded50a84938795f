namespace Pipeline.Core.Indicators;

/// <summary>A place in a text, moved forward by small steps: each either takes what it names, or moves nothing.</summary>
internal ref struct TextCursor(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;

    /// <summary>Characters already taken.</summary>
    public int Position { get; set; }

    /// <summary>What is still to be read.</summary>
    public readonly ReadOnlySpan<char> Rest => text[Position..];

    /// <summary>True when all is read.</summary>
    public readonly bool AtEnd => Position >= text.Length;

    /// <summary>The next character; U+0000 at the end.</summary>
    public readonly char Next => AtEnd ? '\0' : text[Position];

    /// <summary>Takes a character.</summary>
    public bool Take(char c)
    {
        if (Next != c || AtEnd) return false;
        Position++;
        return true;
    }

    /// <summary>Takes any one of some characters; U+0000 when none is next.</summary>
    public char TakeAny(ReadOnlySpan<char> characters)
    {
        if (AtEnd || !characters.Contains(text[Position])) return '\0';
        return text[Position++];
    }

    /// <summary>Takes a run of characters as written.</summary>
    public bool Take(string characters)
    {
        if (!Rest.StartsWith(characters, StringComparison.Ordinal)) return false;
        Position += characters.Length;
        return true;
    }

    /// <summary>Takes ASCII digits, between a least and a most number of them, none following.</summary>
    public bool TakeDigits(int least, int most, out int value)
    {
        value = 0;
        var count = 0;
        while (Position + count < text.Length && char.IsAsciiDigit(text[Position + count]))
        {
            if (++count > most) return false;
            value = (value * 10) + (text[Position + count - 1] - '0');
        }

        if (count < least) return false;
        Position += count;
        return true;
    }

    /// <summary>Takes letters; empty when none is next.</summary>
    public ReadOnlySpan<char> TakeLetters()
    {
        var start = Position;
        while (!AtEnd && char.IsLetter(text[Position])) Position++;
        return text[start..Position];
    }
}
