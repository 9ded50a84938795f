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
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Shown, string Folded)[] Names = [("Contexte", "contexte"), ("Budget", "budget"), ("Action", "action")];

    private readonly Dictionary<string, Section?> sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActionHeading?> actions = new(StringComparer.Ordinal);
    private Section? section;
    private ActionHeading? action;

    /// <summary>The section in French, as services type it.</summary>
    public static string French(Section section) => Names[(int)section].Shown;

    /// <summary>True when a cell alone on its row is the title of a section or of an action.</summary>
    public bool IsTitle(in Cell cell, int firstColumn)
    {
        if (cell.Kind != CellKind.Text) return false;
        var text = CellText.Of(cell);
        return FindSection(text) is not null || (cell.Address.Column == firstColumn && FindAction(text) is not null);
    }

    /// <summary>Takes a row that holds only a section, an action, or both; false when it is another row.</summary>
    public bool TakeTitle(TableRow row, VersionContext version, int firstColumn)
    {
        if (row.HasValue) return false;
        var cells = (row.Has(Column.Section) ? 1 : 0) + (row.Has(Column.Action) ? 1 : 0);
        if (cells > 0 && cells == row.Count)
        {
            if (row.Has(Column.Section)) ReadSection(row, version.Findings);
            if (row.Has(Column.Action))
            {
                section = row.Has(Column.Section) ? section : Section.Action;
                ReadAction(row, section, version.CoverMission, version);
            }

            return true;
        }

        if (row.Count != 1 || !IsTitle(row.First, firstColumn)) return false;
        var text = CellText.Of(row.First);
        if (FindSection(text) is { } title)
        {
            (section, action) = (title, null);
        }
        else
        {
            section = Section.Action;
            action = version.Figures.Action(version.CoverMission, FindAction(text)!, row.PlaceOf(row.First));
        }

        return true;
    }

    /// <summary>The section of a row; null when it is missing or unknown, which is reported.</summary>
    public Section? ReadSection(TableRow row, FindingList findings)
    {
        if (row.Text(Column.Section) is { } text)
        {
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
        if (section is null) row.Report(FindingCodes.SectionMissing, Column.Section);
        else if (row.HasColumn(Column.Section)) row.Report(FindingCodes.SectionInherited.With(French(section.Value)), Column.Section);
        return section;
    }

    /// <summary>The action of a row of the section Action; null when it is missing or cannot be read, which is reported.</summary>
    public ActionHeading? ReadAction(TableRow row, Section? rowSection, string mission, VersionContext version)
    {
        var text = row.Text(Column.Action);
        if (rowSection != Section.Action)
        {
            if (text is not null && rowSection is not null) row.Report(FindingCodes.ActionUnexpected.With(French(rowSection.Value)), Column.Action);
            return null;
        }

        if (text is not null)
        {
            if (FindAction(text) is { } heading) return action = version.Figures.Action(mission, heading, row.Place(Column.Action));
            row.Report(FindingCodes.ActionInvalid, Column.Action);
            return null;
        }

        if (row.Has(Column.Action)) return null;
        if (action is null) row.Report(FindingCodes.ActionMissing, Column.Action);
        else if (row.HasColumn(Column.Action)) row.Report(FindingCodes.ActionInherited.With($"{action.Number}. {action.Title}"), Column.Action);
        return action;
    }

    private Section? FindSection(string text)
    {
        if (text.Length > 60) return null;
        if (!sections.TryGetValue(text, out var found))
        {
            found = Sections.TryGetValue(FrenchText.Fold(text), out var known) ? known : null;
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
