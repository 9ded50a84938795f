using Pipeline.Core.Submissions;
using Pipeline.Web.Reports;

namespace Pipeline.Web.Api;

/// <summary>A report as a page.</summary>
internal static class ReportAnswer
{
    /// <summary>The page that services get of a report, whichever way they come to it.</summary>
    public static Task<BinaryData> HtmlAsync(Report report) =>
        HtmlPage.RenderAsync<ReportPage>(new(StringComparer.Ordinal) { [nameof(ReportPage.Report)] = report });
}
