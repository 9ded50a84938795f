using System.Globalization;
using ClosedXML.Excel;
using Pipeline.Core.Datasets;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;
using Pipeline.Core.Tables;
using Pipeline.Core.Workbooks;

namespace Pipeline.Excel;

/// <summary>The sheet Rapport: the outcome, what to do, the findings with a link to each cell, how the workbook was read, what changes, and the figures.</summary>
/// <param name="sheet">Where it is written.</param>
/// <param name="report">The report.</param>
/// <param name="sheets">The service's sheets, to link to.</param>
internal sealed class ReportSheet(IXLWorksheet sheet, Report report, SheetCopies sheets)
{
    private const int MostFindings = 1_000;
    private const int MostLines = 500;
    private const double LineHeight = 15;
    private const int MostLinesOfRow = 20;
    private const int MostCharacters = 1_200; // what the widest cell of the tallest row shows

    private static readonly double[] Widths = [16, 20, 14, 30, 62, 62];
    private static readonly XLColor HeaderFill = XLColor.FromHtml("#1F4E79");
    private static readonly XLColor Good = XLColor.FromHtml("#14603A");
    private static readonly XLColor Bad = XLColor.FromHtml("#A3141C");
    private static readonly XLColor Rule = XLColor.FromHtml("#D0D7DE");

    private int row;

    /// <summary>Writes it.</summary>
    public void Write()
    {
        for (var column = 0; column < Widths.Length; column++) sheet.Column(column + 1).Width = Widths[column];
        sheet.Columns(1, Widths.Length).Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        WriteOutcome();
        WriteFindings();
        WriteReadings();
        WriteChanges();
        WritePreview();
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.FitToPages(1, 0);
    }

    private void WriteOutcome()
    {
        var colour = report.Outcome == Outcome.Accepted ? Good : Bad;
        Line(OwnReport.Mark);
        Line(ReportWords.Headline(report)).Style.Font.SetBold().Font.SetFontSize(18).Font.SetFontColor(colour);
        sheet.Row(row).Height = 26;
        Line(report.SubmittedAt is { } at ? $"{ReportWords.Visible(report.Document)}, déposé le {ReportWords.Moment(at)}" : ReportWords.Visible(report.Document));
        Line(ReportWords.Sentence(report)).Style.Font.SetBold();
        Title("Que faire maintenant\u00A0?");
        foreach (var (index, step) in ReportWords.Steps(report).Index())
            Line(string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {step}"));
        if (!sheets.IsEmpty && report.Outcome == Outcome.Rejected) Line(AboutTheCopy).Style.Font.SetItalic();
    }

    private string AboutTheCopy => sheets.IsPartial
        ? "Les feuilles suivantes reprennent une partie de votre classeur, avec les cellules à corriger en couleur et commentées. Cette copie est incomplète\u00A0: corrigez et déposez votre propre fichier."
        : "Les feuilles suivantes reprennent votre classeur, avec les cellules à corriger en couleur et commentées. Vous pouvez corriger dans votre fichier ou dans celui-ci "
            + "(les formules y sont remplacées par leurs résultats), puis l’enregistrer sous le nom du vôtre\u00A0: la feuille «\u00A0Rapport\u00A0» n’est pas lue.";

    private void WriteFindings()
    {
        var findings = ReportWords.InOrder(report);
        if (findings.Count == 0) return;
        Title("Ce qui a été remarqué");
        Header("Gravité", "Feuille", "Cellule", "Contenu trouvé", "Ce qui ne va pas", "Que faire");
        var first = row + 1;
        foreach (var finding in findings.Take(MostFindings)) Write(finding);
        sheet.Range(first, 1, row, Widths.Length).Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetInsideBorderColor(Rule);
        More(findings.Count - MostFindings, "autre remarque", "autres remarques");
    }

    private void Write(Finding finding)
    {
        Cells(ReportWords.Of(finding.Severity), finding.Sheet ?? "Tout le classeur", finding.Cell, finding.Found, finding.Message, finding.Hint);
        sheet.Cell(row, 1).Style.Fill.SetBackgroundColor(finding.Severity switch
        {
            Severity.Error => XLColor.FromHtml("#FFC7CE"),
            Severity.Warning => XLColor.FromHtml("#FFEB9C"),
            _ => XLColor.FromHtml("#DDEBF7"),
        });
        if (CellRange.TryParse(finding.Cell, out var range) && sheets.Find(finding.Sheet)?.Cell(range.First) is { } target)
            sheet.Cell(row, 3).Hyperlink = new XLHyperlink(target, "Aller à la cellule");
    }

    private void WriteReadings()
    {
        if (report.Tables.Count == 0) return;
        Title("Comment le classeur a été lu");
        foreach (var table in report.Tables.Take(MostLines)) Line($"Tableau lu\u00A0: {ReportWords.Of(table)}");
        if (report.Readings.Count == 0) return;
        row++;
        Header("Affiché", "Feuille", "Cellule", "Tapé", "Compris", "Pour");
        foreach (var reading in report.Readings.Take(MostLines))
            Cells(reading.Display, reading.Sheet, reading.Cell, reading.Found, ReportWords.Understood(reading), $"{reading.Name}, {reading.Period.Label}");
        More(report.Readings.Count + report.MoreReadings - MostLines, "autre texte compris comme un nombre", "autres textes compris comme des nombres");
    }

    private void WriteChanges()
    {
        if (report.IsCheckOnly)
        {
            Title("Ce qui changerait en ligne");
            Line("Ceci n’est qu’une vérification du fichier, sans regarder ce qui est publié\u00A0: les changements seront dans le rapport du dépôt.");
            return;
        }

        if (report.Changes.Count > 0)
        {
            Title("Ce qui change en ligne");
            Header("Changement", "Pour", "", "Avant", "Maintenant", "Figure");
            foreach (var change in report.Changes.Take(MostLines))
                Cells(ReportWords.Of(change.Kind), ReportWords.PeriodOf(change.Period), null, change.Old, change.New, change.Name ?? change.Indicator);
            More(report.Changes.Count - MostLines, "autre changement", "autres changements");
        }

        if (report.Kept.Count == 0) return;
        Title("Ce qui reste d’un dépôt précédent");
        foreach (var kept in report.Kept.Take(MostLines))
            Line($"{ReportWords.PeriodOf(kept.Period)}, {ReportWords.MissionOf(report, kept.Mission)} (déposé le {ReportWords.Moment(kept.FromSubmission)})");
        Line(ReportWords.TakeBack);
    }

    private void WritePreview()
    {
        foreach (var mission in MissionPreview.Of(report, MostLines))
        {
            Title($"Aperçu de la page «\u00A0{mission.Title}\u00A0»");
            Part(mission.Headings.Context, mission.Context);
            Part(mission.Headings.Budget, mission.Budget);
            if (mission.Actions.Count > 0) Part(mission.Headings.Actions, []);
            foreach (var action in mission.Actions) Part(string.Create(CultureInfo.InvariantCulture, $"{action.Number}. {action.Title}"), action.Indicators);
        }

        More(report.Indicators.Count - MostLines, "autre chiffre", "autres chiffres");
    }

    private void Part(string heading, IReadOnlyList<Indicator> figures)
    {
        Line(heading).Style.Font.SetBold();
        foreach (var figure in figures)
        {
            var latest = figure.Observations[^1];
            Cells(null, latest.PeriodLabel, null, latest.Display, figure.Label, figure.Description);
            sheet.Cell(row, 4).Style.Font.SetBold().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        }
    }

    private void Title(string text)
    {
        row++;
        Line(text).Style.Font.SetBold().Font.SetFontSize(13).Font.SetFontColor(HeaderFill);
        sheet.Row(row).Height = 20;
    }

    // One sentence over the whole width.
    private IXLCell Line(string text)
    {
        row++;
        var cell = sheet.Cell(row, 1);
        CellWriter.WriteText(cell, ReportWords.Visible(text));
        sheet.Range(row, 1, row, Widths.Length).Merge();
        sheet.Row(row).Height = LineHeight * Lines(text, Widths.Sum());
        return cell;
    }

    private void Header(params string[] headings)
    {
        Cells(headings);
        sheet.Range(row, 1, row, Widths.Length).Style
            .Font.SetBold()
            .Font.SetFontColor(XLColor.White)
            .Fill.SetBackgroundColor(HeaderFill);
    }

    private void Cells(params string?[] texts)
    {
        row++;
        for (var column = 0; column < texts.Length; column++)
            CellWriter.WriteText(sheet.Cell(row, column + 1), texts[column] is { } text ? ReportWords.Visible(Shown(text)) : null);
        sheet.Row(row).Height = LineHeight * texts.Index().Max(cell => Lines(cell.Item ?? "", Widths[cell.Index]));
    }

    private void More(int count, string one, string many)
    {
        if (count > 0) Line($"Et {ReportWords.Count(count, one, many)}, dans le fichier .json.").Style.Font.SetItalic();
    }

    // Never half a letter.
    private static string Shown(string text) =>
        text.Length <= MostCharacters ? text : text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)] + "…";

    private static int Lines(string text, double width) => Math.Clamp((int)Math.Ceiling(text.Length * 1.1 / width), 1, MostLinesOfRow);
}
