using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>What stands above one column of a table, in one row or in two.</summary>
/// <param name="Number">Number of the column, from 1.</param>
/// <param name="Group">The upper of two rows; nothing when there is one row.</param>
/// <param name="Words">The lower of two rows, or the only one; nothing when the upper one stands over both.</param>
internal readonly record struct Heading(int Number, HeadingWords Group, HeadingWords Words)
{
    /// <summary>The cell nearest to the values.</summary>
    public Cell Cell => Words.Kind == HeadingKind.None ? Group.Cell : Words.Cell;

    /// <summary>Where it is.</summary>
    public CellAddress Address => Cell.Address;

    /// <summary>The words above the column.</summary>
    public string Text => Words.IsOtherColumn ? Words.Text
        : Group.Kind == HeadingKind.None || Words.Kind == HeadingKind.None ? Group.Text + Words.Text
        : $"{Group.Text} – {Words.Text}";

    /// <summary>The column that it names; null when it names none, or a period.</summary>
    public Column? Column
    {
        get
        {
            if (Words.IsOtherColumn) return Words.Column;
            if (Words.IsValue) return Group.Kind is HeadingKind.Period or HeadingKind.Aside ? null : Indicators.Column.Value;
            if (Words.Kind == HeadingKind.None && Group.Kind == HeadingKind.Column) return Group.Column;
            return Words.Kind == HeadingKind.Unit && Group.IsValue ? Indicators.Column.Value : null;
        }
    }

    /// <summary>True for a column of values whose name only counts where nothing else names the values.</summary>
    public bool IsLoose => Column == Indicators.Column.Value && (Words.Kind == HeadingKind.Column ? Words.IsLoose : Group.IsLoose);

    /// <summary>The period whose values stand below; null when there is none.</summary>
    public PeriodReading? Period => Words.Kind switch
    {
        HeadingKind.Period => PeriodUnderGroup(),
        HeadingKind.None or HeadingKind.Unit => Group.Kind == HeadingKind.Period ? Group.Period : null,
        HeadingKind.Unknown when Group.Kind == HeadingKind.Period => HeadingReader.Join(Group, Words),
        _ => Words.IsValue && Group.Kind == HeadingKind.Period ? Group.Period : null,
    };

    /// <summary>The cell that states the period.</summary>
    public Cell PeriodCell => Words.Kind == HeadingKind.Period ? Words.Cell : Group.Cell;

    /// <summary>What is to be said of the period.</summary>
    public Problem? Warning => Words.Kind == HeadingKind.Period ? Words.Warning : Group.Kind == HeadingKind.Period ? Group.Warning : null;

    /// <summary>True for an objective, a forecast or a change.</summary>
    public bool IsAside => Words.Kind == HeadingKind.Aside || Group.Kind == HeadingKind.Aside;

    /// <summary>True for words that mean nothing to us and hold a year, or for two periods that contradict each other: figures may stand below.</summary>
    public bool IsLostPeriod => Column is null && Period is null && Group.Kind != HeadingKind.Aside && SheetTitles.HasYear(Text)
        && (Words.Kind is HeadingKind.Unknown or HeadingKind.Period || (Words.Kind == HeadingKind.None && Group.Kind == HeadingKind.Unknown));

    /// <summary>True when the period stands under words that may be anything.</summary>
    public bool IsUnderUnknown => Words.Kind == HeadingKind.Period && Group.Kind == HeadingKind.Unknown;

    // 2020 over 2020 is one period, and over mars 2020 it is the month; 2020 over 2019 is none that we could name.
    private PeriodReading? PeriodUnderGroup() => Group.Kind switch
    {
        HeadingKind.Aside => null,
        HeadingKind.Period when !Group.Period.Period.Contains(Words.Period.Period) => null,
        _ => Words.Period,
    };
}
