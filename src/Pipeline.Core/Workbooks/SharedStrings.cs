namespace Pipeline.Core.Workbooks;

/// <summary>The texts that cells name by number.</summary>
internal sealed class SharedStrings
{
    // A span costs more memory than its characters; counting it as some keeps the bound honest.
    private const int SpanCharacters = 16;

    private readonly List<string> texts = [];
    private readonly Dictionary<int, TextSpan[]> superscripts = [];

    /// <summary>Reads the part; a part that is absent holds none.</summary>
    public static SharedStrings Read(Package package, string? part)
    {
        var strings = new SharedStrings();
        if (part is null || package.Find(part) is not { } found) return strings;
        using var xml = package.OpenXml(found);
        strings.ReadAll(xml, package.Limits);
        return strings;
    }

    /// <summary>The text of a number; null when there is none.</summary>
    public string? Find(int index) => (uint)index < (uint)texts.Count ? texts[index] : null;

    /// <summary>The superscript spans of a text; null when it has none.</summary>
    public TextSpan[]? SuperscriptsOf(int index) => this.superscripts.Count == 0 ? null : this.superscripts.GetValueOrDefault(index);

    private void ReadAll(PartReader xml, WorkbookLimits limits)
    {
        xml.ReadRoot();
        if (xml.Xml.IsEmptyElement) return;
        var item = xml.Name("si");
        var reader = new CellTextReader(xml, limits);
        var characters = 0L;
        while (xml.ReadChild())
        {
            if (!ReferenceEquals(xml.Xml.LocalName, item))
            {
                xml.Skip();
                continue;
            }

            reader.Clear();
            reader.ReadRichContent();
            if (reader.Superscripts is { } superscripts)
            {
                this.superscripts.Add(texts.Count, superscripts);
                characters += superscripts.Length * SpanCharacters;
            }

            characters += reader.Text.Length;
            texts.Add(reader.Text.ToString());
            if (texts.Count > limits.SharedStrings) throw new WorkbookFailureException(WorkbookFailureKind.TooManySharedStrings, limits.SharedStrings);
            if (characters > limits.SharedStringCharacters)
                throw new WorkbookFailureException(WorkbookFailureKind.TooManySharedStrings, limits.SharedStringCharacters);
        }
    }
}
