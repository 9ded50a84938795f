using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;

namespace Pipeline.Core.Submissions;

/// <summary>The report for programs, with all that there is to say; every version keeps its own.</summary>
public sealed class JsonReport : IReportForm
{
    /// <inheritdoc/>
    public string Extension => "json";

    /// <inheritdoc/>
    public string MediaType => BlobDressing.Json.MediaType;

    /// <inheritdoc/>
    public bool RepeatsWorkbook => false;

    /// <inheritdoc/>
    public Task RenderAsync(Report report, BinaryData? workbook, Stream into, CancellationToken cancellationToken)
    {
        PipelineJson.WriteTo(into, report);
        return Task.CompletedTask;
    }
}
