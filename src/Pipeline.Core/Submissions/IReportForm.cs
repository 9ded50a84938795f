namespace Pipeline.Core.Submissions;

/// <summary>A form in which a report is given: for programs, to be read, or to be mended. The same report always gives the same bytes.</summary>
public interface IReportForm
{
    /// <summary>How its files end, without the dot.</summary>
    string Extension { get; }

    /// <summary>Its media type, with charset where it is text.</summary>
    string MediaType { get; }

    /// <summary>True when it repeats what the workbook holds, and so needs its bytes.</summary>
    bool RepeatsWorkbook { get; }

    /// <summary>Renders a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="workbook">The workbook's bytes; null when it was not kept, or when the form does not need them.</param>
    /// <param name="into">Where it is written, as it is made: a form of the largest workbook's report may take a hundred megabytes.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task RenderAsync(Report report, BinaryData? workbook, Stream into, CancellationToken cancellationToken);
}
