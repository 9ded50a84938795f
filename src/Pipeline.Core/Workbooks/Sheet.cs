namespace Pipeline.Core.Workbooks;

/// <summary>A worksheet, as the workbook names it. Sheets of charts and macros hold no table and are left out.</summary>
public sealed class Sheet
{
    internal Sheet(string name, bool isHidden, string? part, int index)
    {
        Name = name;
        IsHidden = isHidden;
        Part = part;
        Index = index;
    }

    /// <summary>The name on its tab.</summary>
    public string Name { get; }

    /// <summary>True when its tab is not shown.</summary>
    public bool IsHidden { get; }

    /// <summary>Name of its part in the package; null when the workbook names a part that is absent.</summary>
    internal string? Part { get; }

    /// <summary>Place among <see cref="Workbook.Sheets"/>, from 0.</summary>
    internal int Index { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
