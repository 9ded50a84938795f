using ClosedXML.Excel;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Distributions;

namespace Pipeline.Excel;

/// <summary>The first sheet of a published workbook: whose figures these are, what may be done with them, how they are to be read.</summary>
internal static class DatasetReadMe
{
    private const double NameWidth = 18;
    private const double TextWidth = 96;

    // No name may be a label of the sheet Mission: a published workbook can be checked like any other.
    private static (string Name, string Text)[] Lines(Departement departement) =>
    [
        ("Source", departement.Publisher.Name + ", " + departement.Publisher.Url.AbsoluteUri),
        ("Licence", Licence.Of(departement.Licence).Title + ", " + Licence.Of(departement.Licence).Url.AbsoluteUri),
        ("Questions", departement.Publisher.Contact),
        ("En ligne", departement.AddressOf("index.html")),
        ("Lignes", "Feuille Indicateurs\u00A0: une ligne par chiffre, par période et par territoire, dans l’ordre des pages."),
        ("Valeurs", "De vrais nombres, dans l’unité de base\u00A0: 288\u00A0M€ est le nombre 288\u00A0000\u00A0000, montré en millions. Ils peuvent être triés, filtrés et calculés."),
        ("Sans chiffre", "nd\u00A0: non disponible\u00A0; ns\u00A0: non significatif\u00A0; s\u00A0: secret\u00A0; s.o.\u00A0: sans objet."),
        ("Rattaché à", "Le code du chiffre que celui de la ligne complète."),
        ("Statut", "Provisoire, estimé, révisé ou définitif, quand le service l’a dit."),
    ];

    public static void Write(IXLWorksheet sheet, string title, Departement departement)
    {
        sheet.ShowGridLines = false;
        sheet.Column(1).Width = NameWidth;
        sheet.Column(2).Width = TextWidth;
        CellWriter.WriteText(sheet.Cell(1, 1), title);
        sheet.Cell(1, 1).Style.Font.SetBold().Font.SetFontSize(16).Font.SetFontColor(SheetStyle.HeaderFill);
        sheet.Row(1).Height = 30;
        var row = 3;
        foreach (var (name, text) in Lines(departement))
        {
            sheet.Cell(row, 1).SetValue(name).Style.Font.SetBold().Font.SetFontColor(SheetStyle.HeaderFill);
            CellWriter.WriteText(sheet.Cell(row, 2), text);
            sheet.Range(row, 1, row, 2).Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
            sheet.Row(row).Height = SheetStyle.Height([(text, TextWidth)]) + 6;
            row++;
        }

        SheetStyle.FitToPage(sheet, XLPageOrientation.Portrait);
    }
}
