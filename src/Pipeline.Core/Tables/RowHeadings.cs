using System.Collections.Frozen;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>The section and the action that hold for a row: typed on it, else those of the row or title above, else the section that the sheet is named after.</summary>
/// <param name="sheet">The name of the sheet.</param>
internal sealed class RowHeadings(string sheet)
{
    private static readonly FrozenDictionary<string, Section> Sections = new Dictionary<string, Section>(StringComparer.Ordinal)
    {
        ["contexte"] = Section.Context,
        ["context"] = Section.Context,
        ["chiffres de contexte"] = Section.Context,
        ["elements de contexte"] = Section.Context,
        ["budget"] = Section.Budget,
        ["budgets"] = Section.Budget,
        ["budget de la mission"] = Section.Budget,
        ["action"] = Section.Action,
        ["actions"] = Section.Action,
        ["les actions"] = Section.Action,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Shown, string Folded)[] Names = [.. SectionNames.All.Select(name => (name, FrenchText.Fold(name)))];

    // A sheet full of nonsense gets no guesses.
    private const int MostGuesses = 100;

    private readonly Dictionary<string, Section?> sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActionHeading?> actions = new(StringComparer.Ordinal);
    private Section? section;
    private (ActionHeading Heading, Place Place)? action;
    private Place? doubt;
    private Place? territory;
    private bool hasRows;
    private bool sheetWeighed;
    private bool isFromSheet;
    private bool sheetTold;
    private bool isUsed = true;
    private int guesses;

    /// <summary>The section in French, as services type it.</summary>
    public static string French(Section section) => SectionNames.French(section);

    /// <summary>True for <c>49 - Maine-et-Loire</c>, <c>Maine-et-Loire</c>, <c>France</c>: another territory than the one that figures have unless they say so.</summary>
    public static bool NamesTerritory(string text, VersionContext version)
    {
        var name = ActionTitle.TryParse(text, out var numbered) ? numbered.Title : text;
        if (version.DefaultTerritory is { } own && string.Equals(FrenchText.Fold(own.Name), FrenchText.Fold(name), StringComparison.Ordinal)) return false;
        return version.Catalogue?.FindTerritory(name) is not null || Departements.IsName(name);
    }

    /// <summary>True for the name of a territory whose figures must not be published as the département's.</summary>
    public static bool NamesForeign(string text, VersionContext version) =>
        NamesTerritory(text, version) && version.IsForeign(ActionTitle.TryParse(text, out var numbered) ? numbered.Title : text);

    /// <summary>True right below the title of a section or of an action, before any figure.</summary>
    public bool IsFresh { get; private set; }

    /// <summary>True when a cell alone on its row is the title of a section or of an action.</summary>
    public bool IsTitle(in Cell cell, VersionContext version) =>
        cell.Kind == CellKind.Text && CellText.Of(cell) is var text && (FindSection(text) is not null || (FindAction(WithoutUnit(text)) is not null && !NamesTerritory(text, version)));

    /// <summary>Takes a text alone on its row: the title of a section or of an action, words that may have been meant as one, or a note.</summary>
    public void TakeTitle(in Cell cell, Place place, VersionContext version)
    {
        var text = CellText.Of(cell);
        DropDoubt(version);
        if (FindSection(text) is { } title) Set(title, title: null);
        else if (NamesTerritory(text, version)) TakeTerritory(place, version);
        else if (FindAction(WithoutUnit(text)) is { } heading) Set(Section.Action, (heading, place));
        else if (Notes.IsNote(text)) version.Report(FindingCodes.RowIgnored, place);
        else doubt = place;
    }

    /// <summary>Takes a row that holds only a section, an action, or both; false when it is another row.</summary>
    public bool TakeTitle(TableRow row, VersionContext version)
    {
        if (row.Count == 1 && IsTitle(row.First, version))
        {
            TakeTitle(row.First, row.PlaceOf(row.First), version);
            return true;
        }

        if (row.HasValue) return false;
        var cells = (row.Has(Column.Section) ? 1 : 0) + (row.Has(Column.Action) ? 1 : 0);
        if (cells == 0 || cells != row.Count) return false;
        DropDoubt(version);
        IsFresh = true;
        var stated = row.Has(Column.Section) ? ReadSection(row, version) : Section.Action;
        if (!row.Has(Column.Action)) return true;
        section = stated ?? section;
        isFromSheet = false;
        if (row.Text(Column.Action) is { } text && FindAction(text) is { } heading) (action, isUsed) = ((heading, row.Place(Column.Action)), false);
        else row.Report(FindingCodes.ActionInvalid.With(Suggestion.Ending(null)), Column.Action);
        return true;
    }

    /// <summary>A new table starts: only a title that stands right above it still holds, else what the sheet is named after.</summary>
    public void StartTable()
    {
        if (IsFresh) return;
        (section, action) = (FindSection(sheet), null);
        isFromSheet = section is not null;
    }

    /// <summary>The sheet ends: words alone on a row, under which no figure came, were a note.</summary>
    public void Close(VersionContext version)
    {
        DropDoubt(version);
        DropTerritory(version);
        if (!isUsed && action is { } unused) version.Report(FindingCodes.RowIgnored, unused.Place);
    }

    /// <summary>The section of a row; null when it is missing or unknown, which is reported.</summary>
    public Section? ReadSection(TableRow row, VersionContext version)
    {
        if (!row.Has(Column.Territory)) RefuseTerritory(version);
        if (row.Text(Column.Section) is { } text)
        {
            DropDoubt(version);
            isFromSheet = false;
            if (FindSection(text) is { } known)
            {
                if (section != known) action = null;
                section = known;
                return known;
            }

            row.Report(FindingCodes.SectionUnknown.With(Suggestion.Ending(FrenchText.Fold(text), Names)), Column.Section);
            return null;
        }

        if (row.Has(Column.Section)) return null;
        if (!row.HasColumn(Column.Section) && row.Has(Column.Action) && FindAction(CellText.Of(row[Column.Action])) is not null)
        {
            DropDoubt(version);
            section = Section.Action;
            return section;
        }

        ResolveDoubt(row, version);
        TellSheet(version);
        if (section is { } inherited && !isFromSheet && row.HasColumn(Column.Section)) row.Report(FindingCodes.SectionInherited.With(French(inherited)), Column.Section);
        else if (section is null) row.Report(row.HasColumn(Column.Section) ? FindingCodes.SectionMissing : FindingCodes.TableWithoutSection, Column.Section);
        return section;
    }

    /// <summary>The action of a row of the section Action; null when it is missing or cannot be read, which is reported.</summary>
    public ActionHeading? ReadAction(TableRow row, Section? rowSection, string mission, VersionContext version)
    {
        IsFresh = false;
        var text = row.Text(Column.Action);
        if (rowSection != Section.Action)
        {
            if (text is not null && rowSection is not null) row.Report(FindingCodes.ActionUnexpected.With(French(rowSection.Value)), Column.Action);
            return null;
        }

        if (text is not null)
        {
            if (FindAction(text) is { } heading) return Use(heading, row.Place(Column.Action), mission, version);
            row.Report(FindingCodes.ActionInvalid.With(Suggested(text, mission, version)), Column.Action);
            return null;
        }

        if (row.Has(Column.Action)) return null;
        ResolveDoubt(row, version);
        if (action is not { } inherited)
        {
            row.Report(FindingCodes.ActionMissing, Column.Action);
            return null;
        }

        if (row.HasColumn(Column.Action)) row.Report(FindingCodes.ActionInherited.With($"{inherited.Heading.Number}. {inherited.Heading.Title}"), Column.Action);
        return Use(inherited.Heading, inherited.Place, mission, version);
    }

    // « Lutter contre les exclusions » is the catalogue's action 2.
    private string Suggested(string text, string mission, VersionContext version) =>
        Suggestion.Ending(guesses++ < MostGuesses ? Suggestion.Nearest(FrenchText.Fold(text), (version.Catalogue?.FindMission(mission)?.Actions ?? []).Select(known => ($"{known.Number}. {known.Title}", FrenchText.Fold(known.Title)))) : null);

    private ActionHeading Use(ActionHeading heading, Place place, string mission, VersionContext version)
    {
        if (!isUsed) version.Report(FindingCodes.TitleTaken.With($"{heading.Number}. {heading.Title}"), place);
        var settled = version.Figures.Action(mission, heading, place);
        action = (settled, place);
        isUsed = true;
        return settled;
    }

    private void Set(Section stated, (ActionHeading Heading, Place Place)? title)
    {
        (section, action, IsFresh, isFromSheet) = (stated, title, true, false);
        if (title is not null) isUsed = false;
    }

    private void TellSheet(VersionContext version)
    {
        if (!isFromSheet || sheetTold || section is not { } named) return;
        sheetTold = true;
        version.Findings.Add(FindingCodes.SectionFromSheet.With(French(named)), sheet);
    }

    // Words alone on a row, then rows that say nothing of their section: were they a title?
    private void ResolveDoubt(TableRow row, VersionContext version)
    {
        if (doubt is not { } place) return;
        var words = FrenchText.Fold(place.Found ?? "");
        var isLikely = section is null || Suggestion.Nearest(words, Names) is not null || Array.Exists(Names, name => words.Contains(name.Folded, StringComparison.Ordinal));
        version.Report((isLikely ? FindingCodes.TitleUnknown : FindingCodes.TitleDoubtful).With(Suggestion.Ending(words, Names)), place);
        doubt = null;
    }

    private void TakeTerritory(Place place, VersionContext version)
    {
        DropTerritory(version);
        territory = place;
    }

    // Figures under the name of a territory, or on a sheet named after one, would be published for the département; so would those above it.
    private void RefuseTerritory(VersionContext version)
    {
        if (!sheetWeighed && NamesForeign(sheet, version)) version.Findings.Add(FindingCodes.SheetIsTerritory.With(sheet), sheet);
        sheetWeighed = true;
        if (territory is { } place) version.Report(hasRows || NamesForeign(place.Found!, version) ? FindingCodes.TitleIsTerritory : FindingCodes.RowIgnored, place);
        (territory, hasRows) = (null, true);
    }

    private void DropTerritory(VersionContext version)
    {
        if (territory is { } place) version.Report(FindingCodes.RowIgnored, place);
        territory = null;
    }

    private void DropDoubt(VersionContext version)
    {
        if (doubt is { } place) version.Report(FindingCodes.RowIgnored, place);
        doubt = null;
    }

    // The unit at the end of a title is that of the figures below.
    private static string WithoutUnit(string title) =>
        UnitParser.ParseTitle(title) is { Success: true } && UnitParser.TryCutTrailing(title, out var rest) ? rest.TrimEnd() : title;

    private Section? FindSection(string text)
    {
        if (text.Length > 60) return null;
        if (!sections.TryGetValue(text, out var found))
        {
            // « 2. Budget » is the section, not an action of that name; « Budget (en k€) » too.
            var words = ActionTitle.TryParse(text, out var numbered) ? numbered.Title : text;
            found = Sections.TryGetValue(FrenchText.Fold(WithoutUnit(words)), out var known) ? known : null;
            if (sections.Count < 1000) sections.Add(text, found);
        }

        return found;
    }

    private ActionHeading? FindAction(string text)
    {
        if (!actions.TryGetValue(text, out var found))
        {
            found = ActionTitle.TryParse(text, out var heading) ? heading : null;
            if (actions.Count < 1000) actions.Add(text, found);
        }

        return found;
    }
}
