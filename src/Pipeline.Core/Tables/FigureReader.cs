using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>Turns a row into figures: what the row says of the indicator, then one observation for each of its values.</summary>
internal sealed class FigureReader
{
    private readonly VersionContext version;
    private readonly Workbook workbook;
    private readonly string sheet;
    private readonly TableHeader header;
    private readonly TableRow row;
    private readonly RowHeadings headings;
    private readonly PeriodReading? sheetPeriod;
    private readonly StatedUnit? titleUnit;
    private readonly StatedUnit? valueUnit;
    private readonly StatedUnit?[] periodUnits;
    private readonly Dictionary<string, ParseResult<UnitExpression>?> units = new(StringComparer.Ordinal);

    public FigureReader(VersionContext version, Workbook workbook, string sheet, TableHeader header, TableRow row, RowHeadings headings, StatedUnit? titleUnit)
    {
        this.version = version;
        this.workbook = workbook;
        this.sheet = sheet;
        this.header = header;
        this.row = row;
        this.headings = headings;
        this.titleUnit = titleUnit;
        sheetPeriod = FrenchPeriod.TryParseHeader(sheet, out var named, out _) ? named : null;
        valueUnit = header.Has(Column.Value) ? HeadingUnit(header.Heading(Column.Value)) : null;
        periodUnits = [.. header.Periods.Select(period => HeadingUnit((period.Heading, period.Cell.Address)))];
    }

    /// <summary>Reads the row that the buffer holds.</summary>
    public void Read()
    {
        var subject = ReadSubject();
        if (row.Has(Column.Value)) ReadValue(subject, row[Column.Value], column: null, valueUnit);
        else if (header.Has(Column.Value)) Report(subject, FindingCodes.ValueEmpty, row.Place(Column.Value));
        for (var i = 0; i < header.Periods.Count; i++)
        {
            if (row.Under(i) is { } cell) ReadValue(subject, cell, header.Periods[i], periodUnits[i]);
        }
    }

    private StatedUnit? HeadingUnit((string Text, CellAddress Address) heading)
    {
        if (UnitParser.ParseHeading(heading.Text) is not { } unit) return null;
        if (unit.Problem is { } problem) version.Findings.Add(problem, sheet, heading.Address.Row, heading.Address.Column, heading.Text);
        return unit.Success ? new StatedUnit(unit.Value, heading.Text, heading.Address) : null;
    }

    // Everything but the values; each mistake is reported, and what depends on it is left out.
    private RowSubject ReadSubject()
    {
        var mission = row.Text(Column.Mission) is { } typed ? version.ReadMission(typed, row.Place(Column.Mission)) : version.CoverMission;
        var section = headings.ReadSection(row, version.Findings);
        var action = headings.ReadAction(row, section, mission, version);
        var label = row.Text(Column.Label);
        if (!row.Has(Column.Label)) row.Report(FindingCodes.LabelMissing, Column.Label);
        var name = row.Text(Column.Name) ?? label;
        var listed = label is null || section is null ? null : version.Catalogue?.FindIndicator(mission, section.Value, action?.Number, label);
        var code = ReadCode(listed, name);
        if (code is not null) listed = version.Catalogue?.FindIndicator(mission, code) ?? listed;

        var subject = new RowSubject(mission, section, action, label, name, code, listed)
        {
            Description = row.Text(Column.Description),
            Parent = ReadParent(),
            Source = row.Text(Column.Source),
            Note = row.Text(Column.Note),
            Territory = ReadTerritory(out var territoryFailed),
            Status = ReadStatus(out var statusFailed),
            Period = ReadPeriod(out var periodFailed),
            Unit = ReadUnit(out var unitFailed),
        };
        subject.Failed = territoryFailed || statusFailed || unitFailed || label is null || section is null || code is null || (section == Section.Action && action is null);
        subject.PeriodFailed = periodFailed;
        Declare(subject);
        return subject;
    }

    private void Declare(RowSubject subject)
    {
        if (subject.Code is not { } code) return;
        var place = NamePlace();
        version.Figures.Declare(subject.Mission, code, subject.Section ?? Section.Context, subject.Action?.Number, subject.Label ?? code, place);
        if (subject.Parent is { } parent) version.Figures.Attach(subject.Mission, code, parent, row.Place(Column.Parent));
        if (subject.Listed is null && version.Catalogue?.ListsIndicators(subject.Mission) == true)
            Report(subject, FindingCodes.IndicatorUnlisted.With(subject.Name ?? code, code), place);
    }

    // The cell that names the figure: its code where one is typed.
    private Place NamePlace() => row.Place(row.Has(Column.Code) ? Column.Code : row.Has(Column.Name) ? Column.Name : Column.Label);

    private string? ReadCode(CatalogueIndicator? listed, string? name)
    {
        if (row.Has(Column.Code))
        {
            if (row.Text(Column.Code) is not { } typed) return null;
            var slug = FrenchText.Slug(typed);
            if (IsCode(typed, slug)) return slug;
            row.Report(slug.Length == 0 ? FindingCodes.CodeUnderivable : FindingCodes.CodeInvalid.With(slug), Column.Code);
            return null;
        }

        if (listed is not null) return listed.Code;
        if (name is null) return null;
        var derived = FrenchText.Slug(name);
        if (derived.Length > 0) return derived;
        row.Report(FindingCodes.CodeUnderivable, row.Has(Column.Name) ? Column.Name : Column.Label);
        return null;
    }

    // Case and accents are folded away; anything else that folding would change is not a code.
    private static bool IsCode(string typed, string slug)
    {
        if (typed.Length != slug.Length || slug.Length == 0) return false;
        for (var i = 0; i < typed.Length; i++)
        {
            if ((typed[i] == '-') != (slug[i] == '-')) return false;
        }

        return true;
    }

    private string? ReadParent()
    {
        if (row.Text(Column.Parent) is not { } typed) return null;
        var slug = FrenchText.Slug(typed);
        if (slug.Length > 0) return slug;
        row.Report(FindingCodes.ParentUnknown.With(Suggestion.Ending(null)), Column.Parent);
        return null;
    }

    private Territory? ReadTerritory(out bool failed)
    {
        failed = false;
        if (row.Text(Column.Territory) is not { } typed)
        {
            failed = row.Has(Column.Territory);
            return version.DefaultTerritory;
        }

        // Without a catalogue, a territory is taken as typed: two of them must not look like one.
        if (version.Catalogue is not { } catalogue) return new Territory("", FrenchText.Slug(typed), typed);
        if (catalogue.FindTerritory(typed) is { } known) return known;
        failed = true;
        row.Report(FindingCodes.TerritoryUnknown.With(Suggestion.Ending(FrenchText.Fold(typed), catalogue.TerritoryNames), version.TerritoryNames), Column.Territory);
        return null;
    }

    private ObservationStatus? ReadStatus(out bool failed)
    {
        failed = false;
        if (row.Text(Column.Status) is not { } typed)
        {
            failed = row.Has(Column.Status);
            return null;
        }

        var status = FrenchStatus.Parse(typed);
        if (status.Problem is { } problem) row.Report(problem, Column.Status);
        failed = !status.Success;
        return status.Success ? status.Value : null;
    }

    private PeriodReading? ReadPeriod(out bool failed)
    {
        failed = false;
        if (!row.Has(Column.Period)) return null;
        ref readonly var cell = ref row[Column.Period];
        var reading = FrenchPeriod.Parse(cell, cell.Format.IsDate || cell.Kind == CellKind.IsoDate ? workbook.ToDate(cell) : null);
        if (reading.Problem is { } problem) row.Report(problem, Column.Period);
        failed = !reading.Success;
        return reading.Success ? reading.Value : null;
    }

    private StatedUnit? ReadUnit(out bool failed)
    {
        failed = false;
        if (row.Text(Column.Unit) is not { } typed)
        {
            failed = row.Has(Column.Unit);
            return null;
        }

        if (!units.TryGetValue(typed, out var reading))
        {
            reading = UnitParser.ParseColumn(typed);
            if (units.Count < 1000) units.Add(typed, reading);
        }

        if (reading is not { } unit) return null;
        if (unit.Problem is { } problem) row.Report(problem, Column.Unit);
        failed = !unit.Success;
        return unit.Success ? new StatedUnit(unit.Value, typed, row[Column.Unit].Address) : null;
    }

    private void ReadValue(RowSubject subject, in Cell cell, PeriodColumn? column, StatedUnit? headingUnit)
    {
        var quantity = FrenchNumber.Parse(cell, cell.Format.IsDate || cell.Kind == CellKind.IsoDate ? workbook.ToDate(cell) : null);
        if (quantity.Problem is { } problem) Report(subject, problem, row.PlaceOf(cell));
        if (!quantity.Success) return;

        var context = new UnitContext
        {
            Cell = cell.Address,
            Section = subject.Section ?? Section.Context,
            Column = subject.Unit,
            Header = headingUnit,
            Title = titleUnit,
            Indicator = subject.Listed is { } listed ? new KnownFigure(listed.Unit, listed.Whole) : null,
        };
        var measure = MeasureResolver.Resolve(quantity.Value, context);
        if (measure.Problem is { } unitProblem) Report(subject, unitProblem, row.PlaceOf(cell));
        var period = SettlePeriod(subject, quantity.Value, column, cell, out var stated, out var periodStatus);
        var status = FrenchStatus.Settle(subject.Status, quantity.Value.Status, periodStatus);
        if (status.Problem is { } statusProblem) row.Report(statusProblem, Column.Status);
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
        var added = version.Figures.TryAdd(figure, out var conflict);
        if (conflict is not null) Report(subject, conflict, added || column is not null ? row.PlaceOf(cell) : NamePlace());
    }

    // The period typed with the value, in the Période cell or above the column; else the sheet's; else the workbook's year.
    private Period? SettlePeriod(RowSubject subject, in Quantity quantity, PeriodColumn? column, in Cell value, out bool stated, out ObservationStatus? status)
    {
        stated = true;
        status = null;
        (Period Period, Cell From)? settled = null;
        if (column is not null)
        {
            settled = (column.Reading.Period, column.Cell);
            status = column.Reading.Status;
        }

        if (subject.Period is { } typed)
        {
            if (settled is { } above && above.Period != typed.Period) return Conflict(above, row.Place(Column.Period));
            settled = (typed.Period, row[Column.Period]);
            status = typed.Status ?? status;
        }

        if (quantity.Period is { } inText)
        {
            if (settled is { } beside && beside.Period != inText) return Conflict(beside, row.PlaceOf(value));
            settled = (inText, value);
        }

        if (settled is { } found) return found.Period;
        if (subject.PeriodFailed) return null;
        if (sheetPeriod is { } named)
        {
            status = named.Status;
            return named.Period;
        }

        stated = false;
        if (version.Exercice is not { } year)
        {
            version.ReportMissingExercice();
            return null;
        }

        if (subject.Section == Section.Context) Report(subject, FindingCodes.PeriodAssumed.With(year.Label), row.Place(Column.Period));
        return year;
    }

    private Period? Conflict((Period Period, Cell From) first, Place second)
    {
        var problem = FindingCodes.PeriodConflict.With(CellText.Of(first.From), first.From.Address.ToString(), second.Found!, second.In(sheet));
        version.Findings.Add(problem, second.Sheet, second.Row, second.Column, second.Found);
        return null;
    }

    // A warning that the catalogue calls blocking for this indicator is an error.
    private void Report(RowSubject subject, Problem problem, Place place)
    {
        if (problem.Code.Severity == Severity.Warning && subject.Listed?.Blocking.Contains(problem.Code.Id, StringComparer.Ordinal) == true)
            problem = problem with { Code = problem.Code with { Severity = Severity.Error } };
        version.Findings.Add(problem, place.Sheet, place.Row, place.Column, place.Found);
    }
}
