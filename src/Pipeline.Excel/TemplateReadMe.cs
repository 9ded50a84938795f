using System.Globalization;
using ClosedXML.Excel;
using Pipeline.Core.Publication;

namespace Pipeline.Excel;

/// <summary>The sheet that says what to do, in ten lines.</summary>
internal static class TemplateReadMe
{
    private const double NumberWidth = 6;
    private const double TextWidth = 96;
    private const double TitleHeight = 30;

    // No line may read as a label of the sheet Mission (a label, then a colon), nor as the numbered title of an action.
    private static readonly (string Start, string End)[] Lines =
    [
        ("Feuille Mission.", " Vérifiez l’exercice, c’est-à-dire l’année des chiffres. Tout le reste y est facultatif."),
        ("Feuille Indicateurs.", " Une ligne par chiffre\u00A0: remplissez la colonne Valeur, en jaune. La dernière valeur publiée est rappelée en gris, à gauche. Un libellé en retrait complète le chiffre au-dessus."),
        ("Les nombres", " se tapent comme on les écrit\u00A0: 32\u00A0425, 7,8\u00A0%, 288\u00A0M€, 8\u00A0625\u00A0500\u00A0€. Un nombre seul est pris dans l’unité de la colonne Unité\u00A0; pas de formule."),
        ("Pas de chiffre\u00A0?", " Tapez nd (non disponible), ns (non significatif), s (secret\u00A0: trop peu de personnes pour publier) ou s.o. (sans objet). Une case laissée vide n’est pas publiée."),
        ("La période", " proposée est à vérifier\u00A0: 2022, T1 2022, S1 2022, mars 2022, 31/12/2022. Corrigez-la si le chiffre porte sur une autre."),
        ("Les textes", " (Précision, Source, Note) reprennent la dernière publication\u00A0: relisez-les, ils paraîtront avec le chiffre."),
        ("Un chiffre nouveau\u00A0?", " Ajoutez-le sur une ligne vide, sous les autres\u00A0: Rubrique, Libellé, Valeur, Unité, Période, et l’Action s’il en relève (1. Titre de l’action)."),
        ("Les cases grises", " sont protégées, sans mot de passe, pour qu’aucune ligne ne se perde. Ne collez dans les cases jaunes que des valeurs, puis relisez les pourcentages\u00A0: 7,8 et non 0,078."),
        ("Pour envoyer,", " enregistrez au format .xlsx et déposez le classeur dans le dossier de votre service, chaque année sous le même nom."),
        ("Un rapport", " vous dit ce qui a été lu et, s’il le faut, quelle case corriger et comment. S’il reste une erreur, rien n’est publié et rien ne change en ligne."),
    ];

    public static void Write(IXLWorksheet sheet, MissionTemplate template)
    {
        sheet.ShowGridLines = false;
        sheet.Column(1).Width = NumberWidth;
        sheet.Column(2).Width = TextWidth;
        var title = sheet.Cell(1, 1);
        SheetStyle.Write(title, $"Les chiffres de la mission «\u00A0{template.Mission}\u00A0»");
        title.Style.Font.SetBold().Font.SetFontSize(16).Font.SetFontColor(SheetStyle.HeaderFill);
        sheet.Row(1).Height = TitleHeight;
        var row = 3;
        for (var line = 0; line < Lines.Length; line++, row++)
        {
            var (start, rest) = Lines[line];
            var number = sheet.Cell(row, 1);
            SheetStyle.Write(number, (line + 1).ToString(CultureInfo.InvariantCulture));
            number.Style.Font.SetBold().Font.SetFontColor(SheetStyle.HeaderFill).Font.SetFontSize(13).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            var text = sheet.Cell(row, 2);
            text.RichText.AddText(start).SetBold();
            text.RichText.AddText(rest);
            text.Style.Alignment.SetWrapText();
            sheet.Range(row, 1, row, 2).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center);
            sheet.Row(row).Height = SheetStyle.Height([(start + rest, TextWidth)]) + 9;
        }

        row++;
        Legend(sheet.Cell(row, 1), SheetStyle.ToFill, "à remplir");
        Legend(sheet.Cell(row + 1, 1), XLColor.White, "facultatif, ou à vérifier");
        Legend(sheet.Cell(row + 2, 1), SheetStyle.Locked, "pour information, protégé");
        SheetStyle.FitToPage(sheet, XLPageOrientation.Portrait);
    }

    private static void Legend(IXLCell cell, XLColor colour, string meaning)
    {
        cell.Style.Fill.SetBackgroundColor(colour).Border.SetOutsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorderColor(SheetStyle.Rule);
        SheetStyle.Write(cell.CellRight(), meaning);
    }
}
