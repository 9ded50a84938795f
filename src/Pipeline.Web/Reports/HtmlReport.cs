using Pipeline.Core.Submissions;

namespace Pipeline.Web.Reports;

/// <summary>The report as a page of its own: to be read, mended from and printed; nothing else is loaded, nothing runs.</summary>
public sealed class HtmlReport : IReportForm
{
    /// <inheritdoc/>
    public string Extension => "html";

    /// <inheritdoc/>
    public string MediaType => HtmlPage.MediaType;

    /// <inheritdoc/>
    public bool RepeatsWorkbook => false;

    /// <inheritdoc/>
    public Task RenderAsync(Report report, BinaryData? workbook, Stream into, CancellationToken cancellationToken) =>
        HtmlPage.RenderAsync<ReportPage>(new(StringComparer.Ordinal) { [nameof(ReportPage.Report)] = report }, into);
}
