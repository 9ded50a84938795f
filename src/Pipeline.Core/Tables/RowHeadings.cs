using System.Collections.Frozen;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>The section and the action that hold for a row: typed on it, else those of the row or title above.</summary>
internal sealed class RowHeadings
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

    private readonly Dictionary<string, Section?> sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActionHeading?> actions = new(StringComparer.Ordinal);
    private Section? section;
    private (ActionHeading Heading, Place Place)? action;
    private Place? doubt;
    private bool isFresh;
    private bool isUsed = true;

    /// <summary>The section in French, as services type it.</summary>
    public static string French(Section section) => SectionNames.French(section);

    /// <summary>True when a cell alone on its row is the title of a section or of an action.</summary>
    public bool IsTitle(in Cell cell) => cell.Kind == CellKind.Text && CellText.Of(cell) is var text && (FindSection(text) is not null || FindAction(text) is not null);

    /// <summary>Takes a text alone on its row: the title of a section or of an action, or words that may have been meant as one.</summary>
    public void TakeTitle(in Cell cell, Place place)
    {
        var text = CellText.Of(cell);
        doubt = null;
        if (FindSection(text) is { } title) (section, action, isFresh) = (title, null, true);
        else if (FindAction(text) is { } heading) (section, action, isFresh, isUsed) = (Section.Action, (heading, place), true, false);
        else if (!Notes.IsNote(text)) doubt = place;
    }

    /// <summary>Takes a row that holds only a section, an action, or both; false when it is another row.</summary>
    public bool TakeTitle(TableRow row, VersionContext version)
    {
        if (row.HasValue) return false;
        if (row.Count == 1 && IsTitle(row.First))
        {
            TakeTitle(row.First, row.PlaceOf(row.First));
            return true;
        }

        var cells = (row.Has(Column.Section) ? 1 : 0) + (row.Has(Column.Action) ? 1 : 0);
        if (cells == 0 || cells != row.Count) return false;
        doubt = null;
        isFresh = true;
        var stated = row.Has(Column.Section) ? ReadSection(row, version) : Section.Action;
        if (!row.Has(Column.Action)) return true;
        section = stated ?? section;
        if (row.Text(Column.Action) is { } text && FindAction(text) is { } heading) (action, isUsed) = ((heading, row.Place(Column.Action)), false);
        else row.Report(FindingCodes.ActionInvalid, Column.Action);
        return true;
    }

    /// <summary>A new table starts: only a title that stands right above it still holds.</summary>
    public void StartTable()
    {
        if (!isFresh) (section, action) = (null, null);
    }

    /// <summary>A numbered line under which no figure came: it was a note. Null when there is none.</summary>
    public Place? Unused => isUsed ? null : action?.Place;

    /// <summary>The section of a row; null when it is missing or unknown, which is reported.</summary>
    public Section? ReadSection(TableRow row, VersionContext version)
    {
        if (row.Text(Column.Section) is { } text)
        {
            doubt = null;
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
            (doubt, section) = (null, Section.Action);
            return section;
        }

        ResolveDoubt(version);
        if (section is { } inherited && row.HasColumn(Column.Section)) row.Report(FindingCodes.SectionInherited.With(French(inherited)), Column.Section);
        else if (section is null) row.Report(row.HasColumn(Column.Section) ? FindingCodes.SectionMissing : FindingCodes.TableWithoutSection, Column.Section);
        return section;
    }

    /// <summary>The action of a row of the section Action; null when it is missing or cannot be read, which is reported.</summary>
    public ActionHeading? ReadAction(TableRow row, Section? rowSection, string mission, VersionContext version)
    {
        isFresh = false;
        var text = row.Text(Column.Action);
        if (rowSection != Section.Action)
        {
            if (text is not null && rowSection is not null) row.Report(FindingCodes.ActionUnexpected.With(French(rowSection.Value)), Column.Action);
            return null;
        }

        if (text is not null)
        {
            if (FindAction(text) is { } heading) return Use(heading, row.Place(Column.Action), mission, version);
            row.Report(FindingCodes.ActionInvalid, Column.Action);
            return null;
        }

        if (row.Has(Column.Action)) return null;
        ResolveDoubt(version);
        if (action is not { } inherited)
        {
            row.Report(FindingCodes.ActionMissing, Column.Action);
            return null;
        }

        if (row.HasColumn(Column.Action)) row.Report(FindingCodes.ActionInherited.With($"{inherited.Heading.Number}. {inherited.Heading.Title}"), Column.Action);
        return Use(inherited.Heading, inherited.Place, mission, version);
    }

    private ActionHeading Use(ActionHeading heading, Place place, string mission, VersionContext version)
    {
        if (!isUsed) version.Report(FindingCodes.TitleTaken.With($"{heading.Number}. {heading.Title}"), place);
        var settled = version.Figures.Action(mission, heading, place);
        action = (settled, place);
        isUsed = true;
        return settled;
    }

    // Words alone on a row, then rows that say nothing of their section: were they a title?
    private void ResolveDoubt(VersionContext version)
    {
        if (doubt is not { } place) return;
        var words = FrenchText.Fold(place.Found ?? "");
        var isLikely = section is null || Suggestion.Nearest(words, Names) is not null || Array.Exists(Names, name => words.Contains(name.Folded, StringComparison.Ordinal));
        version.Report((isLikely ? FindingCodes.TitleUnknown : FindingCodes.TitleDoubtful).With(Suggestion.Ending(words, Names)), place);
        doubt = null;
    }

    private Section? FindSection(string text)
    {
        if (text.Length > 60) return null;
        if (!sections.TryGetValue(text, out var found))
        {
            // « 2. Budget » is the section, not an action of that name.
            var words = ActionTitle.TryParse(text, out var numbered) ? numbered.Title : text;
            found = Sections.TryGetValue(FrenchText.Fold(words), out var known) ? known : null;
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
