using System.Runtime.InteropServices;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>The header of a table: which column holds what.</summary>
internal sealed class TableHeader
{
    private const int None = -1;
    private const int PeriodFlag = 1 << 16;

    // By column number: the meaning of the column, or PeriodFlag plus the index of its period column, or None.
    private readonly List<int> meanings = [];
    private readonly Dictionary<Column, Heading> columns = [];
    private readonly HashSet<int> headed = [];
    private readonly string sheet;
    private readonly FindingList findings;

    private TableHeader(HeaderRows rows, string sheet, FindingList findings)
    {
        this.sheet = sheet;
        this.findings = findings;
        FirstRow = rows.FirstRow;
        Row = rows.LastRow;
    }

    /// <summary>First row of the header.</summary>
    public int FirstRow { get; }

    /// <summary>Last row of the header.</summary>
    public int Row { get; }

    /// <summary>First column that is read.</summary>
    public int FirstColumn { get; private set; } = int.MaxValue;

    /// <summary>Last column that is read.</summary>
    public int LastColumn { get; private set; }

    /// <summary>The columns headed by a period, left to right.</summary>
    public List<PeriodColumn> Periods { get; } = [];

    /// <summary>The columns that are read, left to right: number and heading.</summary>
    public IEnumerable<(int Number, string Heading)> Headings =>
        columns.Values.Select(heading => (heading.Number, heading.Text))
            .Concat(Periods.Select(period => (period.Column, period.Heading.Text)))
            .OrderBy(known => known.Item1);

    /// <summary>The columns that go by another name than the template's, as <c>« Montant » comme Valeur</c>.</summary>
    public IEnumerable<string> Synonyms => columns
        .Where(known => known.Value.Text.Length > 0 && !string.Equals(FrenchText.Key(known.Value.Text), FrenchText.Key(ColumnHeadings.NameOf(known.Key)), StringComparison.Ordinal))
        .OrderBy(known => known.Value.Number)
        .Select(known => $"«\u00A0{known.Value.Text}\u00A0» comme {ColumnHeadings.NameOf(known.Key)}");

    /// <summary>Reads the header; what is wrong with it is reported at its cells.</summary>
    /// <param name="rows">Rows that are complete, or whose labels are in a column without heading.</param>
    /// <param name="sheet">Their sheet.</param>
    /// <param name="findings">Where findings go.</param>
    public static TableHeader Read(HeaderRows rows, string sheet, FindingList findings)
    {
        var header = new TableHeader(rows, sheet, findings);
        if (!rows.HasLabel) header.AddAssumedLabel(rows.AssumedLabel);
        var aside = new PeriodGroups(rows, sheet, findings);
        foreach (var heading in rows.Headings)
        {
            header.headed.Add(heading.Number);
            if (heading.IsLoose && rows.NamesValues) header.LeaveAside(heading);
            else if (heading.Column is { } column) header.AddColumn(column, heading);
            else if (heading.Period is { } period && !aside.Contains(heading)) header.AddPeriod(period, heading);
            else header.LeaveAside(heading);
        }

        header.headed.UnionWith(rows.Line);
        header.Settle();
        header.CheckSpans();
        header.CheckNeighbour(rows);
        return header;
    }

    /// <summary>True when a column has a heading, read or not.</summary>
    public bool IsHeaded(int number) => headed.Contains(number);

    /// <summary>True for a column just left or right of the values.</summary>
    public bool IsBesideValues(int number) =>
        (Has(Column.Value) && Math.Abs(NumberOf(Column.Value) - number) == 1) || (Periods.Count > 0 && (number == Periods[0].Column - 1 || number == Periods[^1].Column + 1));

    /// <summary>True when the table has the column.</summary>
    public bool Has(Column column) => columns.ContainsKey(column);

    /// <summary>The number of a column; 0 when the table has none.</summary>
    public int NumberOf(Column column) => columns.TryGetValue(column, out var heading) ? heading.Number : 0;

    /// <summary>The heading of a column.</summary>
    public Heading Heading(Column column) => columns[column];

    /// <summary>What the cells of a column number mean: a column, a period column (its index in <see cref="Periods"/>), or neither.</summary>
    public bool TryGetMeaning(int number, out Column column, out int period)
    {
        var meaning = number < meanings.Count ? CollectionsMarshal.AsSpan(meanings)[number] : None;
        column = (Column)(meaning & ~PeriodFlag);
        period = meaning >= PeriodFlag ? meaning - PeriodFlag : None;
        return meaning != None;
    }

    private void AddAssumedLabel(int number)
    {
        var cell = new Cell { Address = new CellAddress(Row, number), Kind = CellKind.Blank, Text = "", Format = NumberFormat.General };
        columns[Column.Label] = new Heading(number, default, new HeadingWords(HeadingKind.Column, cell, "") { Column = Column.Label });
        headed.Add(number);
        Mark(number, (int)Column.Label);
        findings.Add(FindingCodes.LabelColumnAssumed.With(CellAddress.ColumnName(number)), sheet, Row, number, found: null);
    }

    private void AddColumn(Column column, Heading heading)
    {
        if (columns.TryGetValue(column, out var first))
        {
            Report(FindingCodes.ColumnTwice.With(first.Text, first.Address.ToString()), heading);
            return;
        }

        columns[column] = heading;
        Mark(heading.Number, (int)column);
    }

    private void AddPeriod(PeriodReading reading, Heading heading)
    {
        if (Periods.Find(known => known.Reading.Period == reading.Period) is { } first)
        {
            Report(FindingCodes.PeriodColumnTwice.With(first.Heading.Text, first.Heading.Address.ToString()), heading);
            return;
        }

        if (heading.Warning is { } warning) Report(warning, heading);
        Mark(heading.Number, PeriodFlag + Periods.Count);
        Periods.Add(new PeriodColumn(heading, reading));
    }

    private void LeaveAside(Heading heading)
    {
        if (TemplateParts.IsHeading(heading.Text) || PersonalData.IsHeading(heading.Text)) return;
        if (MissionLabels.AnnouncesPublication(heading.Text)) Report(FindingCodes.PublicationDateMisplaced, heading);
        else if (heading.IsLostPeriod) Report(FindingCodes.ColumnOfYearIgnored, heading);
        else if (ColumnHeadings.Nearest(heading.Text, ColumnHeadings.BuiltIn.Values.SelectMany(names => names)) is { } meant) Report(FindingCodes.ColumnNearlyKnown.With(meant), heading);
        else Report(FindingCodes.ColumnIgnored, heading);
    }

    private void Report(Problem problem, Heading heading) => findings.Add(problem, sheet, heading.Address.Row, heading.Address.Column, heading.Text);

    private void Mark(int number, int meaning)
    {
        while (meanings.Count <= number) meanings.Add(None);
        meanings[number] = meaning;
        FirstColumn = Math.Min(FirstColumn, number);
        LastColumn = Math.Max(LastColumn, number);
    }

    // Beyond an empty column, words of their own and then columns that we know are another table's.
    private void CheckNeighbour(HeaderRows rows)
    {
        var last = 0;
        Heading? stranger = null;
        foreach (var heading in rows.Headings)
        {
            var isKnown = TryGetMeaning(heading.Number, out _, out _);
            if (last > 0 && heading.Number > last + 1 && !isKnown) stranger = heading;
            if (stranger is { } other && isKnown)
            {
                Report(FindingCodes.TablesSideBySide, other);
                return;
            }

            last = heading.Number;
        }
    }

    // 2020-2021 beside 2020 and 2021 looks like the change between them.
    private void CheckSpans()
    {
        foreach (var span in Periods.Where(known => known.Reading.Period.IsYears))
        {
            if (Periods.Exists(known => known.Reading.Period.IsYear && span.Reading.Period.Contains(known.Reading.Period)))
                Report(FindingCodes.PeriodColumnSpans.With(span.Reading.Period.Label), span.Heading);
        }
    }

    private void Settle()
    {
        if (!Has(Column.Label) && columns.Remove(Column.Name, out var name))
        {
            // A table without Libellé whose rows are named all the same.
            columns[Column.Label] = name;
            meanings[name.Number] = (int)Column.Label;
        }

        if (Has(Column.Value) && Periods.Count > 0)
            Report(FindingCodes.ValueBesidePeriods.With(string.Join(", ", Periods.Select(period => period.Heading.Text))), columns[Column.Value]);
    }
}
