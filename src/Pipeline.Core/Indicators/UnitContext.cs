using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Indicators;

/// <summary>What stands around a value and may speak of its unit.</summary>
public readonly record struct UnitContext
{
    /// <summary>Where the value is.</summary>
    public required CellAddress Cell { get; init; }

    /// <summary>The section of its row; a budget must state its unit.</summary>
    public required Section Section { get; init; }

    /// <summary>The row's Unité cell; null when blank.</summary>
    public StatedUnit? Column { get; init; }

    /// <summary>The heading of the value's column; null when it states no unit.</summary>
    public StatedUnit? Header { get; init; }

    /// <summary>A title above the table; null when it states no unit.</summary>
    public StatedUnit? Title { get; init; }

    /// <summary>The unit that the label names (<c>Dépenses (en M€)</c>); it is not applied, only compared. Null when it names none.</summary>
    public StatedUnit? Label { get; init; }

    /// <summary>What the catalogue knows of the indicator; null when it does not know it.</summary>
    public KnownFigure? Indicator { get; init; }
}
