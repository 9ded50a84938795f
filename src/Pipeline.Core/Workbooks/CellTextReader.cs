using System.Xml;

namespace Pipeline.Core.Workbooks;

/// <summary>Gathers the text of a cell in a buffer that is used again and again, within the limit of a cell's length.</summary>
internal sealed class CellTextReader(PartReader part, WorkbookLimits limits)
{
    private readonly string _text = part.Name("t");
    private readonly string _run = part.Name("r");
    private readonly string _runProperties = part.Name("rPr");
    private readonly string _verticalAlignment = part.Name("vertAlign");
    private readonly XmlReader _xml = part.Xml;
    private readonly List<TextSpan> _superscripts = [];
    private char[] _buffer = new char[256];
    private int _length;

    /// <summary>What was gathered since <see cref="Clear"/>.</summary>
    public Span<char> Text => _buffer.AsSpan(0, _length);

    /// <summary>The superscript spans of what was gathered; null when there are none.</summary>
    public TextSpan[]? Superscripts => _superscripts.Count == 0 ? null : [.. _superscripts];

    /// <summary>Starts another text.</summary>
    public void Clear()
    {
        _length = 0;
        if (_superscripts.Count > 0) _superscripts.Clear();
    }

    /// <summary>From a start tag, gathers its text up to its end tag.</summary>
    public void ReadContent()
    {
        if (_xml.IsEmptyElement) return;
        while (part.Read())
        {
            switch (_xml.NodeType)
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
            if (ReferenceEquals(name, _text)) ReadUnescaped();
            else if (ReferenceEquals(name, _run)) ReadRun();
            else part.Skip();
        }
    }

    /// <summary>The gathered text with its escapes read, from a start index on.</summary>
    public void Unescape(int start = 0) => _length = start + EscapedText.Decode(_buffer.AsSpan(start, _length - start));

    private void ReadUnescaped()
    {
        var start = _length;
        ReadContent();
        Unescape(start);
    }

    private void ReadRun()
    {
        if (part.Xml.IsEmptyElement) return;
        var start = _length;
        var superscript = false;
        while (part.ReadChild())
        {
            var name = part.Xml.LocalName;
            if (ReferenceEquals(name, _runProperties)) superscript = ReadSuperscript();
            else if (ReferenceEquals(name, _text)) ReadUnescaped();
            else part.Skip();
        }

        if (superscript && _length > start) AddSuperscript(start);
    }

    private bool ReadSuperscript()
    {
        if (part.Xml.IsEmptyElement) return false;
        var superscript = false;
        while (part.ReadChild())
        {
            if (ReferenceEquals(part.Xml.LocalName, _verticalAlignment)) superscript = part.Attribute("val") is "superscript";
            part.Skip();
        }

        return superscript;
    }

    private void AddSuperscript(int start)
    {
        var last = _superscripts.Count - 1;
        if (last >= 0 && _superscripts[last] is var previous && previous.Start + previous.Length == start)
            _superscripts[last] = new TextSpan(previous.Start, _length - previous.Start);
        else
            _superscripts.Add(new TextSpan(start, _length - start));
    }

    private void Append()
    {
        // A call fills the room it is given, but for one character when that would split a surrogate pair, unless
        // the text ends; a test holds the platform to that.
        int room;
        int read;
        do
        {
            if (_buffer.Length - _length < 2) Array.Resize(ref _buffer, _buffer.Length * 2);
            room = _buffer.Length - _length;
            read = _xml.ReadValueChunk(_buffer, _length, room);
            _length += read;
            if (_length > limits.CellCharacters) throw new WorkbookFailureException(WorkbookFailureKind.CellTooLong, limits.CellCharacters);
        }
        while (read >= room - 1);
    }
}
