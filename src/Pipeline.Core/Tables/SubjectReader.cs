using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>Reads what a row says besides its values: which figure it is, and what holds for each of its observations.</summary>
internal sealed class SubjectReader(VersionContext version, Workbook workbook, TableRow row, RowHeadings headings)
{
    private const int MostUnitsKept = 1000;

    // A code is part of published addresses, and a blob name stops at 1,024 characters.
    private const int LongestCode = 200;

    // A sheet full of nonsense gets no guesses.
    private const int MostGuesses = 1000;
    private const int MostLettersWrong = 2;

    private bool missionStated;
    private int guesses;

    private readonly Dictionary<string, ParseResult<UnitExpression>?> units = new(StringComparer.Ordinal);

    /// <summary>Reads the row that the buffer holds; each mistake is reported, and what depends on it is left out.</summary>
    public RowSubject Read()
    {
        var mission = ReadMission();
        var section = headings.ReadSection(row, version);
        var action = headings.ReadAction(row, section, mission, version);
        var label = row.Text(Column.Label);
        if (!row.Has(Column.Label)) row.Report(FindingCodes.LabelMissing, Column.Label);
        var typedName = row.Text(Column.Name);
        var isAmbiguous = false;
        var isLost = section == Section.Action && action is null;
        var listed = label is null || section is null ? null : isLost ? FindLost(mission, label, out isAmbiguous) : version.Catalogue?.FindIndicator(mission, section.Value, action?.Number, label);
        var code = ReadCode(listed, isAmbiguous ? null : typedName ?? label);
        if (listed is not null && code is not null && !string.Equals(code, listed.Code, StringComparison.Ordinal)) row.Report(FindingCodes.CodeOfAnother.With(code, listed.Label, listed.Code), Column.Code);
        if (code is not null) listed = version.Catalogue?.FindIndicator(mission, code);
        var name = typedName ?? listed?.Name ?? label;
        row.Listed = listed;

        var isWhole = label is not null && section is not null && code is not null;
        var subject = new RowSubject(mission, section, action, label, name, code, listed)
        {
            Description = row.Text(Column.Description),
            Parent = ReadParent(),
            Source = row.Text(Column.Source),
            Note = row.Text(Column.Note),
            Territory = ReadTerritory(out var territoryFailed),
            Status = ReadStatus(out var statusFailed),
            Period = ReadPeriod(out var periodFailed),
            PeriodFailed = periodFailed,
            Unit = ReadUnit(out var unitFailed),
            LabelUnit = LabelUnit(label),
            Failed = !isWhole || territoryFailed || unitFailed,
            IsWithheld = isLost || statusFailed,
        };
        if (listed is not null && section is { } place && listed.Section != place)
            version.Report(FindingCodes.CodeElsewhere.With(listed.Code, RowHeadings.French(listed.Section)), row.NamePlace);
        Declare(subject);
        return subject;
    }

    // Which figure a row means whose action cannot be read: the only one of that label, or nobody knows.
    private CatalogueIndicator? FindLost(string mission, string label, out bool isAmbiguous)
    {
        var found = version.Catalogue?.FindLabelled(mission, label).Where(known => known.Section == Section.Action).Take(2).ToList() ?? [];
        isAmbiguous = found.Count > 1;
        return found.Count == 1 ? found[0] : null;
    }

    private string ReadMission()
    {
        if (row.Text(Column.Mission) is { } typed)
        {
            missionStated = true;
            return version.ReadMission(typed, row.Place(Column.Mission));
        }

        if (missionStated && !row.Has(Column.Mission)) row.Report(FindingCodes.MissionAssumed, Column.Mission);
        return version.CoverMission;
    }

    private void Declare(in RowSubject subject)
    {
        if (subject.Code is not { } code || subject.Section is not { } section) return;
        var place = row.NamePlace;
        version.Figures.Declare(subject.Mission, code, section, subject.Action?.Number, subject.Label ?? code, place);
        if (subject.Parent is { } parent) version.Figures.Attach(subject.Mission, code, parent, row.Place(Column.Parent));
        if (version.Catalogue?.ListsIndicators(subject.Mission) != true) return;
        if ((subject.Listed ?? Elsewhere(subject)) is { } known && (section != Section.Action || subject.Action is not null)) version.Figures.Compare(subject.Mission, code, section, subject.Action?.Number, known, place);
        if (subject.Listed is not null) return;
        Problem problem = Near(subject) is { } near
            ? FindingCodes.IndicatorNearlyListed.With(subject.Label!, near.Label, near.Code)
            : FindingCodes.IndicatorUnlisted.With(subject.Name ?? code, code);
        version.Report(problem, place);
    }

    // The figure that the catalogue lists under that label at another place.
    private CatalogueIndicator? Elsewhere(in RowSubject subject) =>
        row.Has(Column.Code) || subject.Label is null || guesses++ >= MostGuesses ? null : version.Catalogue!.FindLabelled(subject.Mission, subject.Label).Take(2).ToList() is [var only] ? only : null;

    // A typing mistake in the label, or the full name in its place, makes a new figure beside the one that was meant.
    private CatalogueIndicator? Near(in RowSubject subject)
    {
        if (row.Has(Column.Code) || subject.Label is null || guesses++ >= MostGuesses) return null;
        var label = FrenchText.Fold(subject.Label);
        var digits = Digits(label);
        foreach (var (candidate, known, name) in version.Catalogue!.FindIn(subject.Mission, subject.Section!.Value, subject.Action?.Number))
        {
            if (string.Equals(name, label, StringComparison.Ordinal)) return candidate;
            if (string.Equals(Digits(known), digits, StringComparison.Ordinal) && Suggestion.Nearest(label, [(known, known)], MostLettersWrong) is not null) return candidate;
        }

        return null;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private string? ReadCode(CatalogueIndicator? listed, string? name)
    {
        if (row.Has(Column.Code))
        {
            if (row.Text(Column.Code) is not { } typed) return null;
            var slug = FrenchText.Slug(typed);
            if (IsCode(typed, slug) && slug.Length <= LongestCode) return slug;
            row.Report(slug.Length > LongestCode ? FindingCodes.CodeTooLong : slug.Length == 0 ? FindingCodes.CodeUnderivable : FindingCodes.CodeInvalid.With(slug), Column.Code);
            return null;
        }

        if (listed is not null) return listed.Code;
        if (name is null) return null;
        var derived = FrenchText.Slug(name);
        if (derived.Length > LongestCode)
        {
            row.Report(FindingCodes.CodeTooLong, row.Has(Column.Name) ? Column.Name : Column.Label);
            return null;
        }

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
        if ((catalogue.FindTerritory(typed) ?? FindNamedTwice(catalogue, typed)) is { } known) return known;
        failed = true;
        row.Report(FindingCodes.TerritoryUnknown.With(Suggestion.Ending(FrenchText.Fold(typed), catalogue.TerritoryNames), version.TerritoryNames), Column.Territory);
        return null;
    }

    // "Loire-Atlantique (44)", "44 - Loire-Atlantique": where the name and the code agree.
    private static Territory? FindNamedTwice(CatalogueIndex catalogue, string typed)
    {
        foreach (var separator in (string[])["(", " - ", " – ", " : "])
        {
            var at = typed.IndexOf(separator, StringComparison.Ordinal);
            if (at <= 0) continue;
            var first = catalogue.FindTerritory(typed[..at]);
            if (first is not null && catalogue.FindTerritory(typed[(at + separator.Length)..]) == first) return first;
        }

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

    // Most labels name no unit, and show it at once.
    private StatedUnit? LabelUnit(string? label)
    {
        if (label is null || (label.AsSpan().IndexOfAny("(€%‰") < 0 && !label.Contains(" en ", StringComparison.OrdinalIgnoreCase))) return null;
        return UnitParser.ParseHeading(label) is { Success: true } unit ? new StatedUnit(unit.Value, label, row[Column.Label].Address) : null;
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
            if (units.Count < MostUnitsKept) units.Add(typed, reading);
        }

        if (reading is not { } unit) return null;
        if (unit.Problem is { } problem) row.Report(problem, Column.Unit);
        failed = !unit.Success;
        return unit.Success ? new StatedUnit(unit.Value, typed, row[Column.Unit].Address) : null;
    }
}
