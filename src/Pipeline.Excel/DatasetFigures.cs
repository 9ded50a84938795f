using System.Globalization;
using ClosedXML.Excel;
using Pipeline.Core.Distributions;
using Pipeline.Core.Indicators;
using Pipeline.Core.Tables;

namespace Pipeline.Excel;

/// <summary>The figures of a published workbook, in the columns that services are asked for: our own reader reads them back.</summary>
internal static class DatasetFigures
{
    private static readonly Field[] Fields =
    [
        Of(Column.Mission, 28, row => row.Mission.Title),
        Of(Column.Section, 11, row => SectionNames.French(row.Indicator.Section)),
        Of(Column.Action, 26, row => row.Indicator.Action is { } action ? string.Create(CultureInfo.InvariantCulture, $"{action.Number}. {action.Title}") : null),
        Of(Column.Label, 32, row => row.Indicator.Label),
        Of(Column.Value, 16, FigureCell.Of),
        Of(Column.Unit, 12, row => FigureCell.UnitOf(row.Indicator.Unit)),
        Of(Column.Period, 18, row => row.Observation.PeriodLabel),
        Of(Column.Territory, 18, row => row.Observation.Territory?.Name),
        Of(Column.Status, 11, row => FrenchStatus.Name(row.Observation.Status)),
        Of(Column.Name, 36, row => row.Indicator.Name),
        Of(Column.Description, 60, row => row.Indicator.Description),
        Of(Column.Source, 24, row => row.Indicator.Source),
        Of(Column.Note, 24, row => row.Indicator.Note),
        Of(Column.Parent, 26, row => row.Indicator.Parent),
        Of(Column.Code, 30, row => row.Indicator.Code),
    ];

    public static void Write(IXLWorksheet sheet, IEnumerable<FigureRow> figures)
    {
        for (var column = 0; column < Fields.Length; column++)
        {
            sheet.Column(column + 1).Width = Fields[column].Width;
            sheet.Cell(1, column + 1).SetValue(Fields[column].Heading);
        }

        var row = 1;
        foreach (var figure in figures)
        {
            row++;
            var contents = Array.ConvertAll(Fields, field => field.Content(figure));
            for (var column = 0; column < Fields.Length; column++) Write(sheet.Cell(row, column + 1), contents[column]);
            sheet.Row(row).Height = SheetStyle.Height(contents.Zip(Fields, (content, field) => (content.Text, field.Width)));
        }

        var table = sheet.Range(1, 1, row, Fields.Length);
        SheetStyle.Table(table);
        table.SetAutoFilter();
        sheet.Column(1 + Array.FindIndex(Fields, field => field.Column == Column.Value)).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        sheet.SheetView.FreezeRows(1);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
        SheetStyle.FitToPage(sheet);
    }

    // What a stranger typed stays a text, also when someone edits the cell.
    private static void Write(IXLCell cell, CellContent content)
    {
        if (content.Number is null) CellWriter.WriteText(cell, content.Text);
        else SheetStyle.Write(cell, content);
    }

    private static Field Of(Column column, double width, Func<FigureRow, CellContent> content) => new(column, ColumnHeadings.BuiltIn[column][0], width, content);

    private sealed record Field(Column Column, string Heading, double Width, Func<FigureRow, CellContent> Content);
}
