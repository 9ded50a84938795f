using System.Globalization;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>Turns a row into figures: one observation for each of its values.</summary>
internal sealed class FigureReader
{
    private readonly VersionContext version;
    private readonly Workbook workbook;
    private readonly string sheet;
    private readonly TableHeader header;
    private readonly TableRow row;
    private readonly SubjectReader subjects;
    private readonly PeriodReading? sheetPeriod;
    private readonly SheetTitles titles;
    private readonly StatedUnit? sheetUnit;
    private bool titleIsOfAmounts;
    private bool sheetTold;
    private readonly List<AmountRead> euros = [];
    private readonly StatedUnit? valueUnit;
    private readonly StatedUnit?[] periodUnits;

    public FigureReader(VersionContext version, Workbook workbook, string sheet, TableHeader header, TableRow row, RowHeadings headings, SheetTitles titles, StatedUnit? titleUnit)
    {
        this.version = version;
        this.workbook = workbook;
        this.sheet = sheet;
        this.header = header;
        this.row = row;
        subjects = new SubjectReader(version, workbook, row, headings);
        sheetUnit = titleUnit;
        SetTitle(titleUnit);
        this.titles = titles;
        sheetPeriod = FrenchPeriod.TryParseHeader(WithoutCopyNumber(sheet), out var named, out _) ? named : null;
        valueUnit = header.Has(Column.Value) ? HeadingUnit(header.Heading(Column.Value)) : null;
        periodUnits = [.. header.Periods.Select(period => HeadingUnit(period.Heading))];
    }

    /// <summary>The unit that a title names for the rows below it.</summary>
    public StatedUnit? TitleUnit { get; private set; }

    /// <summary>True when a value was read of which nothing says the unit.</summary>
    public bool HasFigureWithoutUnit { get; private set; }

    /// <summary>By scale and by what states it, the first value in euros that does not state its unit itself.</summary>
    public IReadOnlyList<AmountRead> Euros => euros;

    /// <summary>The first value that counts things, at no scale; null when there is none.</summary>
    public AmountRead? FirstCount { get; private set; }

    /// <summary>Takes the unit that a title among the rows names for those below (<c>Budget (en k€)</c>); under one that names none, that stated above the table holds.</summary>
    public void TakeTitleUnit(in Cell title)
    {
        if (title.Kind != CellKind.Text) return;
        var text = CellText.Of(title);
        SetTitle(UnitParser.ParseTitle(text) is { Success: true } unit ? new StatedUnit(unit.Value, text, title.Address) : sheetUnit);
    }

    private void SetTitle(StatedUnit? title)
    {
        TitleUnit = title;
        titleIsOfAmounts = title is { Unit.Code: UnitCode.Euro } && title.Value.Text.Contains("montant", StringComparison.OrdinalIgnoreCase);
    }

    // « Chiffres clés (montants en M€) » says nothing of what is counted in something else.
    private static bool IsNoAmount(in Quantity quantity, in RowSubject subject) =>
        (quantity.TextUnit?.Code ?? quantity.FormatUnit?.Code ?? subject.Unit?.Unit.Code ?? subject.Listed?.Unit) is { } known and not UnitCode.Euro;

    /// <summary>Reads the row that the buffer holds.</summary>
    public void Read()
    {
        var subject = subjects.Read();
        titles.CheckForecast();
        if (row.Has(Column.Value)) ReadValue(subject, row[Column.Value], column: null, valueUnit);
        else if (header.Has(Column.Value)) version.Report(subject.Weigh(NoValue()), row.Place(Column.Value));
        foreach (var period in row.TypedPeriods) ReadValue(subject, row.Under(period), header.Periods[period], periodUnits[period]);
    }

    // A number typed one column too far would go unseen.
    private Problem NoValue()
    {
        foreach (var column in (ReadOnlySpan<Column>)[Column.Unit, Column.Description])
        {
            if (!row.Has(column) || FrenchNumber.Parse(row[column], date: null) is not { Success: true, Value.Absence: null }) continue;
            return FindingCodes.ValueElsewhere.With(CellText.Of(row[column]), ColumnHeadings.NameOf(column), row[column].Address.ToString());
        }

        return FindingCodes.ValueEmpty;
    }

    // Of two rows of headings, the lower one is nearer; both must say the same.
    private StatedUnit? HeadingUnit(Heading heading)
    {
        var lower = HeadingUnit(heading.Words);
        var upper = HeadingUnit(heading.Group);
        if (lower is { } one && upper is { } other && one.Unit != other.Unit)
            version.Findings.Add(FindingCodes.UnitHeadingAmbiguous, sheet, heading.Address.Row, heading.Address.Column, heading.Text);
        return lower ?? upper;
    }

    private StatedUnit? HeadingUnit(in HeadingWords words)
    {
        if (words.Kind == HeadingKind.None) return null;
        var unit = words.Kind == HeadingKind.Unit ? UnitParser.ParseColumn(words.Text) : UnitParser.ParseHeading(words.Text);
        if (unit is not { } stated) return null;
        var address = words.Cell.Address;
        if (stated.Problem is { } problem) version.Findings.Add(problem, sheet, address.Row, address.Column, words.Text);
        return stated.Success ? new StatedUnit(stated.Value, words.Text, address) : null;
    }

    // "2019 (2)" is the copy of a sheet named 2019.
    private static string WithoutCopyNumber(string sheet) =>
        sheet.TrimEnd() is [.., '(', >= '1' and <= '9', ')'] copy ? copy[..^3].TrimEnd() : sheet;

    private void ReadValue(in RowSubject subject, in Cell cell, PeriodColumn? column, StatedUnit? headingUnit)
    {
        var date = cell.Format.IsDate || cell.Kind == CellKind.IsoDate ? workbook.ToDate(cell) : null;
        var quantity = FrenchNumber.Parse(cell, date);
        if (quantity.Problem is { } problem) version.Report(subject.Weigh(problem), date is { } seen ? row.PlaceOf(cell) with { Found = AsSeen(cell, seen) } : row.PlaceOf(cell));
        if (!quantity.Success)
        {
            Claim(subject, SettlePeriod(subject, inValue: null, column, cell, out _, out _), column, cell);
            return;
        }

        var context = new UnitContext
        {
            Cell = cell.Address,
            Section = subject.Section ?? Section.Context,
            Column = subject.Unit,
            Header = headingUnit,
            Title = titleIsOfAmounts && IsNoAmount(quantity.Value, subject) ? null : TitleUnit,
            Label = subject.LabelUnit,
            Indicator = subject.Listed is { } listed ? new KnownFigure(listed.Unit, listed.Whole) : null,
        };
        var measure = MeasureResolver.Resolve(quantity.Value, context);
        HasFigureWithoutUnit |= measure is { Success: true, Value: { UnitStated: false, Absence: null } };
        if (measure is { Success: true, Value.Absence: null } && quantity.Value.TextUnit is null) Keep(cell, measure.Value.Unit, quantity.Value.FormatUnit, context);
        if (measure.Problem is { } unitProblem)
            version.Report(subject.Weigh(unitProblem), unitProblem.Code == FindingCodes.UnitMissing && header.Has(Column.Unit) ? row.Place(Column.Unit) : row.PlaceOf(cell));
        var period = SettlePeriod(subject, quantity.Value.Period, column, cell, out var stated, out var periodStatus);
        var status = FrenchStatus.Settle(subject.Status, quantity.Value.Status, periodStatus);
        if (status.Problem is { } statusProblem) row.Report(statusProblem, Column.Status);
        if (!measure.Success || !status.Success) Claim(subject, period, column, cell);
        if (!measure.Success || period is null || !status.Success || subject.Failed) return;

        var figure = new Indicator
        {
            Code = subject.Code!,
            Mission = subject.Mission,
            Section = subject.Section!.Value,
            Action = subject.Action,
            Name = subject.Name!,
            Label = subject.Label!,
            Description = subject.Description,
            Parent = subject.Parent,
            Unit = measure.Value.Unit,
            Observations =
            [
                new Observation
                {
                    Period = period.Value,
                    PeriodStated = stated,
                    Territory = subject.Territory,
                    Value = measure.Value.Value,
                    Decimals = measure.Value.Decimals,
                    Display = measure.Value.Display,
                    Absence = measure.Value.Absence,
                    Status = status.Value,
                    Provenance = version.Origin with { Sheet = sheet, Cell = cell.Address.ToString() },
                },
            ],
            Source = subject.Source,
            Note = subject.Note,
        };
        var added = version.Figures.TryAdd(figure, measure.Value.UnitStated, subject.IsWithheld, out var conflict);
        if (added && !subject.IsWithheld) version.Readings.Add(cell, quantity.Value.Number, figure);
        if (conflict is not null) version.Report(subject.Weigh(conflict), added || column is not null ? row.PlaceOf(cell) : row.NamePlace);
    }

    // What says nothing of its unit itself is compared with what is said around it, on its row at once.
    private void Keep(in Cell cell, Unit unit, UnitExpression? format, in UnitContext context)
    {
        if (unit.Code is UnitCode.Count or UnitCode.Other && FirstCount is null && !IsScaled(context.Column) && !IsScaled(context.Header) && !IsScaled(context.Title))
            FirstCount = new AmountRead(cell.Address, CellText.Of(cell), unit, IsStated: false, IsAssumed: false);
        if (unit.Code != UnitCode.Euro) return;
        var isStated = format is not null || context.Column is { Unit.Code: not null } || context.Header is { Unit.Code: not null };
        var isAssumed = !isStated && context.Title is not { Unit.Code: not null };
        if (!Keeps(unit, isStated, isAssumed)) euros.Add(new AmountRead(cell.Address, CellText.Of(cell), unit, isStated, isAssumed));
        foreach (var column in (ReadOnlySpan<Column>)[Column.Section, Column.Action, Column.Name, Column.Description, Column.Note, Column.Source])
        {
            if (row.Has(column) && Doubts(row[column], cell, unit)) return;
        }

        foreach (var other in row.LeftAside)
        {
            if (Doubts(other, cell, unit)) return;
        }
    }

    // True, once said, when a text of the row speaks of another scale than the one its amount was read at.
    private bool Doubts(in Cell text, in Cell amount, Unit unit)
    {
        if (text.Kind != CellKind.Text || ScaleMention.Find(text.Text) is not { IsMoney: true, Scale: > 0 } mention || !mention.IsOther(unit.Multiplier)) return false;
        version.Report(ScaleMentions.Doubt(mention, new AmountRead(amount.Address, CellText.Of(amount), unit, IsStated: true, IsAssumed: false)), row.PlaceOf(text));
        return true;
    }

    private static bool IsScaled(StatedUnit? stated) => stated is { Unit.Scale: > 0 };

    private bool Keeps(Unit unit, bool isStated, bool isAssumed)
    {
        foreach (var other in euros)
        {
            if (other.IsStated == isStated && other.IsAssumed == isAssumed && other.Unit == unit) return true;
        }

        return false;
    }

    // A value that cannot be read is still a second one for its figure and period.
    private void Claim(in RowSubject subject, Period? settled, PeriodColumn? column, in Cell cell)
    {
        if (subject.Failed || settled is not { } period) return;
        var provenance = version.Origin with { Sheet = sheet, Cell = cell.Address.ToString() };
        if (version.Figures.Claim(subject.Mission, subject.Code!, subject.Name!, period, subject.Territory, provenance) is { } twice)
            version.Report(subject.Weigh(twice), column is null ? row.NamePlace : row.PlaceOf(cell));
    }

    // What a person sees in the cell: a date or a time, not the number behind it.
    private static string AsSeen(in Cell cell, DateTime date)
    {
        var isTime = cell.Kind == CellKind.Number && cell.Format is { ShowsDay: false, ShowsMonth: false, ShowsYear: false };
        return date.ToString(isTime ? "HH:mm" : "dd/MM/yyyy", CultureInfo.InvariantCulture);
    }

    // The period typed with the value, in the Période cell or above the column; else the sheet's; else the workbook's year.
    private Period? SettlePeriod(in RowSubject subject, Period? inValue, PeriodColumn? column, in Cell value, out bool stated, out ObservationStatus? status)
    {
        stated = true;
        status = null;
        (Period Period, Cell From)? settled = null;
        if (column is not null)
        {
            settled = (column.Reading.Period, column.Heading.PeriodCell);
            status = column.Reading.Status;
        }

        if (subject.Period is { } typed)
        {
            if (settled is { } above && above.Period != typed.Period) return Conflict(above, row.Place(Column.Period));
            settled = (typed.Period, row[Column.Period]);
            status = typed.Status ?? status;
        }

        if (inValue is { } inText)
        {
            if (settled is { } beside && beside.Period != inText) return Conflict(beside, row.PlaceOf(value));
            settled = (inText, value);
        }

        if (settled is { } found) return found.Period;
        if (subject.PeriodFailed) return null;
        if (sheetPeriod is { } named)
        {
            status = named.Status;
            titles.CompareSheet(named.Period);
            if (!sheetTold && WithoutCopyNumber(sheet).Length < sheet.Length) version.Findings.Add(FindingCodes.SheetPeriodCopy.With(sheet, named.Period.Label), sheet);
            sheetTold = true;
            return named.Period;
        }

        stated = false;
        if (version.Exercice is not { } year)
        {
            version.ReportMissingExercice();
            return null;
        }

        titles.CompareExercice(year);
        if (subject.Label is { } label && SheetTitles.SpeaksOfAnother(label, year)) version.Report(subject.Weigh(FindingCodes.LabelYearDiffers.With(year.Label)), row.Place(Column.Label));
        if (subject.Section == Section.Context) version.Report(subject.Weigh(FindingCodes.PeriodAssumed.With(year.Label)), row.Place(Column.Period));
        return year;
    }

    private Period? Conflict((Period Period, Cell From) first, Place second)
    {
        var problem = FindingCodes.PeriodConflict.With(CellText.Of(first.From), first.From.Address.ToString(), second.Found!, second.In(sheet));
        version.Report(problem, second);
        return null;
    }
}
