using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>
/// One row of a table, its cells found by what their column means. One buffer serves all rows of a table. Of a cell merged over several
/// rows, the text holds for each of them; a value does not.
/// </summary>
internal sealed class TableRow(TableHeader header, string sheet, MergedCells merges, FindingList findings)
{
    private static readonly Column[] Columns = Enum.GetValues<Column>();

    // The latest cell typed in each column stays here, and is asked for once a cell below it is blank.
    private readonly Cell[] cells = new Cell[Columns.Length];
    private readonly bool[] typed = new bool[Columns.Length];
    private readonly Cell[] periodCells = new Cell[header.Periods.Count];
    private readonly Column[] inherited = [.. Columns.Where(column => column != Column.Value && header.Has(column))];
    private readonly List<int> typedPeriods = [];
    private readonly List<Cell> leftAside = [];
    private readonly HashSet<int> unheaded = [];
    private readonly HashSet<int> unitColumns = [];
    private Cell first;

    /// <summary>Row number on the sheet.</summary>
    public int Number { get; private set; }

    /// <summary>How many cells that are read hold something.</summary>
    public int Count { get; private set; }

    /// <summary>The first of them.</summary>
    public Cell First => first;

    /// <summary>True when a value is typed, under Valeur or under a period.</summary>
    public bool HasValue { get; private set; }

    /// <summary>What the catalogue knows of the row's indicator, once it is known which one it is: problems weigh as it says.</summary>
    public CatalogueIndicator? Listed { get; set; }

    /// <summary>Takes the cells of a row.</summary>
    public void Load(in Row row)
    {
        Listed = null;
        Number = row.Number;
        Count = 0;
        HasValue = false;
        Array.Clear(typed);
        typedPeriods.Clear();
        leftAside.Clear();
        foreach (ref readonly var cell in row.Cells)
        {
            if (CellText.IsBlank(cell) || IsCovered(cell)) continue;
            if (!header.TryGetMeaning(cell.Address.Column, out var column, out var period))
            {
                if (!header.IsHeaded(cell.Address.Column) && TakeUnit(cell)) continue;
                if (cell.Kind == CellKind.Text) leftAside.Add(cell);
                if (!header.IsHeaded(cell.Address.Column) && unheaded.Add(cell.Address.Column))
                    findings.Add(FindingCodes.ColumnWithoutHeading.With(CellAddress.ColumnName(cell.Address.Column)), sheet, Number, cell.Address.Column, CellText.Of(cell));
                continue;
            }

            if (Count++ == 0) first = cell;
            if (period >= 0)
            {
                periodCells[period] = cell;
                typedPeriods.Add(period);
                HasValue = true;
            }
            else
            {
                cells[(int)column] = cell;
                typed[(int)column] = true;
                HasValue |= column == Column.Value;
            }
        }
    }

    // Units often stand beside their values without a heading of their own.
    private bool TakeUnit(in Cell cell)
    {
        if (cell.Kind != CellKind.Text || !header.IsBesideValues(cell.Address.Column) || header.Has(Column.Unit)) return false;
        if (UnitParser.ParseColumn(CellText.Of(cell)) is not { } unit || (unit.Success && unit.Value.Code == UnitCode.Other)) return false;
        if (unitColumns.Add(cell.Address.Column))
            findings.Add(FindingCodes.UnitColumnAssumed.With(CellAddress.ColumnName(cell.Address.Column)), sheet, Number, cell.Address.Column, CellText.Of(cell));
        cells[(int)Column.Unit] = cell;
        typed[(int)Column.Unit] = true;
        return true;
    }

    /// <summary>Where the merged cell is that holds the value of this row and of another, or of another period; null when there is none.</summary>
    public Place? MergedValue
    {
        get
        {
            if (header.Has(Column.Value) && !Has(Column.Value) && Merged(header.NumberOf(Column.Value), cells[(int)Column.Value]) is { } value) return PlaceOf(value);
            if (typedPeriods.Count == periodCells.Length) return null;
            for (int i = 0, next = 0; i < periodCells.Length; i++)
            {
                if (next < typedPeriods.Count && typedPeriods[next] == i) next++;
                else if (Merged(header.Periods[i].Column, periodCells[i]) is { } above) return PlaceOf(above);
                else if (next > 0 && Merged(header.Periods[i].Column, periodCells[typedPeriods[next - 1]]) is { } left) return PlaceOf(left);
            }

            return null;
        }
    }

    /// <summary>True when something is typed on this very row that tells one figure from another.</summary>
    public bool NamesFigure => Has(Column.Label) || Has(Column.Code) || Has(Column.Name) || Has(Column.Period) || Has(Column.Territory);

    /// <summary>Takes the texts of cells merged over this row and rows above; each is said.</summary>
    public void TakeMerged()
    {
        if (!merges.Any) return;
        foreach (var column in inherited)
        {
            if (typed[(int)column] || Merged(header.NumberOf(column), cells[(int)column]) is not { } above) continue;
            typed[(int)column] = true;
            findings.Add(FindingCodes.MergedCellRepeated.With(above.Address.ToString()), sheet, Number, above.Address.Column, CellText.Of(above));
        }
    }

    // What a merged cell covers is in the file, but nobody sees it.
    private bool IsCovered(in Cell cell)
    {
        if (!merges.Any || merges.At(cell.Address) is not { } range || range.First == cell.Address) return false;
        findings.Add(FindingCodes.CellCovered.With(range.ToString()), sheet, cell.Address.Row, cell.Address.Column, CellText.Of(cell));
        return true;
    }

    // The cell typed last, when it is merged with the blank one in this row.
    private Cell? Merged(int column, in Cell latest)
    {
        if (latest.Address.Row == 0 || merges.At(new CellAddress(Number, column)) is not { } range || range.First != latest.Address) return null;
        return latest;
    }

    /// <summary>True when the table has a column.</summary>
    public bool HasColumn(Column column) => header.Has(column);

    /// <summary>True when something is typed in a column.</summary>
    public bool Has(Column column) => typed[(int)column];

    /// <summary>The cell of a column that <see cref="Has"/> something.</summary>
    public ref readonly Cell this[Column column] => ref cells[(int)column];

    /// <summary>The period columns under which something is typed, by their index in the header.</summary>
    public IReadOnlyList<int> TypedPeriods => typedPeriods;

    /// <summary>The texts in columns that are not read.</summary>
    public IReadOnlyList<Cell> LeftAside => leftAside;

    /// <summary>The cell of one of <see cref="TypedPeriods"/>.</summary>
    public ref readonly Cell Under(int period) => ref periodCells[period];

    /// <summary>The words typed in a column; null when there are none, or none that can be read (which is reported).</summary>
    public string? Text(Column column)
    {
        if (!typed[(int)column]) return null;
        ref readonly var cell = ref cells[(int)column];
        if (cell.Kind == CellKind.Blank)
        {
            Report(FindingCodes.FormulaNotCalculated, column);
            return null;
        }

        if (cell.Kind == CellKind.Text && cell.Text.AsSpan().TrimStart() is ['=', ..]) Report(FindingCodes.TextIsFormula, column);
        if (cell.Kind != CellKind.Error) return CellText.Of(cell);
        Report(FindingCodes.TextUnreadable, column);
        return null;
    }

    /// <summary>The cell of a column, or where it would be: the label's when the table has no such column.</summary>
    public Place Place(Column column) => typed[(int)column]
        ? PlaceOf(cells[(int)column])
        : new Place(sheet, Number, header.Has(column) ? header.NumberOf(column) : header.NumberOf(Column.Label), null);

    /// <summary>The cell that names the figure: its code where one is typed.</summary>
    public Place NamePlace => Place(Has(Column.Code) ? Column.Code : Has(Column.Name) ? Column.Name : Column.Label);

    /// <summary>The place of a cell of this row, or merged over it.</summary>
    public Place PlaceOf(in Cell cell) => new(sheet, cell.Address.Row, cell.Address.Column, CellText.Shown(cell) is { Length: > 0 } found ? found : null);

    /// <summary>Adds a finding about a column of this row.</summary>
    public void Report(Problem problem, Column column)
    {
        var place = Place(column);
        findings.Add(Listed?.Weigh(problem) ?? problem, place.Sheet, place.Row, place.Column, place.Found);
    }
}
