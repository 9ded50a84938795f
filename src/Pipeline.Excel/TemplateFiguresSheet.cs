using ClosedXML.Excel;
using Pipeline.Core.Indicators;
using Pipeline.Core.Publication;
using Pipeline.Core.Tables;

namespace Pipeline.Excel;

/// <summary>The sheet Indicateurs of a template: a row per figure with its value to fill, then empty rows for figures that are new.</summary>
internal sealed class TemplateFiguresSheet
{
    private const int SpareRows = 50;
    private const int SparePrinted = 5;
    private const double HeaderHeight = 34;
    private const double RowPadding = 5;
    private const string Absences = " Pas de chiffre\u00A0: nd (non disponible), ns (non significatif), s (secret), s.o. (sans objet).";

    private readonly IXLWorksheet sheet;
    private readonly MissionTemplate template;
    private readonly Field[] fields;

    public TemplateFiguresSheet(IXLWorksheet sheet, MissionTemplate template, TemplateLists lists)
    {
        this.sheet = sheet;
        this.template = template;

        // What is read comes before what is filled, and what few people need at the end.
        fields =
        [
            Of(Column.Section, 11, row => SectionNames.French(row.Section), Access.Known,
                new("Rubrique", "Contexte, Budget ou Action.") { Choices = lists.Sections, Otherwise = "On attend Contexte, Budget ou Action." }),
            Of(Column.Action, 25, row => row.Action, Access.Known,
                new("Action", "Seulement pour la rubrique Action\u00A0: son numéro et son titre, par exemple «\u00A01. Garantir l’accès au RSA\u00A0».") { Choices = lists.Actions }),
            Of(Column.Label, 32, row => row.Label, Access.Open, new("Libellé", "Les mots qui suivent le nombre sur la page\u00A0: allocataires.")),
            new(TemplateParts.LastValue, 16, row => row.LastValue, Access.None, null),
            new(TemplateParts.LastPeriod, 16, row => row.LastPeriod, Access.None, null),
            Of(Column.Value, 17, _ => null, Access.ToFill, null),
            Of(Column.Unit, 11, row => row.Unit, Access.Open,
                new("Unité", "L’unité d’un nombre tapé seul\u00A0: %, €, M€, heures, nombre… D’autres mots conviennent aussi.") { Choices = lists.Units }),
            Of(Column.Period, 16, row => row.Period, Access.Open,
                new("Période", "La période du chiffre\u00A0: 2022, T1 2022, S1 2022, mars 2022, 31/12/2022, année scolaire 2021-2022. Vide\u00A0: l’exercice de la feuille Mission.")),
            Of(Column.Status, 12, _ => null, Access.Open,
                new("Statut", "Facultatif\u00A0: provisoire, estimé, révisé ou définitif.") { Choices = lists.Statuses, Otherwise = "On attend provisoire, estimé, révisé ou définitif, ou rien." }),
            Of(Column.Description, 80, row => row.Description, Access.Open, new("Précision", "La phrase sous le chiffre, sur la page. Elle ne répète pas un chiffre qui a sa propre ligne, en retrait dessous\u00A0: il la suit.")),
            Of(Column.Source, 24, row => row.Source, Access.Open, new("Source", "Facultatif, publié\u00A0: d’où vient le chiffre.")),
            Of(Column.Note, 24, row => row.Note, Access.Open, new("Note", "Facultatif, publié\u00A0: ce qu’il faut savoir pour lire le chiffre.")),
            Of(Column.Name, 34, row => row.Name, Access.Open, new("Intitulé", "Le nom complet du chiffre, là où il paraît seul\u00A0: Allocataires du RSA. Vide\u00A0: le libellé.")),
            Of(Column.Territory, 18, row => row.Territory, Access.Open,
                new("Territoire", "Vide\u00A0: le département.") { Choices = lists.Territories, Otherwise = "Ce territoire n’est pas dans la liste." }),
            Of(Column.Parent, 26, row => row.Parent, Access.Open, new("Rattaché à", "Le code du chiffre que celui-ci complète («\u00A0soit 2,3\u00A0%…\u00A0»).")),
            Of(Column.Code, 30, row => row.Code, Access.Known, new("Code", "Pour un chiffre nouveau, laissez vide.")),
        ];
    }

    /// <summary>Who may write in a column.</summary>
    private enum Access
    {
        /// <summary>Nobody.</summary>
        None,

        /// <summary>Only where nothing is known yet, and on the empty rows.</summary>
        Known,

        /// <summary>What is there is to be checked.</summary>
        Open,

        /// <summary>What is to be filled.</summary>
        ToFill,
    }

    private int LastKnown => template.Rows.Count + 1;

    private int LastRow => LastKnown + SpareRows;

    public void Write()
    {
        var table = sheet.Range(1, 1, LastRow, fields.Length);
        SheetStyle.Table(table);
        table.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);
        sheet.Row(1).Height = HeaderHeight;
        for (var column = 1; column <= fields.Length; column++) WriteColumn(column, fields[column - 1]);
        for (var row = 0; row < template.Rows.Count; row++) DressRow(row);
        Help();
        Print();
    }

    private static Field Of(Column column, double width, Func<TemplateRow, string?> content, Access access, InputHelp? help) =>
        new(ColumnHeadings.BuiltIn[column][0], width, content, access, help) { Column = column };

    private void WriteColumn(int column, Field field)
    {
        sheet.Column(column).Width = field.Width;
        SheetStyle.Write(sheet.Cell(1, column), field.Heading);
        var cells = sheet.Range(2, column, LastRow, column);
        cells.Style.NumberFormat.SetFormat(SheetStyle.Text).Protection.SetLocked(field.Access == Access.None);
        if (field.Access == Access.None) cells.Style.Fill.SetBackgroundColor(SheetStyle.Locked).Font.SetFontColor(SheetStyle.Muted);
        if (field.Access == Access.ToFill)
        {
            cells.Style.Fill.SetBackgroundColor(SheetStyle.ToFill).Font.SetBold();
            sheet.Cell(1, column).Style.Fill.SetBackgroundColor(SheetStyle.ToFillHeader).Font.SetFontColor(XLColor.Black);
        }

        if (field.IsFigure) sheet.Range(1, column, LastRow, column).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        for (var row = 0; row < template.Rows.Count; row++)
        {
            var cell = sheet.Cell(row + 2, column);
            var text = field.Content(template.Rows[row]);
            SheetStyle.Write(cell, text);
            if (IsMissing(field, template.Rows[row])) cell.Style.Fill.SetBackgroundColor(SheetStyle.ToFill);
            else if (field.Access == Access.Known) cell.Style.Protection.SetLocked(true).Fill.SetBackgroundColor(SheetStyle.Locked);
        }
    }

    // What nothing tells and the row needs: the title of its action, the period where a year is not usual.
    private static bool IsMissing(Field field, TemplateRow row) => field.Column switch
    {
        Column.Action => row is { Section: Section.Action, Action: null },
        Column.Period => row is { Section: Section.Context, Period: null },
        _ => false,
    };

    private void DressRow(int index)
    {
        var row = template.Rows[index];
        sheet.Row(index + 2).Height = SheetStyle.Height(fields.Select(field => (field.Content(row), field.Width))) + RowPadding;
        if (index == 0) return;
        var above = template.Rows[index - 1];
        if (Completes(row, above)) sheet.Cell(index + 2, Array.FindIndex(fields, field => field.Column == Column.Label) + 1).Style.Alignment.SetIndent(3);
        if (above.Section == row.Section && string.Equals(above.Action, row.Action, StringComparison.Ordinal)) return;
        sheet.Range(index + 2, 1, index + 2, fields.Length).Style.Border.SetTopBorder(XLBorderStyleValues.Medium).Border.SetTopBorderColor(SheetStyle.HeaderFill);
    }

    // The figure above, or the one that the row above completes as well.
    private static bool Completes(TemplateRow row, TemplateRow above) =>
        row.Parent is { } parent && (string.Equals(parent, above.Code, StringComparison.Ordinal) || string.Equals(parent, above.Parent, StringComparison.Ordinal));

    private void Help()
    {
        for (var column = 1; column <= fields.Length; column++)
        {
            if (fields[column - 1] is { Help: { } help }) help.Give(sheet.Range(2, column, LastRow, column));
        }

        // The values of one kind that stand together have one help.
        var value = Array.FindIndex(fields, field => field.Column == Column.Value) + 1;
        for (int first = 0, next; first < template.Rows.Count; first = next)
        {
            var unit = template.Rows[first].UnitCode;
            next = first + 1;
            while (next < template.Rows.Count && template.Rows[next].UnitCode == unit) next++;
            ValueHelp(unit).Give(sheet.Range(first + 2, value, next + 1, value));
        }

        ValueHelp(null).Give(sheet.Range(LastKnown + 1, value, LastRow, value));
    }

    private static InputHelp ValueHelp(UnitCode? unit) => unit switch
    {
        UnitCode.Percent => new("Valeur, en %", "Tapez 7,8 ou 7,8\u00A0%\u00A0: c’est la même chose." + Absences),
        UnitCode.Euro => new("Valeur, en euros", "Tapez le montant comme on l’écrit\u00A0: 288\u00A0M€ ou 8\u00A0625\u00A0500\u00A0€. Un nombre seul est pris dans l’unité de la colonne Unité." + Absences),
        null => new("Valeur", "Tapez le nombre comme on l’écrit\u00A0: 32\u00A0425, 7,8\u00A0%, 288\u00A0M€." + Absences),
        _ => new("Valeur", "Tapez le nombre\u00A0: 32\u00A0425 ou 12,5." + Absences),
    };

    private void Print()
    {
        var status = Array.FindIndex(fields, field => field.Column == Column.Status) + 1;
        var label = Array.FindIndex(fields, field => field.Column == Column.Label) + 1;
        sheet.SheetView.Freeze(1, label);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
        sheet.PageSetup.PrintAreas.Add(1, 1, LastKnown + SparePrinted, status);
        sheet.PageSetup.Footer.Left.AddText(template.Mission.Replace("&", "&&", StringComparison.Ordinal));
        sheet.PageSetup.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        SheetStyle.FitToPage(sheet);
    }

    private sealed record Field(string Heading, double Width, Func<TemplateRow, string?> Content, Access Access, InputHelp? Help)
    {
        /// <summary>True for a value, to fill or published.</summary>
        public bool IsFigure => Access == Access.ToFill || string.Equals(Heading, TemplateParts.LastValue, StringComparison.Ordinal);

        /// <summary>What it is read as; null for what only helps.</summary>
        public Column? Column { get; init; }
    }
}
