using System.Collections.Concurrent;
using System.Security.Cryptography;
using Pipeline.Core.Serialization;
using Pipeline.Core.Submissions;

namespace Pipeline.Tests.Support;

/// <summary>A form that renders each report once: tests that disturb a run hundreds of times need its bytes, not its work.</summary>
/// <param name="form">The form.</param>
internal sealed class RememberedForm(IReportForm form) : IReportForm
{
    private readonly ConcurrentDictionary<string, Task<byte[]>> rendered = new(StringComparer.Ordinal);

    public string Extension => form.Extension;

    public string MediaType => form.MediaType;

    public bool RepeatsWorkbook => form.RepeatsWorkbook;

    public async Task RenderAsync(Report report, BinaryData? workbook, Stream into, CancellationToken cancellationToken)
    {
        var key = Convert.ToHexString(SHA256.HashData([.. PipelineJson.Write(report), .. workbook?.ToArray() ?? []]));
        await into.WriteAsync(await rendered.GetOrAdd(key, _ => RenderAsync(report, workbook)), cancellationToken);
    }

    private async Task<byte[]> RenderAsync(Report report, BinaryData? workbook)
    {
        using var written = new MemoryStream();
        await form.RenderAsync(report, workbook, written, CancellationToken.None);
        return written.ToArray();
    }
}
