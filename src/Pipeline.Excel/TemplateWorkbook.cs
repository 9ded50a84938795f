using ClosedXML.Excel;
using Pipeline.Core.Publication;
using Pipeline.Core.Tables;

namespace Pipeline.Excel;

/// <summary>
/// The pre-filled workbook of a mission. Every cell to fill is a text cell: what is typed is what is read, whatever Excel would make of it
/// (2.3 stays 2.3 and no day of March, 0,5 beside % no doubt). The sheets are protected without a password, but for the cells to fill.
/// </summary>
public sealed class TemplateWorkbook : ITemplateForm
{
    /// <inheritdoc/>
    public string Version => "3";

    /// <inheritdoc/>
    public byte[] Write(MissionTemplate content)
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        workbook.Style.Font.SetFontName("Calibri").Font.SetFontSize(11);
        var readMe = workbook.AddWorksheet(TemplateParts.ReadMe);
        var mission = workbook.AddWorksheet("Mission");
        var figures = workbook.AddWorksheet("Indicateurs");
        var lists = new TemplateLists(workbook.AddWorksheet(TemplateParts.Lists), content);
        TemplateReadMe.Write(readMe, content);
        TemplateMissionSheet.Write(mission, content, lists);
        new TemplateFiguresSheet(figures, content, lists).Write();
        foreach (var sheet in workbook.Worksheets) Protect(sheet);
        workbook.Protect().AllowElement(XLWorkbookProtectionElements.Windows);
        return WorkbookFile.Write(workbook);
    }

    // A pasted cell brings its format, and the report may ask for another one.
    private static void Protect(IXLWorksheet sheet) => sheet.Protect()
        .AllowElement(XLSheetProtectionElements.FormatCells)
        .AllowElement(XLSheetProtectionElements.FormatColumns)
        .AllowElement(XLSheetProtectionElements.FormatRows)
        .AllowElement(XLSheetProtectionElements.SelectLockedCells)
        .AllowElement(XLSheetProtectionElements.SelectUnlockedCells);
}
