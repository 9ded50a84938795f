using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Submissions;

/// <summary>The report for programs, with all that there is to say; every version keeps its own.</summary>
public sealed class JsonReport : IReportForm
{
    private const int BytesOfFigure = 1_600;
    private const int BytesOfFinding = 600;
    private const int BytesOfRest = 16_384;

    /// <inheritdoc/>
    public string Extension => "json";

    /// <inheritdoc/>
    public string MediaType => BlobDressing.Json.MediaType;

    /// <inheritdoc/>
    public bool RepeatsWorkbook => false;

    /// <inheritdoc/>
    public Task<BinaryData> RenderAsync(Report report, BinaryData? workbook)
    {
        // Room for all of it from the start: the report on the largest workbook takes a hundred megabytes, and growing would take as many again.
        using var json = new MemoryStream((report.Indicators.Count * BytesOfFigure) + (report.Findings.Count * BytesOfFinding) + (report.Changes.Count * BytesOfFinding) + BytesOfRest);
        PipelineJson.WriteTo(json, report);
        return Task.FromResult(BinaryData.FromBytes(json.GetBuffer().AsMemory(0, (int)json.Length)));
    }
}
