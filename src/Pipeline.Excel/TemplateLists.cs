using ClosedXML.Excel;
using Pipeline.Core.Indicators;
using Pipeline.Core.Publication;

namespace Pipeline.Excel;

/// <summary>What the drop-down lists of a template offer, on a hidden sheet: titles of actions hold commas, which a list in place cannot.</summary>
internal sealed class TemplateLists
{
    private readonly IXLWorksheet sheet;
    private int column;

    public TemplateLists(IXLWorksheet sheet, MissionTemplate template)
    {
        this.sheet = sheet;
        Sections = Add(SectionNames.All);
        Actions = Add(template.Actions);
        Units = Add(UnitNames.Typed);
        Statuses = Add(FrenchStatus.Names);
        Territories = Add(template.Territories);
        Services = Add(template.Services);
        sheet.Hide();
    }

    public IXLRange? Sections { get; }

    public IXLRange? Actions { get; }

    public IXLRange? Units { get; }

    public IXLRange? Statuses { get; }

    public IXLRange? Territories { get; }

    public IXLRange? Services { get; }

    // Null when there is nothing to offer.
    private IXLRange? Add(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return null;
        column++;
        for (var row = 0; row < texts.Count; row++) SheetStyle.Write(sheet.Cell(row + 1, column), texts[row]);
        sheet.Column(column).Width = 30;
        return sheet.Range(1, column, texts.Count, column);
    }
}
