using System.Collections.Concurrent;
using System.Security.Cryptography;
using Pipeline.Core.Serialization;
using Pipeline.Core.Submissions;

namespace Pipeline.Tests.Support;

/// <summary>A form that renders each report once: tests that disturb a run hundreds of times need its bytes, not its work.</summary>
/// <param name="form">The form.</param>
internal sealed class RememberedForm(IReportForm form) : IReportForm
{
    private readonly ConcurrentDictionary<string, Task<BinaryData>> rendered = new(StringComparer.Ordinal);

    public string Extension => form.Extension;

    public string MediaType => form.MediaType;

    public bool RepeatsWorkbook => form.RepeatsWorkbook;

    public Task<BinaryData> RenderAsync(Report report, BinaryData? workbook)
    {
        var key = Convert.ToHexString(SHA256.HashData([.. PipelineJson.Write(report), .. workbook?.ToArray() ?? []]));
        return rendered.GetOrAdd(key, _ => form.RenderAsync(report, workbook));
    }
}
