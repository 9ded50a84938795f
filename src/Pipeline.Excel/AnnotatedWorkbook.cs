using ClosedXML.Excel;
using Pipeline.Core.Submissions;
using Pipeline.Core.Tables;
using Pipeline.Core.Workbooks;

namespace Pipeline.Excel;

/// <summary>
/// The report as a workbook: a sheet Rapport, then the service's own sheets with each faulty cell coloured and commented where it stands.
/// They are read with our bounded reader and written anew, values only, so that the copy can be corrected and submitted; nothing of a
/// stranger's package goes into it.
/// </summary>
/// <param name="limits">How much of the workbook is read.</param>
public sealed class AnnotatedWorkbook(WorkbookLimits limits) : IReportForm
{
    // The service's sheets keep their names: ours takes one that is left.
    private const string NotYetNamed = "\u00A7";

    /// <inheritdoc/>
    public string Extension => "xlsx";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public bool RepeatsWorkbook => true;

    /// <inheritdoc/>
    public async Task RenderAsync(Report report, BinaryData? workbook, Stream into, CancellationToken cancellationToken)
    {
        using var copy = new XLWorkbook(XLEventTracking.Disabled);
        var front = copy.AddWorksheet(NotYetNamed);
        var marks = new FindingMarks(report.Findings);
        var sheets = workbook is null ? new SheetCopies() : Repeat(workbook, copy, marks);
        front.Name = sheets.FreeName(OwnReport.SheetName);
        marks.Apply(sheets);
        new ReportSheet(front, report, sheets).Write();
        front.SetTabActive();
        using var written = new MemoryStream();
        copy.SaveAs(written);
        await into.WriteAsync(CanonicalPackage.Rewrite(written), cancellationToken);
    }

    private SheetCopies Repeat(BinaryData workbook, XLWorkbook copy, FindingMarks marks)
    {
        var copies = new SheetCopies();
        using var stream = workbook.ToStream();
        var opened = WorkbookReader.Open(stream, limits);
        if (!opened.Success) return copies;
        using var book = opened.Workbook;
        foreach (var sheet in book.Sheets.Where(sheet => !OwnReport.IsOn(book, sheet)))
            copies.Add(book, sheet, copy, marks);
        return copies;
    }
}
