using Pipeline.Core.Storage;
using Pipeline.Core.Submissions;

namespace Pipeline.Cli;

/// <summary>Submitting, as a service does it: the pipeline itself never writes to the inbox.</summary>
internal static class Inbox
{
    private static readonly BlobDressing Workbook = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <summary>Puts a workbook under a name, over whatever version is there.</summary>
    /// <returns>When the storage received it, or the version that has replaced it already.</returns>
    public static async Task<DateTimeOffset> PutAsync(PipelineStore store, DocumentName name, byte[] content, CancellationToken cancellationToken)
    {
        while (true)
        {
            var there = await store.Submissions.StatAsync(name.Path, cancellationToken);
            var written = await store.Submissions.TryWriteAsync(name.Path, new BinaryData(content), Workbook, there?.ETag, cancellationToken);
            if (written.IsLost) continue;
            if (await store.Submissions.StatAsync(name.Path, cancellationToken) is { } now) return now.LastModified;
        }
    }
}
