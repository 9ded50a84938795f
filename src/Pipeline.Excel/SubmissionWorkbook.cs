using ClosedXML.Excel;

namespace Pipeline.Excel;

/// <summary>A workbook in the tidy layout that services are asked for (workbook contract, section 1): a sheet Mission and a sheet Indicateurs.</summary>
public sealed record SubmissionWorkbook
{
    private static readonly Column[] BeforeValues =
    [
        new("Code", 30, row => row.Code),
        new("Mission", 30, row => row.Mission),
        new("Rubrique", 12, row => row.Section),
        new("Action", 34, row => row.Action),
        new("Libellé", 36, row => row.Label),
        new("Intitulé", 40, row => row.Name),
    ];

    private static readonly Column[] AfterValues =
    [
        new("Unité", 12, row => row.Unit),
        new("Période", 24, row => row.Period),
        new("Territoire", 20, row => row.Territory),
        new("Précision", 60, row => row.Description),
        new("Rattaché à", 30, row => row.Parent),
        new("Source", 30, row => row.Source),
        new("Note", 30, row => row.Note),
        new("Statut", 12, row => row.Status),
    ];

    /// <summary>Mission: its title or slug.</summary>
    public required string Mission { get; init; }

    /// <summary>Service that submits.</summary>
    public string? Service { get; init; }

    /// <summary>Exercice: the year of the rows that state no period.</summary>
    public int? Year { get; init; }

    /// <summary>Contact; never published.</summary>
    public string? Contact { get; init; }

    /// <summary>Commentaire; never published.</summary>
    public string? Comment { get; init; }

    /// <summary>Headings of the value columns when each is a period (<c>2019</c>, <c>T1 2020</c>); empty for the single column Valeur.</summary>
    public IReadOnlyList<string> PeriodColumns { get; init; } = [];

    /// <summary>The figures.</summary>
    public required IReadOnlyList<SubmissionRow> Rows { get; init; }

    /// <summary>The workbook as an .xlsx file: the same model always gives the same bytes.</summary>
    public byte[] ToXlsx()
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        WriteMission(workbook.AddWorksheet("Mission"));
        WriteFigures(workbook.AddWorksheet("Indicateurs"));
        return WorkbookFile.Write(workbook);
    }

    private void WriteMission(IXLWorksheet sheet)
    {
        (string Label, CellContent Value)[] lines =
        [
            ("Mission", Mission),
            ("Service", Service),
            ("Exercice", Year is { } year ? year : default(CellContent)),
            ("Contact", Contact),
            ("Commentaire", Comment),
        ];
        var row = 0;
        foreach (var (label, value) in lines.Where(line => !line.Value.IsEmpty))
        {
            sheet.Cell(++row, 1).SetValue(label).Style.Font.SetBold();
            SheetStyle.Write(sheet.Cell(row, 2), value);
        }

        sheet.Column(1).Width = 18;
        sheet.Column(2).Width = 70;
        sheet.Column(2).Style.Alignment.SetWrapText().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        sheet.CellsUsed().Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        SheetStyle.FitToPage(sheet);
    }

    private void WriteFigures(IXLWorksheet sheet)
    {
        var columns = ColumnsInUse();
        for (var column = 0; column < columns.Count; column++)
        {
            sheet.Column(column + 1).Width = columns[column].Width;
            sheet.Cell(1, column + 1).SetValue(columns[column].Heading);
        }

        for (var row = 0; row < Rows.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
                SheetStyle.Write(sheet.Cell(row + 2, column + 1), columns[column].Content(Rows[row]));
            sheet.Row(row + 2).Height = SheetStyle.Height(columns.Select(column => (column.Content(Rows[row]).Text, column.Width)));
        }

        var table = sheet.Range(1, 1, Rows.Count + 1, columns.Count);
        SheetStyle.Table(table);
        table.SetAutoFilter();
        sheet.SheetView.FreezeRows(1);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
        SheetStyle.FitToPage(sheet);
    }

    private List<Column> ColumnsInUse()
    {
        IReadOnlyList<string> headings = PeriodColumns.Count == 0 ? ["Valeur"] : PeriodColumns;
        var values = headings.Select((heading, i) => new Column(heading, 18, row => i < row.Values.Count ? row.Values[i] : default));
        return
        [
            .. BeforeValues.Where(IsUsed),
            .. values,
            .. AfterValues.Where(IsUsed),
        ];
    }

    private bool IsUsed(Column column) => Rows.Any(row => !column.Content(row).IsEmpty);

    private sealed record Column(string Heading, double Width, Func<SubmissionRow, CellContent> Content);
}
