using System.Xml;

namespace Pipeline.Core.Workbooks;

/// <summary>Gathers the text of a cell in a buffer that is used again and again, within the limit of a cell's length.</summary>
internal sealed class CellTextReader(PartReader part, WorkbookLimits limits)
{
    private readonly string text = part.Name("t");
    private readonly string run = part.Name("r");
    private readonly string runProperties = part.Name("rPr");
    private readonly string verticalAlignment = part.Name("vertAlign");
    private readonly string strike = part.Name("strike");
    private readonly XmlReader xml = part.Xml;
    private readonly List<TextSpan> superscripts = [];
    private char[] buffer = new char[256];
    private int length;

    /// <summary>What was gathered since <see cref="Clear"/>.</summary>
    public Span<char> Text => buffer.AsSpan(0, length);

    /// <summary>The superscript spans of what was gathered, and those struck through, which are no part of a number either; null when there are none.</summary>
    public TextSpan[]? Superscripts => superscripts.Count == 0 ? null : [.. superscripts];

    /// <summary>Starts another text.</summary>
    public void Clear()
    {
        length = 0;
        if (superscripts.Count > 0) superscripts.Clear();
    }

    /// <summary>From a start tag, gathers its text up to its end tag.</summary>
    public void ReadContent()
    {
        if (xml.IsEmptyElement) return;
        while (part.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                    Append();
                    break;
                case XmlNodeType.EndElement:
                    return;
                case XmlNodeType.Element:
                    part.Skip();
                    break;
            }
        }
    }

    /// <summary>From the start tag of <c>si</c> or <c>is</c>, gathers plain and rich text up to its end tag; phonetic runs are left out.</summary>
    public void ReadRichContent()
    {
        if (part.Xml.IsEmptyElement) return;
        while (part.ReadChild())
        {
            var name = part.Xml.LocalName;
            if (ReferenceEquals(name, text)) ReadUnescaped();
            else if (ReferenceEquals(name, run)) ReadRun();
            else part.Skip();
        }
    }

    /// <summary>The gathered text with its escapes read, from a start index on.</summary>
    public void Unescape(int start = 0) => length = start + EscapedText.Decode(buffer.AsSpan(start, length - start));

    private void ReadUnescaped()
    {
        var start = length;
        ReadContent();
        Unescape(start);
    }

    private void ReadRun()
    {
        if (part.Xml.IsEmptyElement) return;
        var start = length;
        var (superscript, subscript) = (false, false);
        while (part.ReadChild())
        {
            var name = part.Xml.LocalName;
            if (ReferenceEquals(name, runProperties)) (superscript, subscript) = ReadPosition();
            else if (ReferenceEquals(name, text)) ReadUnescaped();
            else part.Skip();
        }

        if (superscript && length > start) AddSuperscript(start);
        if (subscript) Lower(buffer.AsSpan(start, length - start));
    }

    // Digits typed as subscript stay what they look like: CO₂, and no part of a number.
    private static void Lower(Span<char> run)
    {
        foreach (ref var c in run)
        {
            if (char.IsAsciiDigit(c)) c = (char)('₀' + (c - '0'));
        }
    }

    private (bool Superscript, bool Subscript) ReadPosition()
    {
        if (part.Xml.IsEmptyElement) return (false, false);
        var (superscript, subscript) = (false, false);
        while (part.ReadChild())
        {
            if (ReferenceEquals(part.Xml.LocalName, verticalAlignment))
            {
                superscript |= part.Attribute("val") is "superscript";
                subscript = part.Attribute("val") is "subscript";
            }
            else if (ReferenceEquals(part.Xml.LocalName, strike)) superscript |= part.Attribute("val") is not ("0" or "false");
            part.Skip();
        }

        return (superscript, subscript);
    }

    private void AddSuperscript(int start)
    {
        var last = superscripts.Count - 1;
        if (last >= 0 && superscripts[last] is var previous && previous.Start + previous.Length == start)
            superscripts[last] = new TextSpan(previous.Start, length - previous.Start);
        else
            superscripts.Add(new TextSpan(start, length - start));
    }

    private void Append()
    {
        // A call fills the room it is given, but for one character when that would split a surrogate pair, unless
        // the text ends; a test holds the platform to that.
        int room;
        int read;
        do
        {
            if (buffer.Length - length < 2) Array.Resize(ref buffer, buffer.Length * 2);
            room = buffer.Length - length;
            read = xml.ReadValueChunk(buffer, length, room);
            length += read;
            if (length > limits.CellCharacters) throw new WorkbookFailureException(WorkbookFailureKind.CellTooLong, limits.CellCharacters);
        }
        while (read >= room - 1);
    }
}
