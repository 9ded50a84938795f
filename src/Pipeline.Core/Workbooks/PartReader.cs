using System.Xml;

namespace Pipeline.Core.Workbooks;

/// <summary>Walks the XML of one part: no DTD, bounded depth, bounded tokens, one namespace.</summary>
internal sealed class PartReader : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly PartStream stream;
    private readonly int maxDepth;
    private string mainNamespace = "";

    public PartReader(PartStream stream, string part, WorkbookLimits limits)
    {
        this.stream = stream;
        maxDepth = limits.XmlDepth;
        Part = part;
        var settings = Settings.Clone();
        settings.NameTable = new BoundedNameTable();
        Xml = XmlReader.Create(stream, settings);
    }

    /// <summary>Name of the part.</summary>
    public string Part { get; }

    /// <summary>The underlying reader, for what is at hand.</summary>
    public XmlReader Xml { get; }

    /// <summary>The one instance that names read from this part compare equal to by reference.</summary>
    public string Name(string name) => Xml.NameTable.Add(name);

    /// <summary>Moves to the next node.</summary>
    public bool Read()
    {
        this.stream.StartToken();
        return Xml.Read();
    }

    /// <summary>Moves to the root element, whose namespace the part's elements are then held to.</summary>
    public string ReadRoot()
    {
        while (Read())
        {
            if (Xml.NodeType != XmlNodeType.Element) continue;
            mainNamespace = Xml.NamespaceURI;
            return Xml.LocalName;
        }

        throw Damaged();
    }

    /// <summary>
    /// Moves to the next child of the element at hand; false at its end. Each child must be consumed up to
    /// its end tag, by a loop of its own or by <see cref="Skip"/>, so that the next end tag is the parent's.
    /// </summary>
    public bool ReadChild()
    {
        while (Read())
        {
            var type = Xml.NodeType;
            if (type == XmlNodeType.EndElement) return false;
            if (type != XmlNodeType.Element) continue;
            if (ReferenceEquals(Xml.NamespaceURI, mainNamespace)) return true;
            Skip();
        }

        return false;
    }

    /// <summary>From a start tag, moves to its end tag, however much lies between within bounds.</summary>
    public void Skip()
    {
        if (Xml.IsEmptyElement) return;
        var depth = Xml.Depth;
        while (Read())
        {
            if (Xml.NodeType == XmlNodeType.EndElement && Xml.Depth == depth) return;
            if (Xml.Depth > maxDepth) throw new WorkbookFailureException(new WorkbookFailure(WorkbookFailureKind.TooDeep) { Part = Part, Limit = maxDepth });
        }
    }

    /// <summary>An attribute without namespace; null when absent.</summary>
    public string? Attribute(string name) => Xml.GetAttribute(name);

    /// <summary>A boolean attribute; false when absent.</summary>
    public bool Flag(string name) => Xml.GetAttribute(name) is "1" or "true";

    /// <summary>The failure of a part that makes no sense.</summary>
    public WorkbookFailureException Damaged() => new(new WorkbookFailure(WorkbookFailureKind.Damaged) { Part = Part });

    public void Dispose() => Xml.Dispose();
}
