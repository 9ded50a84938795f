namespace Pipeline.Core.Workbooks;

/// <summary>The names met in every row, as instances to compare by reference.</summary>
internal sealed class SheetNames(PartReader part)
{
    public string SheetData { get; } = part.Name("sheetData");

    public string Row { get; } = part.Name("row");

    public string Hidden { get; } = part.Name("hidden");

    public string Cell { get; } = part.Name("c");

    public string Reference { get; } = part.Name("r");

    public string Style { get; } = part.Name("s");

    public string Type { get; } = part.Name("t");

    public string Value { get; } = part.Name("v");

    public string Formula { get; } = part.Name("f");

    public string InlineString { get; } = part.Name("is");
}
