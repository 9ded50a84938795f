using System.Globalization;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>What holds for a whole version while its rows are read: who submits, the catalogue, the Mission sheet.</summary>
internal sealed class VersionContext
{
    // One figure or two may well be of an earlier year.
    private const int FewestToCompare = 3;

    private readonly MissionSheet cover;
    private string? coverMission;
    private string? missionTitles;
    private string? territoryNames;
    private string? ownTerritory;
    private bool exerciceReported;
    private readonly Dictionary<string, string> missionsAsTyped = new(StringComparer.Ordinal);

    /// <summary>The context of a version; what is wrong with its service, year and publication date is reported at once.</summary>
    public VersionContext(Workbook workbook, Provenance origin, Catalogue? catalogue, MissionSheet cover, FindingList findings)
    {
        this.cover = cover;
        Origin = origin;
        Findings = findings;
        Figures = new FigureSet(findings);
        Scales = new WorkbookScales(findings);
        Catalogue = catalogue is null ? null : CatalogueIndex.Of(catalogue);
        DefaultTerritory = catalogue?.Departement.Territory;
        CheckService(catalogue);
        Exercice = ReadExercice(workbook);
        VisibleFrom = ReadPublicationDate(workbook);
    }

    /// <summary>Provenance of every figure, but for its sheet and cell.</summary>
    public Provenance Origin { get; }

    /// <summary>The catalogue; null without one.</summary>
    public CatalogueIndex? Catalogue { get; }

    /// <summary>Where findings go.</summary>
    public FindingList Findings { get; }

    /// <summary>Where figures go.</summary>
    public FigureSet Figures { get; }

    /// <summary>What the workbook says of thousands and millions of euros.</summary>
    public WorkbookScales Scales { get; }

    /// <summary>What was typed otherwise than it was understood.</summary>
    public ReadingList Readings { get; } = new();

    /// <summary>By slug, the missions as they are typed.</summary>
    public IReadOnlyDictionary<string, string> MissionTitles => missionsAsTyped;

    /// <summary>The territory of a row that states none.</summary>
    public Territory? DefaultTerritory { get; }

    /// <summary>The period of a row that states none.</summary>
    public Period? Exercice { get; }

    /// <summary>Nothing of the version is public before this.</summary>
    public DateTimeOffset? VisibleFrom { get; }

    /// <summary>Adds a finding about a cell.</summary>
    public void Report(Problem problem, Place place) => Findings.Add(problem, place.Sheet, place.Row, place.Column, place.Found);

    /// <summary>Says, once, that a row needs the year that the Mission sheet does not state.</summary>
    public void ReportMissingExercice()
    {
        if (exerciceReported || cover[MissionLabel.Exercice] is { IsTyped: true }) return;
        exerciceReported = true;
        cover.Report(Findings, MissionLabel.Exercice, FindingCodes.ExerciceMissing);
    }

    /// <summary>
    /// Says that the year of the Mission sheet is not that of any figure, where the figures are of one other year, as when last year's template is filled
    /// again and only the Mission sheet is changed. A series over the years says nothing of it, nor do figures of context, which are often older.
    /// </summary>
    public void CompareExercice()
    {
        if (Exercice is not { } exercice) return;
        Period? year = null;
        var compared = 0;
        foreach (var figure in Figures.Figures)
        {
            var period = figure.Observations[0].Period;
            if (period.End >= exercice.Start && period.Start <= exercice.End) return;
            if (figure.Section == Section.Context) continue;
            if (!period.IsYear || period != (year ??= period)) return;
            compared++;
        }

        if (compared >= FewestToCompare && !Figures.HasSeries) cover.Report(Findings, MissionLabel.Exercice, FindingCodes.ExerciceUnused.With(exercice.Label, year!.Value.Label));
    }

    /// <summary>The slug of the mission that the Mission sheet states; reported once when it is missing or wrong, and then as good as can be.</summary>
    public string CoverMission
    {
        get
        {
            if (coverMission is not null) return coverMission;
            var stated = cover[MissionLabel.Mission];
            if (stated is { IsTyped: true } typed) return coverMission = ReadMission(typed.Text, new Place(typed.Sheet, typed.Address.Row, typed.Address.Column, typed.Text));
            cover.Report(Findings, MissionLabel.Mission, FindingCodes.MissionMissing);
            return coverMission = "";
        }
    }

    /// <summary>Reads the mission that the workbook states, where no row did: what is wrong with it is told together with all the rest.</summary>
    public void CheckMission()
    {
        if (cover[MissionLabel.Mission] is { IsTyped: true }) _ = CoverMission;
        cover.CompareMissions(Findings, (known, other) => Catalogue?.FindMission(other) is { } mission && mission != Catalogue.FindMission(known));
    }

    /// <summary>
    /// True for the name of a territory under which figures must not be published as the département's. Without a catalogue nobody knows whose they
    /// are: the first territory named is taken for theirs, and only another beside it is refused.
    /// </summary>
    /// <param name="name">A name that is not the catalogue's département's.</param>
    public bool IsForeign(string name)
    {
        if (Catalogue is not null) return true;
        var folded = FrenchText.Fold(name);
        return !string.Equals(ownTerritory ??= folded, folded, StringComparison.Ordinal);
    }

    /// <summary>Some of the territories that may be typed.</summary>
    public string TerritoryNames => territoryNames ??= Some((Catalogue?.TerritoryNames ?? []).Select(name => name.Shown));

    /// <summary>The slug of a mission typed on a row, or on the Mission sheet.</summary>
    public string ReadMission(string typed, Place place)
    {
        var known = Catalogue?.FindMission(typed);
        if (known is not null)
        {
            if (Origin.Service is { } id && Catalogue!.FindService(id) is { } service && !service.MayWriteTo(known.Slug))
                Report(FindingCodes.MissionNotAllowed.With(service.Name), place);
            return known.Slug;
        }

        var slug = FrenchText.Slug(typed);
        if (Catalogue is not null)
        {
            var suggestion = Suggestion.Ending(FrenchText.Fold(typed), Catalogue.MissionNames);
            Report(FindingCodes.MissionUnknown.With(suggestion, missionTitles ??= Some(Catalogue.Missions.Select(mission => mission.Title))), place);

            // What else is wrong is told as for the mission that was likely meant.
            if (Suggestion.Nearest(FrenchText.Fold(typed), Catalogue.MissionNames) is { } meant) return Catalogue.FindMission(meant)!.Slug;
            if (OnlyMission() is { } only) return only.Slug;
        }
        else if (slug.Length == 0)
        {
            Report(FindingCodes.MissionMissing, place);
        }

        missionsAsTyped.TryAdd(slug, typed);
        return slug;
    }

    // The mission of a service that may write to one only.
    private Mission? OnlyMission() =>
        Origin.Service is { } id && Catalogue!.FindService(id) is { } service ? Catalogue.Missions.Where(mission => service.MayWriteTo(mission.Slug)).Take(2).ToArray() is [var only] ? only : null
        : Catalogue!.Missions is [var alone] ? alone : null;

    /// <summary>True when a sheet is where the workbook states its mission, year or service.</summary>
    public bool IsMissionSheet(string sheet) => cover.IsOn(sheet);

    // Enough of a list to show what is expected.
    private static string Some(IEnumerable<string> names)
    {
        const int most = 10;
        var shown = names.Distinct(StringComparer.Ordinal).Take(most + 1).ToList();
        return string.Join(", ", shown.Take(most).Select(name => $"«\u00A0{name}\u00A0»")) + (shown.Count > most ? "…" : "");
    }

    private void CheckService(Catalogue? catalogue)
    {
        if (Origin.Service is not { } id) return;
        var service = catalogue?.Services.FirstOrDefault(known => string.Equals(known.Id, id, StringComparison.Ordinal));
        if (catalogue is not null && service is null)
        {
            var suggestion = Suggestion.Ending(FrenchText.Fold(id), catalogue.Services.Select(known => (known.Id, FrenchText.Fold(known.Id))));
            Findings.Add(FindingCodes.ServiceUnknown.With(id, suggestion));
            return;
        }

        if (cover[MissionLabel.Service] is not { IsTyped: true } stated) return;
        var typed = FrenchText.Fold(stated.Text);
        if (!string.Equals(typed, FrenchText.Fold(id), StringComparison.Ordinal)
            && !string.Equals(typed, FrenchText.Fold(service?.Name ?? id), StringComparison.Ordinal))
        {
            cover.Report(Findings, MissionLabel.Service, FindingCodes.ServiceDiffers.With(service?.Name ?? id));
        }
    }

    private Period? ReadExercice(Workbook workbook)
    {
        if (cover[MissionLabel.Exercice] is not { IsTyped: true } stated) return null;
        var date = stated.Cell.Format.IsDate || stated.Cell.Kind == CellKind.IsoDate ? workbook.ToDate(stated.Cell) : null;
        var reading = FrenchPeriod.Parse(stated.Cell, date);
        if (reading.Success && reading.Value.Period.IsYear) return reading.Value.Period;
        cover.Report(Findings, MissionLabel.Exercice, FindingCodes.ExerciceInvalid, date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        return null;
    }

    private DateTimeOffset? ReadPublicationDate(Workbook workbook)
    {
        if (cover[MissionLabel.PublicationDate] is not { IsTyped: true } stated) return null;
        var local = stated.Cell.Kind == CellKind.Text ? PublicationDate.Parse(stated.Text) : stated.Cell.Format.IsDate || stated.Cell.Kind == CellKind.IsoDate ? workbook.ToDate(stated.Cell) : null;
        if (local is null || !PublicationDate.IsLikely(local.Value))
        {
            cover.Report(Findings, MissionLabel.PublicationDate, FindingCodes.PublicationDateInvalid);
            return null;
        }

        cover.Report(Findings, MissionLabel.PublicationDate, FindingCodes.PublicationDeferred.With(PublicationDate.French(local.Value)));
        return PublicationDate.InParis(local.Value);
    }
}
