using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>One cell of a header row and what it says.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Text">Its words; empty when blank.</param>
internal readonly record struct HeadingWords(HeadingKind Kind, Cell Cell, string Text)
{
    /// <summary>The column, of <see cref="HeadingKind.Column"/>.</summary>
    public Column Column { get; init; }

    /// <summary>The period, of <see cref="HeadingKind.Period"/>.</summary>
    public PeriodReading Period { get; init; }

    /// <summary>What is to be said of the period; usually nothing.</summary>
    public Problem? Warning { get; init; }

    /// <summary>True for a name of values that only counts where nothing else names them.</summary>
    public bool IsLoose { get; init; }

    /// <summary>True when it means something for a column of values, or for another.</summary>
    public bool IsUnderstood => Kind is HeadingKind.Column or HeadingKind.Period or HeadingKind.Unit;

    /// <summary>True for the name of the column of values.</summary>
    public bool IsValue => Kind == HeadingKind.Column && Column == Column.Value;

    /// <summary>True for the name of another column.</summary>
    public bool IsOtherColumn => Kind == HeadingKind.Column && Column != Column.Value;
}
