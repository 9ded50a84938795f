namespace Pipeline.Core.Storage;

/// <summary>
/// Where a document is written that may be too large for memory, until it is uploaded: a blob is only ever sent whole, by one request with a
/// condition, which may have to be repeated.
/// </summary>
internal static class TemporaryFile
{
    private const int BufferSize = 64 * 1024;

    /// <summary>An empty file that only this process's user can read, and which is gone once it is closed.</summary>
    public static FileStream Create() => new(Path.GetTempFileName(), new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.ReadWrite,
        Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        BufferSize = BufferSize,
    });
}
