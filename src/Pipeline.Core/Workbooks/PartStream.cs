namespace Pipeline.Core.Workbooks;

/// <summary>
/// A part being inflated. It counts what comes out, whatever the archive's headers claim, and refuses to feed
/// one XML token (a start tag, which an XML reader holds whole) more than <see cref="TokenBytes"/>.
/// </summary>
internal sealed class PartStream(Stream inflated, Package package, string part) : Stream
{
    private const int TokenBytes = 1 << 20;

    private int sinceToken;
    private long total;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Says that the reader reached another token.</summary>
    public void StartToken() => sinceToken = 0;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (sinceToken > TokenBytes) throw new WorkbookFailureException(new WorkbookFailure(WorkbookFailureKind.Damaged) { Part = part });
        var read = inflated.Read(buffer);
        sinceToken += read;
        total += read;
        package.CountInflated(part, total);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inflated.Dispose();
        base.Dispose(disposing);
    }
}
