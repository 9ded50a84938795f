using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>A text and where it stands.</summary>
/// <param name="Text">The text, cleaned; empty for an empty cell.</param>
/// <param name="Sheet">Sheet name.</param>
/// <param name="Address">Its cell.</param>
/// <param name="Cell">The cell itself.</param>
internal readonly record struct Placed(string Text, string Sheet, CellAddress Address, Cell Cell)
{
    /// <summary>True when something is typed there.</summary>
    public bool IsTyped => Text.Length > 0;
}
