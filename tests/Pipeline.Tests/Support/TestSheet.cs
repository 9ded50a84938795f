namespace Pipeline.Tests.Support;

/// <summary>A sheet of a <see cref="TestWorkbook"/>.</summary>
public sealed class TestSheet(string name)
{
    public string Name { get; } = name;

    public List<TestCell?[]> Rows { get; } = [];

    public bool IsHidden { get; set; }

    public HashSet<int> HiddenRows { get; } = [];

    public HashSet<int> HiddenColumns { get; } = [];

    public List<string> Merged { get; } = [];

    /// <summary>False leaves out the <c>r</c> attributes of rows and cells.</summary>
    public bool WithReferences { get; set; } = true;
}
