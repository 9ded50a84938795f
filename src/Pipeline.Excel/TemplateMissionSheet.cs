using ClosedXML.Excel;
using Pipeline.Core.Publication;

namespace Pipeline.Excel;

/// <summary>The sheet Mission of a template: labels in column A, cells to fill in column B, what they are for under each.</summary>
internal static class TemplateMissionSheet
{
    private const double LabelWidth = 18;
    private const double ValueWidth = 78;
    private const double ExplanationWidth = 94; // smaller letters

    public static void Write(IXLWorksheet sheet, MissionTemplate template, TemplateLists lists)
    {
        // What a cell is for stands under it: beside an empty cell, it would be read as its value.
        (string Label, CellContent Value, InputHelp? Help, string Explanation)[] lines =
        [
            ("Mission", template.Mission, null, "Ce nom rattache vos chiffres à leur page\u00A0: n’y touchez pas."),
            ("Service", template.Services is [var only] ? only : null,
                new InputHelp("Service", "Choisissez le service qui dépose ce classeur.") { Choices = lists.Services },
                "Facultatif. Le service qui dépose ce classeur."),
            ("Exercice", template.Year is { } year ? new CellContent(null, year, "0") : default,
                new InputHelp("Exercice", "L’année des chiffres, sur quatre chiffres\u00A0: 2022.") { IsYear = true, Otherwise = "On attend une année sur quatre chiffres, par exemple 2022." },
                "L’année des chiffres. Elle vaut pour les lignes où la colonne Période est vide\u00A0: si vous la changez, changez aussi cette colonne."),
            ("Publication le", null,
                new InputHelp("Publication le", "Une date, ou une date et une heure\u00A0: 31/12/2026, ou 31/12/2026 9h."),
                "Facultatif. Rien de ce classeur ne paraît avant ce jour (31/12/2026), ou cette heure (31/12/2026 9h). Sans date, il paraît dès qu’il est accepté."),
            ("Contact", null, new InputHelp("Contact", "Une adresse ou un numéro où vous joindre. Jamais publié."), "Facultatif. Où vous joindre\u00A0; n’est jamais publié."),
            ("Commentaire", null, new InputHelp("Commentaire", "Tout ce qui peut aider à comprendre ce classeur. Jamais publié."), "Facultatif. Pour nous\u00A0; n’est jamais publié."),
        ];
        sheet.ShowGridLines = false;
        sheet.Column(1).Width = LabelWidth;
        sheet.Column(2).Width = ValueWidth;
        for (var i = 0; i < lines.Length; i++)
        {
            var (label, value, help, explanation) = lines[i];
            var cell = sheet.Cell((i * 2) + 1, 2);
            SheetStyle.Write(sheet.Cell(cell.Address.RowNumber, 1), label);
            SheetStyle.Write(cell, value);
            Dress(cell, help);
            SheetStyle.Write(cell.CellBelow(), explanation);
            cell.CellBelow().Style.Font.SetItalic().Font.SetFontSize(10).Alignment.SetIndent(1).Font.SetFontColor(SheetStyle.Muted).Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
            sheet.Row(cell.Address.RowNumber).Height = SheetStyle.Height([(value.Text, ValueWidth)]) + 6;
            sheet.Row(cell.Address.RowNumber + 1).Height = SheetStyle.Height([(explanation, ExplanationWidth)]) + 10;
        }

        sheet.Column(1).Style.Font.SetBold().Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        SheetStyle.FitToPage(sheet);
    }

    private static void Dress(IXLCell cell, InputHelp? help)
    {
        cell.Style.Border.SetOutsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorderColor(SheetStyle.Rule)
            .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText().Alignment.SetIndent(1)
            .Fill.SetBackgroundColor(help is null ? SheetStyle.Locked : help.IsYear ? SheetStyle.ToFill : XLColor.NoColor);
        if (help is null) return;
        if (cell.IsEmpty()) cell.Style.NumberFormat.SetFormat(help.IsYear ? "0" : SheetStyle.Text);
        cell.Style.Protection.SetLocked(false);
        help.Give(cell.AsRange());
    }
}
